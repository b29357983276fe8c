package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import presstime.server.Desk;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/** What people ask for, and what becomes of it. */
class InputBehaviourTest extends Behaviour {

  private static final Instant IN_AN_HOUR = NOW.plusSeconds(3_600);

  @Test
  void aFutureTimeHidesItUntilThenAndDeliversExactlyOnceAtThatInstant() {
    long content = desk.anApprovedArticle("Hello");
    long id = id(one(schedule(content, NINE)));
    run(NINE.minusNanos(1_000));
    assertThat(arrivedTitles()).isEmpty();
    run(NINE);
    desk.runWhatIsDue();
    assertThat(arrivedTitles()).containsExactly("Hello");
    JsonNode delivery = delivery(id);
    assertThat(delivery.path("state").asString()).isEqualTo("published");
    assertThat(delivery.path("startedAt").asString()).isEqualTo(NINE.toString());
    assertThat(delivery.path("latenessMs").asLong(-1)).isZero();
  }

  @Test
  void thePastIsRefusedAndNothingChanges() {
    long content = desk.anApprovedArticle("Hello");
    long id = id(one(schedule(content, NINE)));
    int version = delivery(id).path("version").asInt();
    assertInvalid(schedule(content, NOW.minusNanos(1_000)), "at");
    assertInvalid(
        api.post("/api/v1/deliveries/" + id + "/reschedule", Map.of("at", "2026-01-19T07:59:59Z")),
        "at");
    JsonNode delivery = delivery(id);
    assertThat(delivery.path("dueAt").asString()).isEqualTo(NINE.toString());
    assertThat(delivery.path("version").asInt()).isEqualTo(version);
    assertThat(story(id)).containsExactly("scheduled");
    long fresh = desk.anApprovedArticle("Without a time");
    assertInvalid(schedule(fresh, NOW.minusNanos(1_000)), "at");
    assertThat(desk.deliveriesOf(fresh)).isEmpty();
  }

  @Test
  void unpublishingBeforePublishingIsRefused() {
    long content = desk.anApprovedArticle("Hello");
    assertProblem(schedule(content, TEN.toString(), "unpublish"), 409, "nothing-published");
    assertThat(desk.deliveriesOf(content)).isEmpty();
    one(schedule(content, TEN));
    assertProblem(schedule(content, NINE.toString(), "unpublish"), 409, "nothing-published");
    assertThat(desk.deliveriesOf(content)).hasSize(1);
    assertThat(one(schedule(content, TEN.plusSeconds(1).toString(), "unpublish"))).isNotNull();
  }

  @Test
  void movingOneOfTheTwoDoesNotTurnTheirOrderAroundEither() {
    long content = desk.anApprovedArticle("Hello");
    long publish = id(one(schedule(content, NINE)));
    long unpublish = id(one(schedule(content, TEN.toString(), "unpublish")));
    assertProblem(reschedule(unpublish, NINE.minusSeconds(1)), 409, "nothing-published");
    assertProblem(
        schedule(content, NINE.minusSeconds(1).toString(), "unpublish"), 409, "nothing-published");
    assertProblem(reschedule(publish, TEN.plusSeconds(1)), 409, "taken-away-before");
    assertProblem(schedule(content, TEN.plusSeconds(1)), 409, "taken-away-before");
    assertThat(delivery(publish).path("dueAt").asString()).isEqualTo(NINE.toString());
    assertThat(delivery(unpublish).path("dueAt").asString()).isEqualTo(TEN.toString());
    Desk.ok(reschedule(unpublish, TEN.plusSeconds(2)));
    Desk.ok(reschedule(publish, TEN.plusSeconds(1)));
  }

