package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import presstime.platform.Action;
import presstime.platform.Outcome;
import presstime.server.Desk;
import presstime.server.delivery.ScriptedPlatform.Arrived;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/** Live from … to …, and away from … to …: asked for, changed and called off as one. */
class PeriodTest extends Behaviour {

  private static final Instant ELEVEN = TEN.plusSeconds(3_600);
  private static final Instant NOON = TEN.plusSeconds(7_200);

  @Test
  void livesFromHereToThereOnSeveralChannels() {
    long other = desk.aChannel(ScriptedPlatform.ID, Map.of(), Map.of());
    long content = desk.anApprovedArticle("Hello");
    JsonNode period =
        Desk.ok(plan(content, "live", NINE, TEN, Map.of("channels", List.of(channel, other))));
    assertThat(states(period)).containsExactly("planned", "planned");
    assertThat(period.at("/channels/0/from/dueAt").asString()).isEqualTo(NINE.toString());
    assertThat(period.at("/channels/1/to/dueAt").asString()).isEqualTo(TEN.toString());
    run(NINE);
    assertThat(states(read(period))).containsExactly("running", "running");
    run(TEN);
    assertThat(states(read(period))).containsExactly("over", "over");
    for (long each : List.of(channel, other)) {
      assertThat(actions(each)).containsExactly(Action.PUBLISH, Action.UNPUBLISH);
    }
  }

  @Test
  void isAwayForAPeriodAndComesBack() {
    long content = desk.anApprovedArticle("Hello");
    one(schedule(content, NINE));
    run(NINE);
    JsonNode period = Desk.ok(plan(content, "away", TEN, ELEVEN, Map.of("unpublishTo", "bin")));
    run(TEN);
    assertThat(states(read(period))).containsExactly("running");
    run(ELEVEN);
    assertThat(states(read(period))).containsExactly("over");
    assertThat(actions(channel)).containsExactly(Action.PUBLISH, Action.UNPUBLISH, Action.PUBLISH);
    List<Arrived> arrived = platform.arrived(channel);
    assertThat(arrived.get(1).withdrawTo()).isEqualTo("bin");
    assertThat(arrived.get(2).withdrawTo()).as("from where it comes back").isEqualTo("bin");
    assertThat(arrived.get(2).target().key()).isEqualTo(arrived.getFirst().key());
  }

  @Test
  void bothEndsOverdueTogetherHappenInOrderWithOneEntryEach() {
    long content = desk.anApprovedArticle("Hello");
    JsonNode period = Desk.ok(plan(content, "live", NINE, TEN, Map.of()));
    run(NOON);
    for (int i = 0; i < 3; i++) {
      runAfter(java.time.Duration.ofSeconds(10));
    }
    assertThat(actions(channel)).containsExactly(Action.PUBLISH, Action.UNPUBLISH);
    assertThat(states(content)).containsExactly("published", "withdrawn");
    assertThat(states(read(period))).containsExactly("over");
  }

