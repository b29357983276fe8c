package presstime.server.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.database.Tables.CHANNEL;
import static presstime.database.Tables.DELIVERY;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import tools.jackson.databind.JsonNode;

/** What did not go out at its time: seen, counted, and decided one by one or together. */
class MissedTest extends BatchDesk {

  private static final Instant LATER = Instant.parse("2026-01-21T08:00:00Z");

  /** Due while nothing ran, on a channel that skips what is late. */
  private long missed(String title, String at) {
    database
        .update(CHANNEL)
        .set(CHANNEL.LATE_POLICY, "skip")
        .where(CHANNEL.ID.eq(channel))
        .execute();
    return scheduled(title, at, "Europe/Paris");
  }

  private void afterTheDowntime() {
    clock.set(LATER);
    desk.runWhatIsDue();
  }

  private JsonNode inbox(String query) {
    return Desk.ok(api.get("/api/v1/deliveries/missed" + query));
  }

  @Test
  void theInboxSaysWhyAndWhatCanBeDone() {
    long one = missed("One", "2026-01-20T09:00");
    long two = missed("Two", "2026-01-20T10:00");
    long future = scheduled("Later", "2026-02-20T10:00", "Europe/Paris");
    afterTheDowntime();
    JsonNode items = inbox("").path("items");
    assertThat(items).hasSize(2);
    assertThat(items.get(0).path("id").asLong()).isEqualTo(one);
    assertThat(items.get(0).path("why").asString()).contains("Its time has passed");
    assertThat(items.get(0).path("lateBySeconds").asLong()).isEqualTo(24 * 3600);
    assertThat(items.get(0).path("choices").toString()).contains("publish-now", "skip");
    assertThat(inbox("?sort=-due").path("items").get(0).path("id").asLong()).isEqualTo(two);
    assertThat(inbox("?q=two").path("items")).hasSize(1);
    assertThat(inbox("?problem=delivery.too_late&channel=" + channel).path("items")).hasSize(2);
    assertThat(inbox("?channel=1").path("items")).isEmpty();
    JsonNode counts = Desk.ok(api.get("/api/v1/deliveries/counts"));
    assertThat(counts.path("missed").asInt()).isEqualTo(2);
    assertThat(counts.path("pastDue").asInt()).isEqualTo(2);
    assertThat(counts.path("upcoming").asInt()).isOne();
    assertThat(counts.at("/byState/missed").asInt()).isEqualTo(2);
    assertThat(delivery(future).path("state").asString()).isEqualTo("scheduled");
  }

  @Test
  void theInboxIsReadPageByPageInEitherOrder() {
    for (int i = 0; i < 5; i++) {
      missed("Item " + i, "2026-01-20T09:0" + (i / 2));
    }
    afterTheDowntime();
    for (String sort : List.of("due", "-due", "changed", "-changed")) {
      List<Long> seen = new java.util.ArrayList<>();
      String cursor = "";
      do {
        JsonNode page = inbox("?limit=2&sort=" + sort + cursor);
        page.path("items").forEach(item -> seen.add(item.path("id").asLong()));
        cursor =
            page.path("nextCursor").isNull() ? "" : "&cursor=" + page.path("nextCursor").asString();
      } while (!cursor.isEmpty());
      assertThat(seen).as(sort).hasSize(5).doesNotHaveDuplicates();
    }
  }

