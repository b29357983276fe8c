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
import presstime.server.dryrun.ChecksAhead;
import presstime.server.history.HistoryRecorder;
import tools.jackson.databind.JsonNode;

/** The figures say what happened, no more and no less. */
class MonitorTest extends Behaviour {

  @Autowired HistoryRecorder recorder;
  @Autowired ChecksAhead checks;

  private JsonNode figures(int hours) {
    return Desk.ok(api.get("/api/v1/monitor/figures?hours=" + hours));
  }

  private JsonNode channelNow() {
    return Desk.ok(api.get("/api/v1/monitor/channels")).path("items").path(0);
  }

  private List<String> changes() {
    return Desk.ok(api.get("/api/v1/monitor/channels"))
        .path("changes")
        .valueStream()
        .map(change -> change.path("type").asString())
        .toList();
  }

  private static List<Integer> numbers(JsonNode of, String... members) {
    return java.util.Arrays.stream(members).map(name -> of.path(name).asInt()).toList();
  }

  @Test
  void whatWaitsWhatWentOutAndWhatDidNotAreCounted() {
    for (int i = 0; i < 3; i++) {
      schedule(desk.anApprovedArticle("Morning " + i), NINE);
    }
    schedule(desk.anApprovedArticle("Later"), NINE.plus(Duration.ofMinutes(30)));
    schedule(desk.anApprovedArticle("Tomorrow"), NINE.plus(Duration.ofDays(1)));
    clock.set(NINE.minusSeconds(60));
    assertThat(numbers(figures(1).path("now"), "pending", "dueNextHour", "late", "publishing"))
        .containsExactly(5, 4, 0, 0);

    platform.next(
        channel,
        new Outcome.Rejected(ScriptedPlatform.FAULT),
        new Outcome.Retryable(ScriptedPlatform.FAULT, Duration.ofMinutes(10)));
    run(NINE.plusSeconds(2));
    JsonNode figures = figures(1);
    assertThat(numbers(figures.path("now"), "pending", "dueNextHour", "late", "retrying"))
        .containsExactly(2, 1, 0, 1);
    JsonNode window = figures.path("window");
    assertThat(numbers(window, "published", "failed", "attempts", "failedAttempts"))
        .containsExactly(1, 1, 3, 2);
    assertThat(window.path("successRate").asDouble()).isEqualTo(0.5);
    assertThat(window.path("complete").asBoolean()).isTrue();
    assertThat(numbers(window.path("lateness"), "count", "onTime", "p50", "p99", "max"))
        .containsExactly(3, 0, 2_000, 2_000, 2_000);
    assertThat(numbers(figures.path("today"), "published", "failed")).containsExactly(1, 1);
    assertThat(figures.at("/throughput/stepSeconds").asInt()).isEqualTo(60);
    assertThat(figures.at("/throughput/buckets")).hasSize(61);
    assertThat(numbers(figures.at("/throughput/buckets/60"), "done", "failed"))
        .containsExactly(1, 1);
    assertThat(numbers(figures.at("/platforms/0"), "done", "failed", "failedAttempts"))
        .containsExactly(1, 1, 2);
    assertThat(figures.at("/causes/0/code").asString()).isEqualTo("scripted.fault");
    assertThat(figures.at("/causes/0/solution").asString()).isEqualTo("Ask the test.");
    assertThat(numbers(figures.at("/causes/0"), "attempts", "deliveries")).containsExactly(2, 2);

    // Tomorrow in Paris it is another day; the window has moved on too.
    clock.set(Instant.parse("2026-01-20T23:30:00Z"));
    assertThat(numbers(figures(24).path("window"), "published", "failed")).containsExactly(1, 1);
    assertThat(figures(24).at("/throughput/buckets")).hasSize(25);
    assertThat(numbers(figures(1).path("window"), "published", "failed")).containsExactly(0, 0);
    assertThat(figures(1).at("/window/successRate").isNull()).isTrue();
  }

  @Test
  void todayBeginsAtTheWorkspacesMidnight() {
    database.execute(
        "UPDATE workspace SET time_zone = 'Asia/Tokyo' WHERE id = ?", desk.owner().workspaceId());
    schedule(desk.anApprovedArticle("Yesterday in Tokyo"), Instant.parse("2026-01-20T14:59:00Z"));
    schedule(desk.anApprovedArticle("Today in Tokyo"), Instant.parse("2026-01-20T15:01:00Z"));
    run(Instant.parse("2026-01-20T15:02:00Z"));
    JsonNode figures = figures(1);
    assertThat(figures.at("/today/from").asString()).isEqualTo("2026-01-20T15:00:00Z");
    assertThat(figures.at("/today/published").asInt()).isOne();
    assertThat(figures.at("/window/published").asInt()).isEqualTo(2);
  }