  private Api.Answer reschedule(long delivery, Instant at) {
    return api.post("/api/v1/deliveries/" + delivery + "/reschedule", Map.of("at", at.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30T09:00:00Z",
        "-2026-01-20T09:00",
        "2026-01-20T25:00",
        "9999-12-31T23:59:59Z",
        "+999999999-12-31T23:59:59Z",
        "-999999999-01-01T00:00:00Z",
        "+999999999-12-31T23:59:59-18:00",
        "tomorrow",
        "2026-13-01T00:00"
      })
  void anAbsurdTimeNamesTheField(String at) {
    long content = desk.anApprovedArticle("Hello");
    assertInvalid(schedule(content, at, "publish"), "at");
    for (String zone : List.of("Pacific/Kiritimati", "America/Los_Angeles")) {
      assertInvalid(
          api.post("/api/v1/content/" + content + "/schedule", Map.of("at", at, "timeZone", zone)),
          "at");
    }
    assertThat(desk.deliveriesOf(content)).isEmpty();
    long id = id(one(schedule(content, NINE)));
    assertInvalid(api.post("/api/v1/deliveries/" + id + "/reschedule", Map.of("at", at)), "at");
    assertThat(delivery(id).path("dueAt").asString()).isEqualTo(NINE.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"at\": null}", "{\"at\": \"\"}", "{\"at\": \"  \"}"})
  void noTimeNamesTheField(String body) {
    long content = desk.anApprovedArticle("Hello");
    assertInvalid(api.post("/api/v1/content/" + content + "/schedule", body), "at");
  }

  @Test
  void anUnknownZoneActionOrChannelIsNamed() {
    long content = desk.anApprovedArticle("Hello");
    String path = "/api/v1/content/" + content + "/schedule";
    String at = "2026-01-20T09:00";
    assertInvalid(api.post(path, Map.of("at", at, "timeZone", "Mars/Olympus")), "timeZone");
    assertThat(api.post(path, Map.of("at", at, "action", "explode")).status()).isIn(400, 422);
    assertProblem(api.post(path, Map.of("at", at, "channels", List.of(-1))), 404, "not-found");
    assertThat(desk.deliveriesOf(content)).isEmpty();
  }

  @Test
  void aDraftWithATimeIsHeldAtItsTimeAndGoesOutWhenApproved() {
    long content = desk.aDraft("Hello");
    Api.Answer answer = schedule(content, NINE);
    assertThat(answer.json().path("notes").toString()).contains("Not approved yet");
    long id = id(one(answer));
    run(NINE);
    assertThat(arrivedTitles()).isEmpty();
    assertThat(state(id)).isEqualTo("held");
    assertThat(delivery(id).at("/problem/code").asString()).isEqualTo("delivery.not_approved");

    clock.set(TEN);
    desk.approve(content);
    desk.runWhatIsDue();
    assertThat(arrivedTitles()).containsExactly("Hello");
    assertThat(delivery(id).path("latenessMs").asLong()).isEqualTo(3_600_000);
    assertThat(story(id)).containsExactly("scheduled", "held", "released", "send");
  }

  @ParameterizedTest
  @ValueSource(strings = {"publish", "hold", "skip"})
  void whatIsApprovedTooLateGoesWhateverTheChannelDoesWithTheLate(String policy) {
    changeChannel("{\"latePolicy\": \"" + policy + "\"}");
    long content = desk.aDraft("Hello");
    long id = id(one(schedule(content, NINE)));
    run(NINE);
    assertThat(state(id)).isEqualTo("held");
    assertThat(delivery(id).at("/problem/code").asString()).isEqualTo("delivery.not_approved");
    clock.set(TEN);
    desk.runWhatIsDue();
    assertThat(state(id)).as("waits").isEqualTo("held");
    desk.approve(content);
    desk.runWhatIsDue();
    assertThat(state(id)).isEqualTo("published");
    assertThat(arrivedTitles()).containsExactly("Hello");
  }

  @Test
  void publishingADraftAtOnceIsRefused() {
    long content = desk.aDraft("Hello");
    assertProblem(
        api.post("/api/v1/content/" + content + "/publish", Map.of()), 409, "not-approved");
  }

  @Test
  void theSameRequestTwiceIsOneDelivery() {
    long content = desk.anApprovedArticle("Hello");
    long first = id(one(schedule(content, NINE)));
    JsonNode second = one(schedule(content, NINE));
    assertThat(id(second)).isEqualTo(first);
    assertThat(second.path("version").asInt()).isZero();
    assertThat(story(first)).containsExactly("scheduled");
    run(NINE);
    assertThat(arrivedTitles()).containsExactly("Hello");
  }

  @Test
  void anIdempotencyKeyReplaysTheFirstAnswer() {
    long content = desk.anApprovedArticle("Hello");
    Api keyed = api.with("Idempotency-Key", "once-" + content);
    String path = "/api/v1/content/" + content + "/schedule";
    Api.Answer first = keyed.post(path, Map.of("at", IN_AN_HOUR.toString()));
    run(IN_AN_HOUR);
    Api.Answer again = keyed.post(path, Map.of("at", IN_AN_HOUR.toString()));
    assertThat(again.status()).isEqualTo(201);
    assertThat(again.body()).isEqualTo(first.body());
    assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(desk.deliveriesOf(content)).hasSize(1);
    assertThat(keyed.post(path, Map.of("at", NINE.toString())).status()).isIn(409, 422);
  }

  @Test
  void publishNowMovesWhatIsScheduled() {
    long content = desk.anApprovedArticle("Hello");
    long id = id(one(schedule(content, NINE)));
    JsonNode now = one(api.post("/api/v1/content/" + content + "/publish", Map.of()));
    assertThat(id(now)).isEqualTo(id);
    assertThat(now.path("dueAt").asString()).isEqualTo(NOW.toString());
    desk.runWhatIsDue();
    run(NINE);
    assertThat(arrivedTitles()).containsExactly("Hello");
    assertProblem(
        api.post("/api/v1/content/" + content + "/publish", Map.of()), 409, "already-published");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-26T09:00, 2026-01-26T08:00:00Z",
    "2026-06-15T09:00, 2026-06-15T07:00:00Z",
  })
  void nineInTheMorningIsNineOnTheWallInWinterAndInSummer(String wall, Instant instant) {
    long content = desk.anApprovedArticle("Hello");
    JsonNode delivery = one(schedule(content, wall, "publish"));
    assertThat(delivery.path("dueAt").asString()).isEqualTo(instant.toString());
    assertThat(delivery.path("wallTime").asString()).startsWith(wall);
    assertThat(delivery.path("timeZone").asString()).isEqualTo("Europe/Paris");
  }

