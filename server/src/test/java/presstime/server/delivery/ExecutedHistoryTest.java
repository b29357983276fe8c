package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import presstime.platform.Outcome;
import presstime.server.Desk;
import presstime.server.history.HistoryRecorder;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/** D3, behaviour 25: an executed event has one entry, whatever happens before and after. */
class ExecutedHistoryTest extends Behaviour {

  private static final Outcome REFUSED = new Outcome.Rejected(ScriptedPlatform.FAULT);
  private static final Outcome SILENCE = new Outcome.Unknown(ScriptedPlatform.FAULT);

  @Autowired HistoryRecorder recorder;

  private List<JsonNode> history(String query) {
    recorder.run();
    recorder.run();
    return Desk.ok(api.get("/api/v1/history?" + query))
        .path("items")
        .valueStream()
        .toList()
        .reversed();
  }

  private static List<String> outcomes(List<JsonNode> entries) {
    return entries.stream().map(e -> e.path("outcome").asString()).toList();
  }

  @Test
  void whenScheduledAndWhenDoneByWhomFromWhereToWhere() {
    long content = desk.anApprovedArticle("Hello");
    one(schedule(content, NINE));
    platform.meanwhile(channel, () -> clock.advance(Duration.ofSeconds(5)));
    run(NINE.plusSeconds(7));
    edit(content, "Hello again");
    desk.approve(content);
    one(schedule(content, TEN.toString(), "update"));
    run(TEN);
    one(schedule(content, TEN.plusSeconds(60).toString(), "unpublish"));
    run(TEN.plusSeconds(60));
    List<JsonNode> entries = history("content=" + content);
    assertThat(entries).hasSize(3);
    JsonNode first = entries.getFirst();
    assertThat(first.path("scheduledAt").asString()).isEqualTo(NINE.toString());
    assertThat(first.path("startedAt").asString()).isEqualTo(NINE.plusSeconds(7).toString());
    assertThat(first.path("at").asString()).isEqualTo(NINE.plusSeconds(12).toString());
    assertThat(first.path("actor").asString()).startsWith("api-key/");
    assertThat(first.path("origin").asString()).isEqualTo("api-key");
    assertThat(first.path("revisionNumber").asInt()).isOne();
    assertThat(first.path("channelId").asLong()).isEqualTo(channel);
    assertThat(first.path("externalId").asString()).isEqualTo("post-" + content);
    assertThat(first.path("externalUrl").asString()).startsWith("https://scripted.example/");
    assertThat(first.path("attempts").asInt()).isOne();
    assertThat(entries.stream().map(e -> e.path("kind").asString()))
        .containsExactly("publish", "update", "unpublish");
    assertThat(entries.stream().map(e -> e.path("fromState").asString()))
        .containsExactly("absent", "live", "live");
    assertThat(entries.stream().map(e -> e.path("toState").asString()))
        .containsExactly("live", "live", "withdrawn");
    assertThat(entries.get(1).path("revisionNumber").asInt()).isEqualTo(2);
  }

  /** Years ahead, so that the history has been past its time before it was placed. */
  @Test
  void whatIsPlacedBehindTheServersClockByADatabaseThatIsBehindThem() {
    long content = desk.anApprovedArticle("Ahead");
    long late = desk.anApprovedArticle("Later put behind");
    Instant ahead = Instant.parse("2126-01-20T09:00:00Z");
    clock.set(ahead.plus(Duration.ofHours(3)));
    recorder.run();
    clock.set(ahead);
    one(schedule(content, ahead.plusSeconds(3600)));
    long id = id(one(schedule(late, ahead.plus(Duration.ofDays(2)))));
    Desk.ok(
        api.post(
            "/api/v1/deliveries/" + id + "/reschedule",
            Map.of("at", ahead.plusSeconds(3600).toString())));
    run(ahead.plusSeconds(3600));
    assertThat(outcomes(history("content=" + content))).containsExactly("published");
    assertThat(outcomes(history("content=" + late))).containsExactly("published");
    database.execute("UPDATE history_window SET due_at = '-infinity', id = 0");
  }

  @Test
  void publishAndUnpublishOverdueTogetherAreTwoEntriesInOrder() {
    long content = desk.anApprovedArticle("Short");
    one(schedule(content, NINE));
    one(schedule(content, NINE.plusSeconds(60).toString(), "unpublish"));
    run(NINE.plusSeconds(90));
    runAfter(Duration.ofSeconds(5));
    List<JsonNode> entries = history("content=" + content);
    assertThat(entries.stream().map(e -> e.path("kind").asString()))
        .containsExactly("publish", "unpublish");
    assertThat(outcomes(entries)).containsExactly("published", "withdrawn");
    assertThat(entries.stream().map(e -> e.path("toState").asString()))
        .containsExactly("live", "withdrawn");
    assertThat(entries.stream().map(e -> e.path("scheduledAt").asString()))
        .containsExactly(NINE.toString(), NINE.plusSeconds(60).toString());
  }