  @Test
  void attemptsAreThereWithTheirLateness() {
    long content = desk.anApprovedArticle("Twice");
    long delivery = id(one(schedule(content, NINE)));
    platform.next(channel, new Outcome.Retryable(ScriptedPlatform.FAULT, Duration.ofMinutes(1)));
    run(NINE.plusSeconds(3));
    runAfter(Duration.ofMinutes(20));
    JsonNode attempts = Desk.ok(api.get("/api/v1/monitor/attempts?hours=2")).path("items");
    assertThat(attempts.findValuesAsString("outcome")).containsExactly("published", "retryable");
    JsonNode first = attempts.path(1);
    assertThat(first.path("deliveryId").asLong()).isEqualTo(delivery);
    assertThat(first.path("late").asLong()).isEqualTo(3_000);
    assertThat(first.path("problem").asString()).isEqualTo("It did not work");
    assertThat(first.path("contentTitle").asString()).isEqualTo("Twice");
    assertThat(Desk.ok(api.get("/api/v1/monitor/attempts?platform=site")).path("items")).isEmpty();
    assertThat(Desk.ok(api.get("/api/v1/monitor/attempts?channel=" + channel)).path("items"))
        .hasSize(2);
    assertInvalid(api.get("/api/v1/monitor/attempts?hours=0"), "hours");
    assertInvalid(api.get("/api/v1/monitor/figures?hours=169"), "hours");
  }

  @Test
  void thoseOfOnePlatformAreFoundBehindManyOfOthers() {
    long content = desk.anApprovedArticle("Behind many");
    long delivery = id(one(schedule(content, NINE)));
    run(NINE.plusSeconds(3));
    long site = desk.aSite();
    database.execute(
        """
        INSERT INTO delivery (workspace_id, content_id, revision_id, channel_id, action, state, due_at, wall_time, time_zone,
          idempotency_key, reason, created_by, created_at, state_changed_at, attempts, run_at)
        SELECT d.workspace_id, d.content_id, d.revision_id, ?, d.action, 'published', d.due_at + interval '1 minute', d.wall_time,
          d.time_zone, gen_random_uuid(), d.reason, d.created_by, d.created_at, d.state_changed_at, 1, d.run_at
        FROM delivery d, generate_series(1, 501) WHERE d.id = ?
        """,
        site,
        delivery);
    database.execute(
        """
        INSERT INTO attempt (delivery_id, number, kind, server, fence, started_at, ended_at, outcome)
        SELECT d.id, 1, 'send', 'one', 1, d.due_at, d.due_at, 'published' FROM delivery d WHERE d.channel_id = ?
        """,
        site);
    clock.set(NINE.plusSeconds(600));
    JsonNode attempts =
        Desk.ok(api.get("/api/v1/monitor/attempts?hours=2&platform=" + ScriptedPlatform.ID));
    assertThat(attempts.path("items").findValuesAsString("deliveryId"))
        .containsExactly(String.valueOf(delivery));
    assertThat(Desk.ok(api.get("/api/v1/monitor/attempts?platform=site&hours=2")).path("items"))
        .hasSize(500);
  }

  @Test
  void aChannelIsAsTheNewestThatIsKnownOfIt() {
    assertThat(channelNow().path("state").asString()).isEqualTo("unknown");
    platform.connection(channel, ScriptedPlatform.FAULT);
    api.post("/api/v1/channels/" + channel + "/test", Map.of());
    api.post("/api/v1/channels/" + channel + "/test", Map.of());
    assertThat(channelNow().path("state").asString()).isEqualTo("failing");
    assertThat(channelNow().at("/cause/solution").asString()).isEqualTo("Ask the test.");
    clock.set(NOW.plusSeconds(10));
    platform.connection(channel, null);
    api.post("/api/v1/channels/" + channel + "/test", Map.of());
    assertThat(channelNow().path("state").asString()).isEqualTo("ready");
    assertThat(changes())
        .containsExactly("connection-restored", "connection-lost", "channel-created");

    long delivery = id(one(schedule(desk.anApprovedArticle("Refused"), NINE)));
    platform.next(channel, new Outcome.Rejected(ScriptedPlatform.FAULT));
    run(NINE);
    clock.set(NINE.plusSeconds(10));
    recorder.run();
    JsonNode troubled = channelNow();
    assertThat(troubled.path("state").asString()).isEqualTo("troubled");
    assertThat(troubled.path("deliveryId").asLong()).isEqualTo(delivery);
    assertThat(troubled.path("failures").asInt()).isOne();

    act(delivery, "retry");
    runAfter(Duration.ofSeconds(20));
    clock.set(clock.instant().plusSeconds(10));
    recorder.run();
    assertThat(channelNow().path("state").asString()).isEqualTo("ready");
    assertThat(channelNow().path("failures").asInt()).isZero();
    changeChannel("{\"enabled\": false}");
    assertThat(channelNow().path("state").asString()).isEqualTo("paused");
    assertThat(changes()).startsWith("channel-changed");
  }