  @Test
  void aClockChangeIsToldInTheAnswer() {
    long content = desk.anApprovedArticle("Hello");
    Api.Answer gap = schedule(content, "2026-03-29T02:30", "publish");
    assertThat(one(gap).path("dueAt").asString()).isEqualTo("2026-03-29T01:00:00Z");
    assertThat(gap.json().at("/notes/0").asString()).contains("clocks go forward");
    Api.Answer twice = schedule(content, "2026-10-25T02:30", "publish");
    assertThat(one(twice).path("dueAt").asString()).isEqualTo("2026-10-25T00:30:00Z");
    assertThat(twice.json().at("/notes/0").asString()).contains("clocks go back");
  }

  @Test
  void microsecondsAreKept() {
    long content = desk.anApprovedArticle("Hello");
    long id = id(one(schedule(content, "2026-01-20T09:00:00.123456Z", "publish")));
    assertThat(delivery(id).path("dueAt").asString()).isEqualTo("2026-01-20T09:00:00.123456Z");
    run(NINE.plus(Duration.ofNanos(123_455_000)));
    assertThat(arrivedTitles()).isEmpty();
    run(NINE.plus(Duration.ofNanos(123_456_000)));
    assertThat(arrivedTitles()).hasSize(1);
  }

  @Test
  void twoChannelsAreToldApart() {
    long other = desk.aChannel(ScriptedPlatform.ID, Map.of(), Map.of());
    long content = desk.anApprovedArticle("Hello");
    assertInvalid(schedule(content, NINE), "channels");
    Api.Answer both =
        api.post(
            "/api/v1/content/" + content + "/schedule",
            Map.of("at", NINE.toString(), "channels", List.of(channel, other, channel)));
    assertThat(Desk.ok(both).path("deliveries").size()).isEqualTo(2);
    run(NINE);
    assertThat(platform.arrived(channel)).hasSize(1);
    assertThat(platform.arrived(other)).hasSize(1);
  }
}
