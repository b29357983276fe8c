package presstime.server.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/** What a batch takes back with itself has no number in its answer: nobody can ask for it. */
class NamelessTest extends BatchDesk {

  private Api.Answer copied(String by, boolean dryRun, boolean partial, Long... deliveries) {
    return batch(
        Map.of(
            "operation",
            "clone",
            "by",
            by,
            "dryRun",
            dryRun,
            "partial",
            partial,
            "deliveries",
            refs(deliveries)));
  }

  private static List<JsonNode> made(JsonNode report) {
    List<JsonNode> made = new ArrayList<>();
    report.path("items").forEach(item -> item.path("made").forEach(made::add));
    return made;
  }

  private void policy(String policy) {
    String path = "/api/v1/channels/" + channel + "/conflict-settings";
    Desk.ok(
        api.with("If-Match", api.get(path).header("ETag"))
            .send(
                "PUT",
                path,
                "{\"policy\": \"" + policy + "\", \"likeness\": 0.5, \"duplicateDays\": 30}"));
  }

  @Test
  void copiesOfADryRunHaveNoNumbers() {
    long content = desk.anApprovedArticle("Original");
    long publish = schedule(content, "2026-02-02T09:00", "publish");
    long unpublish = schedule(content, "2026-02-09T09:00", "unpublish");
    JsonNode report = Desk.ok(copied("P1M", true, false, publish, unpublish));
    assertThat(made(report))
        .hasSize(3)
        .allSatisfy(one -> {
          assertThat(one.path("content").isNull()).as(one.toString()).isTrue();
          assertThat(one.path("delivery").isNull()).as(one.toString()).isTrue();
        });
    assertThat(report.at("/items/1/content").asLong()).isEqualTo(content);
    assertThat(report.at("/items/1/made/0/at/wallTime").asString()).startsWith("2026-03-09T09:00");
  }

  @Test
  void aDryRunNamesTheContentThatIsThere() {
    long content = desk.anApprovedArticle("There");
    JsonNode report =
        Desk.ok(
            batch(
                Map.of(
                    "operation",
                    "schedule",
                    "at",
                    "2026-02-10T09:00",
                    "dryRun",
                    true,
                    "channels",
                    List.of(channel),
                    "contents",
                    List.of(content))));
    JsonNode made = report.at("/items/0/made/0");
    assertThat(made.path("content").asLong()).isEqualTo(content);
    assertThat(made.path("delivery").isNull()).isTrue();
  }

  @Test
  void aRefusalNamesNothingThatIsGone() {
    long content = desk.anApprovedArticle("Original");
    schedule(content, "2026-02-02T09:00", "publish");
    long unpublish = schedule(content, "2026-02-09T09:00", "unpublish");
    for (boolean dryRun : List.of(true, false)) {
      for (boolean partial : List.of(true, false)) {
        Api.Answer answer = copied("P1M", dryRun, partial, unpublish);
        JsonNode report = answer.status() == 409 ? answer.json().path("report") : Desk.ok(answer);
        assertThat(report.at("/items/0/problem/type").asString()).isEqualTo("nothing-published");
        assertThat(report.at("/items/0/problem/detail").asString())
            .startsWith("The new content is not on channel " + channel + ",");
        assertThat(answer.json().path("detail").asString("")).doesNotContain("Content ");
      }
    }
  }

  @Test
  void whatWouldBeTakenAwayFirstIsNoDeliveryZero() {
    long content = desk.anApprovedArticle("Original");
    long unpublish =
        Desk.ok(
                api.post(
                    "/api/v1/content/" + content + "/schedule",
                    Map.of("at", "2026-02-02T09:00", "channels", List.of(channel))))
            .at("/deliveries/0/id")
            .asLong();
    long end = schedule(content, "2026-02-09T09:00", "unpublish");
    Desk.ok(batch(Map.of("operation", "hold", "deliveries", refs(unpublish, end))));
    database.execute(
        "UPDATE delivery SET due_at = timestamptz '2026-02-01 08:00Z', wall_time = '2026-02-01"
            + " 09:00' WHERE id = ?",
        end);
    Api.Answer refused = copied("P1M", true, false, unpublish, end);
    JsonNode items = Desk.ok(refused).path("items");
    assertThat(items.toString()).contains("taken-away-before").doesNotContain("Delivery 0");
    items.forEach(item ->
        assertThat(item.at("/problem/facts/deliveryId").isMissingNode())
            .as(item.toString())
            .isTrue());
  }

  @Test
  void aConflictOfADryRunNamesNoDeliveryThatIsGone() {
    policy("refuse");
    long content = desk.anApprovedArticle("Original");
    long publish = schedule(content, "2026-02-02T09:00", "publish");
    List<Map<String, Object>> before = rows();
    Map<String, Object> request = new HashMap<>();
    request.put("operation", "clone");
    request.put("by", "P1D");
    request.put("dryRun", true);
    request.put("deliveries", refs(publish));
    JsonNode item = Desk.ok(batch(request)).at("/items/0");
    assertThat(item.at("/problem/type").asString())
        .as(item.toString())
        .isEqualTo("schedule-conflict");
    JsonNode conflict = item.at("/problem/facts/conflicts/0");
    assertThat(conflict.path("deliveryId").asLong(0)).as(conflict.toString()).isZero();
    assertThat(conflict.path("otherDeliveryId").asLong()).isEqualTo(publish);
    assertThat(conflict.path("detail").asString()).contains("content " + content);
    assertThat(rows()).isEqualTo(before);
  }
}