  @Test
  void aWallClockIsReadInTheZoneAndTheClockChangeTold() {
    long content = desk.anApprovedArticle("Hello");
    JsonNode period =
        Desk.ok(
            api.post(
                "/api/v1/content/" + content + "/periods",
                Map.of(
                    "from",
                    "2026-03-29T02:30",
                    "to",
                    "2026-10-25T02:30",
                    "timeZone",
                    "Europe/Paris")));
    assertThat(period.at("/channels/0/from/dueAt").asString()).isEqualTo("2026-03-29T01:00:00Z");
    assertThat(period.at("/channels/0/to/dueAt").asString()).isEqualTo("2026-10-25T00:30:00Z");
    assertThat(period.path("notes").toString())
        .contains("clocks go forward")
        .contains("clocks go back");
    assertThat(period.at("/channels/0/to/wallTime").asString()).startsWith("2026-10-25T02:30");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-20T10:00:00Z, 2026-01-20T10:00:00Z",
    "2026-01-20T10:00:00Z, 2026-01-20T09:00:00Z"
  })
  void anEndThatIsNotAfterItsBeginningIsRefused(String from, String to) {
    long content = desk.anApprovedArticle("Hello");
    assertInvalid(
        api.post("/api/v1/content/" + content + "/periods", Map.of("from", from, "to", to)), "to");
    assertThat(desk.deliveriesOf(content)).isEmpty();
  }

  @Test
  void awayBeforeItIsThereIsRefusedAndNothingIsLeft() {
    long content = desk.anApprovedArticle("Hello");
    assertProblem(plan(content, "away", NINE, TEN, Map.of()), 409, "nothing-published");
    assertThat(desk.deliveriesOf(content)).isEmpty();
    assertThat(periodsOf(content)).isEmpty();
  }

  @Test
  void onePlatformThatCannotUnpublishRefusesTheWhole() {
    long narrow =
        desk.aChannel(
            ScriptedPlatform.ID, Map.of(), Map.of("token", ScriptedPlatform.PUBLISH_ONLY));
    Desk.ok(api.post("/api/v1/channels/" + narrow + "/test", Map.of()));
    long content = desk.anApprovedArticle("Hello");
    Api.Answer refused =
        plan(content, "live", NINE, TEN, Map.of("channels", List.of(channel, narrow)));
    assertProblem(refused, 422, "action-unsupported");
    assertThat(refused.json().path("channelId").asLong()).isEqualTo(narrow);
    assertThat(desk.deliveriesOf(content)).isEmpty();
    String path = "/api/v1/content/" + content + "/schedule";
    Map<String, Object> publish = Map.of("at", NINE.toString(), "channels", List.of(narrow));
    Desk.ok(api.post(path, publish));
    Map<String, Object> unpublish = new HashMap<>(publish);
    unpublish.put("action", "unpublish");
    unpublish.put("at", TEN.toString());
    assertProblem(api.post(path, unpublish), 422, "action-unsupported");
  }

  @Test
  void aPlaceThatThePlatformDoesNotHaveIsRefused() {
    long content = desk.anApprovedArticle("Hello");
    assertInvalid(plan(content, "live", NINE, TEN, Map.of("unpublishTo", "attic")), "unpublishTo");
    assertThat(desk.deliveriesOf(content)).isEmpty();
  }

  @Test
  void movesAsOneAndWhatHasBeenStays() {
    long content = desk.anApprovedArticle("Hello");
    JsonNode period = Desk.ok(plan(content, "live", NINE, TEN, Map.of()));
    JsonNode moved =
        Desk.ok(change(period, 0, Map.of("from", ELEVEN.toString(), "to", NOON.toString())));
    assertThat(moved.at("/channels/0/from/dueAt").asString()).isEqualTo(ELEVEN.toString());
    assertThat(moved.path("version").asInt()).isOne();
    assertProblem(change(period, 0, Map.of("to", TEN.toString())), 412, "stale-version");
    run(TEN);
    assertThat(actions(channel)).isEmpty();
    run(ELEVEN);
    assertInvalid(change(period, 1, Map.of("from", NOON.toString())), "from");
    Desk.ok(change(period, 1, Map.of("to", NOON.plusSeconds(60).toString())));
    run(NOON);
    assertThat(states(read(period))).containsExactly("running");
    run(NOON.plusSeconds(60));
    assertThat(states(read(period))).containsExactly("over");
    assertThat(change(period, 2, Map.of()).status()).isEqualTo(422);
  }

  @Test
  void calledOffBeforeItBeginsNothingHappens() {
    long content = desk.anApprovedArticle("Hello");
    JsonNode period = Desk.ok(plan(content, "live", NINE, TEN, Map.of()));
    assertThat(states(Desk.ok(cancel(period)))).containsExactly("cancelled");
    assertProblem(cancel(period), 409, "period-over");
    run(NOON);
    assertThat(actions(channel)).isEmpty();
  }

  @Test
  void calledOffAfterItHasBegunItStaysAsItIs() {
    long content = desk.anApprovedArticle("Hello");
    JsonNode period = Desk.ok(plan(content, "live", NINE, TEN, Map.of()));
    run(NINE);
    assertThat(states(Desk.ok(cancel(period)))).containsExactly("cancelled");
    run(NOON);
    assertThat(actions(channel)).containsExactly(Action.PUBLISH);
  }

  @Test
  void theEndGoesWithABeginningThatIsCalledOffAlone() {
    long content = desk.anApprovedArticle("Hello");
    JsonNode period = Desk.ok(plan(content, "live", NINE, TEN, Map.of()));
    Desk.ok(act(period.at("/channels/0/from/deliveryId").asLong(), "cancel"));
    assertThat(states(content)).containsExactly("cancelled", "cancelled");
    long end = period.at("/channels/0/to/deliveryId").asLong();
    assertThat(story(end)).containsExactly("scheduled", "cancelled");
    JsonNode again = Desk.ok(plan(content, "live", NINE, TEN, Map.of()));
    Desk.ok(api.post("/api/v1/content/" + content + "/unschedule", Map.of()));
    assertThat(story(again.at("/channels/0/to/deliveryId").asLong()))
        .as("called off once, by the request that named both")
        .containsExactly("scheduled", "cancelled");
  }

  @Test
  void periodsThatWouldEndEachOtherAreRefusedBothWaysAround() {
    long content = desk.anApprovedArticle("Hello");
    Desk.ok(plan(content, "live", NINE, ELEVEN, Map.of()));
    assertProblem(plan(content, "live", TEN, NOON, Map.of()), 409, "period-interrupted");
    assertProblem(
        plan(content, "live", TEN, TEN.plusSeconds(60), Map.of()), 409, "period-interrupted");
    assertThat(periodsOf(content)).hasSize(1);
    JsonNode later = Desk.ok(plan(content, "live", NOON, NOON.plusSeconds(60), Map.of()));
    assertProblem(change(later, 0, Map.of("from", TEN.toString())), 409, "period-interrupted");
  }

  @Test
  void publishingByHandBeginsThePeriodAndKeepsItsEnd() {
    long content = desk.anApprovedArticle("Hello");
    JsonNode period = Desk.ok(plan(content, "live", NINE, TEN, Map.of()));
    long begin = period.at("/channels/0/from/deliveryId").asLong();
    Desk.ok(
        api.post(
            "/api/v1/content/" + content + "/publish",
            Map.of("pending", List.of(Map.of("delivery", begin, "becomes", "superseded")))));
    desk.runWhatIsDue();
    JsonNode now = read(period);
    assertThat(states(now)).containsExactly("running");
    assertThat(now.at("/channels/0/from/dueAt").asString()).isEqualTo(NOW.toString());
    run(TEN);
    assertThat(actions(channel)).containsExactly(Action.PUBLISH, Action.UNPUBLISH);
  }

  @Test
  void whoMayNotScheduleMayLookOnly() {
    long content = desk.anApprovedArticle("Hello");
    JsonNode period = Desk.ok(plan(content, "live", NINE, TEN, Map.of()));
    Desk other = Desk.open(database, port);
    String path = "/api/v1/periods/" + period.path("id").asLong();
    assertProblem(other.api().get(path), 404, "not-found");
    assertProblem(other.api().post(path + "/cancel", Map.of()), 404, "not-found");
    assertProblem(
        other
            .api()
            .with("If-Match", "\"0\"")
            .send("PATCH", path, "{\"to\": \"2026-01-21T10:00:00Z\"}"),
        404,
        "not-found");
    assertThat(Desk.ok(other.api().get("/api/v1/periods")).path("items")).isEmpty();
  }

  @Test
  void theDatabaseKeepsAPeriodAndItsDeliveriesTogether() {
    long content = desk.anApprovedArticle("Hello");
    JsonNode period = Desk.ok(plan(content, "live", NINE, TEN, Map.of()));
    long strange = id(one(schedule(desk.anApprovedArticle("Other"), NINE)));
    assertThat(
            refused(
                "UPDATE period_channel SET begin_id = %d WHERE period_id = %d"
                    .formatted(strange, period.path("id").asLong())))
        .contains("not about the same");
  }

  private String refused(String sql) {
    try {
      database.execute(sql);
      return "";
    } catch (org.jooq.exception.DataAccessException
        | org.springframework.dao.DataAccessException e) {
      return String.valueOf(e.getMessage());
    }
  }

  private Api.Answer plan(
      long content, String kind, Instant from, Instant to, Map<String, Object> more) {
    Map<String, Object> request = new HashMap<>(more);
    request.put("kind", kind);
    request.put("from", from.toString());
    request.put("to", to.toString());
    return api.post("/api/v1/content/" + content + "/periods", request);
  }

  private Api.Answer change(JsonNode period, int version, Map<String, String> times) {
    StringBuilder body = new StringBuilder("{");
    times.forEach((name, time) ->
        body.append(body.length() > 1 ? ", " : "").append("\"%s\": \"%s\"".formatted(name, time)));
    return api.with("If-Match", "\"" + version + "\"")
        .send(
            "PATCH", "/api/v1/periods/" + period.path("id").asLong(), body.append("}").toString());
  }

  private Api.Answer cancel(JsonNode period) {
    return api.post("/api/v1/periods/" + period.path("id").asLong() + "/cancel", Map.of());
  }

  private JsonNode read(JsonNode period) {
    return Desk.ok(api.get("/api/v1/periods/" + period.path("id").asLong()));
  }

  private List<JsonNode> periodsOf(long content) {
    return Desk.ok(api.get("/api/v1/periods?content=" + content))
        .path("items")
        .valueStream()
        .toList();
  }

  private static List<String> states(JsonNode period) {
    return period.path("channels").valueStream().map(on -> on.path("state").asString()).toList();
  }

  private List<Action> actions(long on) {
    return platform.arrived(on).stream().map(Arrived::action).toList();
  }

  @Test
  void aRefusedPublicationKeepsTheEndWaitingUntilItIsSettled() {
    long content = desk.anApprovedArticle("Hello");
    platform.next(channel, new Outcome.Rejected(ScriptedPlatform.FAULT));
    JsonNode period = Desk.ok(plan(content, "live", NINE, TEN, Map.of()));
    run(NINE);
    assertThat(states(read(period))).containsExactly("disturbed");
    run(TEN);
    long end = period.at("/channels/0/to/deliveryId").asLong();
    assertThat(delivery(end).at("/problem/code").asString())
        .isEqualTo("delivery.publication_blocked");
    run(ELEVEN);
    Desk.ok(act(period.at("/channels/0/from/deliveryId").asLong(), "retry"));
    for (int i = 0; i < 3; i++) {
      runAfter(java.time.Duration.ofSeconds(2));
    }
    assertThat(states(content)).containsExactly("published", "withdrawn");
  }
}
