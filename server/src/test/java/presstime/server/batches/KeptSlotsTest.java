package presstime.server.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import presstime.server.identity.Api.Answer;
import tools.jackson.databind.JsonNode;

/** Slots kept for some content get no other from a batch either. Monday is 2026-03-02. */
class KeptSlotsTest extends BatchDesk {

  @BeforeEach
  void nineIsKeptForTips() {
    settings(
        """
        {"publish_time_slots": ["09:00", "14:00", "18:00"],
         "slot_categories": [{"time": "09:00", "categories": ["Tips"]}]}
        """);
  }

  private void settings(String json) {
    Desk.ok(api.send("PATCH", "/api/v1/sites/" + channel + "/publishing-settings/", json));
  }

  private long of(String category, String at) {
    long content =
        Desk.ok(
                api.post(
                    "/api/v1/content",
                    Map.of(
                        "title",
                        category + " of " + at,
                        "body",
                        "Text",
                        "categories",
                        List.of(category))))
            .path("id")
            .asLong();
    desk.approve(content);
    return schedule(content, at, "publish");
  }

  private Answer spread(String to, boolean partial, Long... deliveries) {
    Map<String, Object> request = new HashMap<>();
    request.put("operation", "spread");
    request.put("from", "2026-03-02");
    request.put("to", to);
    request.put("timeZone", "Europe/Paris");
    request.put("slotsOnly", true);
    request.put("partial", partial);
    request.put("deliveries", refs(deliveries));
    return batch(request);
  }

  private String wall(long delivery) {
    return delivery(delivery).path("wallTime").asString();
  }

  @Test
  void aSlotKeptForOthersIsPassedOver() {
    long news = of("news", "2026-02-02T10:00");
    long tips = of("tips", "2026-02-02T11:00");
    Desk.ok(spread("2026-03-03", false, news, tips));
    assertThat(wall(news)).isEqualTo("2026-03-02T14:00:00");
    assertThat(wall(tips)).isEqualTo("2026-03-02T18:00:00");
  }

  @Test
  void theOrderGivesWayWhereTheSlotsLeaveNoOther() {
    scheduled("Taken", "2026-03-02T18:00", "Europe/Paris");
    long news = of("news", "2026-02-02T10:00");
    long tips = of("tips", "2026-02-02T11:00");
    Desk.ok(spread("2026-03-03", false, news, tips));
    assertThat(wall(news)).isEqualTo("2026-03-02T14:00:00");
    assertThat(wall(tips)).isEqualTo("2026-03-02T09:00:00");
  }

  @Test
  void whatNoSlotTakesIsRefusedAndSaysWhyAndTheOthersAreNot() {
    settings("{\"publish_time_slots\": [\"09:00\"]}");
    long news = of("news", "2026-02-02T10:00");
    long tips = of("tips", "2026-02-02T11:00");
    List<Map<String, Object>> before = rows();
    Answer answer = spread("2026-03-04", false, news, tips);
    assertThat(answer.status()).isEqualTo(409);
    JsonNode items = answer.json().at("/report/items");
    assertThat(items.at("/0/problem/detail").asString())
        .isEqualTo(
            "Channel "
                + channel
                + " has no slot left in that period for content of: news. Mon 2 Mar 09:00 is kept"
                + " for Tips.");
    assertThat(items.at("/1/outcome").asString()).isEqualTo("done");
    assertThat(rows()).isEqualTo(before);
    Desk.ok(spread("2026-03-04", true, news, tips));
    assertThat(wall(news)).isEqualTo("2026-02-02T10:00:00");
    assertThat(wall(tips)).isEqualTo("2026-03-02T09:00:00");
  }

  @Test
  void aKeptSlotThatNobodyTakesUsesUpNoRoom() {
    settings("{\"daily_publish_limit\": 1, \"minimum_gap_minutes\": 300}");
    long first = of("news", "2026-02-02T10:00");
    long second = of("news", "2026-02-02T11:00");
    Desk.ok(spread("2026-03-04", false, first, second));
    assertThat(wall(first)).isEqualTo("2026-03-02T14:00:00");
    assertThat(wall(second)).isEqualTo("2026-03-03T14:00:00");
  }

  @Test
  void limitsHoldAlsoAmongKeptAndOtherSlots() {
    settings("{\"daily_publish_limit\": 1}");
    long news = of("news", "2026-02-02T10:00");
    long tips = of("tips", "2026-02-02T11:00");
    long more = of("news", "2026-02-02T12:00");
    Desk.ok(spread("2026-03-05", false, news, tips, more));
    assertThat(List.of(wall(news), wall(tips), wall(more)))
        .extracting(wall -> wall.substring(0, 10))
        .doesNotHaveDuplicates()
        .containsExactly("2026-03-02", "2026-03-03", "2026-03-04");
    assertThat(List.of(wall(news), wall(more))).noneMatch(wall -> wall.contains("T09:00"));
  }

  /** As assignment has it: what goes out counts, not what is still being written. */
  @Test
  void theApprovedRevisionCounts() {
    long news = of("news", "2026-02-02T10:00");
    String content = "/api/v1/content/" + delivery(news).path("contentId").asLong();
    Desk.ok(
        api.with("If-Match", api.get(content).header("ETag"))
            .send("PATCH", content, "{\"categories\": [\"tips\"]}"));
    Desk.ok(spread("2026-03-03", false, news));
    assertThat(wall(news)).isEqualTo("2026-03-02T14:00:00");
  }

  @Test
  void ofContentThatAllSlotsTakeNothingIsOtherwise() {
    long first = of("TIPS", "2026-02-02T10:00");
    long second = of("tips", "2026-02-02T11:00");
    Desk.ok(spread("2026-03-03", false, first, second));
    assertThat(wall(first)).isEqualTo("2026-03-02T09:00:00");
    assertThat(wall(second)).isEqualTo("2026-03-02T14:00:00");
  }
}