  @Test
  void singlyItIsPublishedRescheduledOrSkippedWithAWord() {
    long now = missed("Now", "2026-01-20T09:00");
    long later = missed("Later", "2026-01-20T10:00");
    long never = missed("Never", "2026-01-20T11:00");
    afterTheDowntime();
    Desk.ok(api.post("/api/v1/deliveries/" + now + "/publish-now", Map.of()));
    Desk.ok(
        api.post("/api/v1/deliveries/" + later + "/reschedule", Map.of("at", "2026-02-01T09:00")));
    int version = delivery(never).path("version").asInt();
    assertThat(
            api.with("If-Match", "\"" + (version + 1) + "\"")
                .post("/api/v1/deliveries/" + never + "/skip", Map.of())
                .status())
        .isEqualTo(412);
    Desk.ok(
        api.with("If-Match", "\"" + version + "\"")
            .post("/api/v1/deliveries/" + never + "/skip", Map.of("note", "too old now")));
    desk.runWhatIsDue();
    assertThat(delivery(now).path("state").asString()).isEqualTo("published");
    assertThat(delivery(now).path("latenessMs").asLong()).isLessThan(60_000);
    assertThat(delivery(later).path("state").asString()).isEqualTo("scheduled");
    JsonNode skipped = delivery(never);
    assertThat(skipped.path("state").asString()).isEqualTo("cancelled");
    assertThat(skipped.path("timeline").toString()).contains("Skipped: too old now.");
    assertThat(inbox("").path("items")).isEmpty();
  }

  @Test
  void whatIsStillToComeIsNotSkipped() {
    long future = scheduled("Later", "2026-02-20T10:00", "Europe/Paris");
    assertThat(api.post("/api/v1/deliveries/" + future + "/skip", Map.of()).problem())
        .isEqualTo("wrong-state");
  }

  @Test
  void togetherTheWholeInboxIsSpreadOrSkipped() {
    for (int i = 0; i < 4; i++) {
      missed("Item " + i, "2026-01-20T09:0" + i);
    }
    afterTheDowntime();
    Map<String, Object> spread =
        Map.of(
            "operation",
            "spread",
            "filter",
            Map.of("view", "missed"),
            "from",
            "2026-01-22T08:00:00Z",
            "to",
            "2026-01-22T12:00:00Z");
    long id = Desk.ok(batch(spread)).path("id").asLong();
    assertThat(rows())
        .extracting(row -> row.get("due_at").toString())
        .containsExactly(
            "2026-01-22T08:00:00Z",
            "2026-01-22T09:00:00Z",
            "2026-01-22T10:00:00Z",
            "2026-01-22T11:00:00Z");
    Desk.ok(api.post("/api/v1/batches/" + id + "/undo", Map.of()));
    assertThat(inbox("").path("items")).hasSize(4);
    Desk.ok(batch(Map.of("operation", "skip", "filter", Map.of("view", "missed"))));
    assertThat(inbox("").path("items")).isEmpty();
  }

  @Test
  void allFailedAreRescheduledInOneAction() {
    long first = scheduled("First", "2026-01-19T10:00", "Europe/Paris");
    long second = scheduled("Second", "2026-01-19T11:00", "Europe/Paris");
    database
        .update(DELIVERY)
        .set(DELIVERY.STATE, "failed")
        .set(DELIVERY.ATTEMPTS, 3)
        .where(DELIVERY.WORKSPACE_ID.eq(desk.owner().workspaceId()))
        .execute();
    Map<String, Object> failed = Map.of("state", List.of("failed"));
    JsonNode moved =
        Desk.ok(batch(Map.of("operation", "move", "at", "2026-01-19T12:00", "filter", failed)));
    assertThat(moved.path("done").asInt()).isEqualTo(2);
    assertThat(delivery(first).path("dueAt").asString()).isEqualTo("2026-01-19T11:00:00Z");
    Desk.ok(api.post("/api/v1/batches/" + moved.path("id").asLong() + "/undo", Map.of()));
    Desk.ok(batch(Map.of("operation", "publish-now", "filter", failed)));
    desk.runWhatIsDue();
    assertThat(delivery(first).path("state").asString()).isEqualTo("published");
    assertThat(delivery(second).path("state").asString()).isEqualTo("published");
  }

  @Test
  void aFilterThatIsNoneNamesItsField() {
    for (String query :
        List.of("state=gone", "from=yesterday", "action=explode", "sort=title", "content=x")) {
      var answer = api.get("/api/v1/deliveries?" + query);
      assertThat(answer.status()).as(query).isEqualTo(422);
      assertThat(answer.json().at("/errors/0/field").asString())
          .isEqualTo(query.substring(0, query.indexOf('=')));
    }
  }
}