  @Test
  void eachTryOfAFailedOneIsAnEntryAlsoWhenNobodyLookedInBetween() {
    long content = desk.anApprovedArticle("Hard");
    platform.next(channel, REFUSED, REFUSED);
    long id = id(one(schedule(content, NINE)));
    run(NINE);
    Desk.ok(act(id, "retry")); // before the history has seen the failure
    runAfter(Duration.ofSeconds(1));
    assertThat(outcomes(history("delivery=" + id))).containsExactly("failed", "failed");
    Desk.ok(act(id, "retry"));
    runAfter(Duration.ofSeconds(1));
    List<JsonNode> entries = history("delivery=" + id);
    assertThat(outcomes(entries)).containsExactly("failed", "failed", "published");
    assertThat(entries.get(1).path("toState").asString()).isEqualTo("absent");
    assertThat(entries.getFirst().at("/data/problem/code").asString()).isEqualTo("scripted.fault");
  }

  @Test
  void anOutcomeAPersonToldIsAnEntryOfThatPerson() {
    long content = desk.anApprovedArticle("Who knows");
    platform.next(channel, SILENCE);
    long id = id(one(schedule(content, NINE)));
    run(NINE);
    assertThat(outcomes(history("delivery=" + id))).containsExactly("unconfirmed");
    Desk.ok(
        api.post(
            "/api/v1/deliveries/" + id + "/resolve",
            Map.of("as", "published", "url", "https://example.com/x")));
    List<JsonNode> entries = history("delivery=" + id);
    assertThat(outcomes(entries)).containsExactly("unconfirmed", "published");
    assertThat(entries.get(0).path("toState").asString()).isEqualTo("unknown");
    assertThat(entries.get(1).path("fromState").asString()).isEqualTo("unknown");
    assertThat(entries.get(1).path("actor").asString()).startsWith("api-key/");
  }

  @Test
  void whatWasNotExecutedHasNoEntry() {
    long moved = desk.anApprovedArticle("Moved");
    long cancelled = desk.anApprovedArticle("Cancelled");
    long held = desk.aDraft("Held");
    long id = id(one(schedule(moved, NINE)));
    Desk.ok(api.post("/api/v1/deliveries/" + id + "/reschedule", Map.of("at", TEN.toString())));
    Desk.ok(act(id(one(schedule(cancelled, NINE))), "cancel"));
    one(schedule(held, NINE));
    run(NINE);
    assertThat(history("channel=" + channel)).isEmpty();
    run(TEN);
    assertThat(history("channel=" + channel)).hasSize(1);
    desk.approve(held);
    runAfter(Duration.ofSeconds(5));
    assertThat(history("content=" + held)).hasSize(1);
  }

  /** No trigger tells of what is due long after it was scheduled: the window must find it. */
  @Test
  void whatIsDueInYearsIsFoundByItsTime() {
    Instant then = Instant.parse("2031-03-03T09:00:00Z");
    long content = desk.anApprovedArticle("Later");
    long late = desk.anApprovedArticle("Waits");
    one(schedule(content, then));
    one(schedule(late, then));
    platform.next(channel, new Outcome.Retryable(ScriptedPlatform.FAULT));
    database.execute("DELETE FROM history_watch");
    run(then);
    clock.set(then.plusSeconds(3));
    assertThat(history("channel=" + channel)).hasSize(1);
    runAfter(Duration.ofMinutes(1));
    assertThat(history("channel=" + channel)).hasSize(2);
    assertThat(
            database.fetch(
                "SELECT FROM history_watch JOIN delivery ON id = delivery_id WHERE channel_id = ?",
                channel))
        .isEmpty();
  }

  @Test
  void pageByPageAndOnlyOnesOwn() {
    for (int i = 0; i < 5; i++) {
      one(schedule(desk.anApprovedArticle("Article " + i), NINE.plusSeconds(i)));
    }
    run(NINE.plusSeconds(10));
    assertThat(history("limit=200")).hasSize(5);
    JsonNode first = Desk.ok(api.get("/api/v1/history?limit=3"));
    JsonNode rest =
        Desk.ok(api.get("/api/v1/history?limit=3&cursor=" + first.path("nextCursor").asString()));
    assertThat(first.path("items")).hasSize(3);
    assertThat(rest.path("items")).hasSize(2);
    assertThat(history("outcome=failed")).isEmpty();
    assertThat(history("origin=api-key&kind=publish&from=" + NINE)).hasSize(5);
    Api stranger = Desk.open(database, port).api();
    assertThat(Desk.ok(stranger.get("/api/v1/history")).path("items")).isEmpty();
    assertInvalid(api.get("/api/v1/history?content=x"), "content");
    assertInvalid(api.get("/api/v1/audit/export?format=pdf"), "format");
  }
}