  @Test
  void aCheckAheadThatFindsTheConnectionLostSaysSoOnce() {
    schedule(desk.anApprovedArticle("Soon"), NINE);
    platform.connection(channel, ScriptedPlatform.FAULT);
    clock.set(NINE.minus(Duration.ofMinutes(50)));
    checks.run();
    clock.set(NINE.minus(Duration.ofMinutes(40)));
    checks.run();
    assertThat(changes()).containsExactly("connection-lost", "channel-created");
    assertThat(channelNow().path("state").asString()).isEqualTo("failing");
    platform.connection(channel, null);
    clock.set(NINE.minus(Duration.ofMinutes(30)));
    checks.run();
    assertThat(changes()).startsWith("connection-restored");
  }

  @Test
  void aConnectionThatWasMendedByAnEditIsToldToWorkAgain() {
    platform.connection(channel, ScriptedPlatform.FAULT);
    test();
    changeChannel("{\"secrets\": {\"token\": \"a good token\"}}");
    platform.connection(channel, null);
    test();
    assertThat(changes())
        .containsExactly(
            "connection-restored", "channel-changed", "connection-lost", "channel-created");
  }

  @Test
  void aPersonsTestAndTheChecksAheadDoNotTellTheSameTwice() {
    schedule(desk.anApprovedArticle("Soon"), NINE);
    platform.connection(channel, ScriptedPlatform.FAULT);
    clock.set(NINE.minus(Duration.ofMinutes(50)));
    checks.run();
    test();
    assertThat(changes()).containsExactly("connection-lost", "channel-created");
    platform.connection(channel, null);
    test();
    clock.set(NINE.minus(Duration.ofMinutes(30)));
    checks.run();
    assertThat(changes())
        .containsExactly("connection-restored", "connection-lost", "channel-created");
  }

  @Test
  void aConnectionThatWasFoundLostBeforeAnyCheckAheadIsRemembered() {
    platform.connection(channel, ScriptedPlatform.FAULT);
    test();
    database.execute("DELETE FROM channel_check WHERE channel_id = ?", channel);
    schedule(desk.anApprovedArticle("Soon"), NINE);
    platform.connection(channel, null);
    clock.set(NINE.minus(Duration.ofMinutes(50)));
    checks.run();
    assertThat(changes())
        .containsExactly("connection-restored", "connection-lost", "channel-created");
  }

  @Test
  void credentialsThatCannotBeReadAreALostConnection() {
    schedule(desk.anApprovedArticle("Soon"), NINE);
    platform.connection(channel, ScriptedPlatform.FAULT);
    test();
    database.execute(
        "UPDATE channel SET secrets = 'of another key'::bytea, version = version + 1 WHERE id = ?",
        channel);
    platform.connection(channel, null);
    clock.set(NINE.minus(Duration.ofMinutes(50)));
    checks.run();
    assertThat(changes()).containsExactly("connection-lost", "channel-created");
    assertThat(channelNow().path("state").asString()).isEqualTo("failing");
    List<String> errors =
        Desk.ok(api.get("/api/v1/dry-run?days=7"))
            .at("/items/0/problems")
            .valueStream()
            .map(problem -> problem.path("code").asString())
            .toList();
    assertThat(errors).as("once").containsExactly("delivery.channel_unusable");
  }

  private void test() {
    Desk.ok(api.post("/api/v1/channels/" + channel + "/test", Map.of()));
  }

  @Test
  void serversDatabaseAndDiskAreToldToOperators() {
    JsonNode servers = Desk.ok(api.get("/api/v1/monitor/servers"));
    assertThat(servers.path("status").asString()).isEqualTo("UP");
    assertThat(servers.path("parts").findValuesAsString("name"))
        .containsExactlyInAnyOrder("db", "diskSpace", "engine");
    assertThat(servers.path("servers").valueStream().filter(one -> one.path("self").asBoolean()))
        .hasSize(1);
    assertThat(servers.at("/database/bytes").asLong()).isPositive();
    assertThat(servers.at("/disk/free").asLong()).isPositive();
    assertThat(servers.toString()).doesNotContain("\"path\"");
  }
}
