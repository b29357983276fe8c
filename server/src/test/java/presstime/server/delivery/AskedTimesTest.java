package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/** Times that have passed, and times that are too near, as the channel takes them. */
class AskedTimesTest extends Behaviour {

  private static final Instant SEVEN = Instant.parse("2026-01-19T07:00:00Z");

  @Test
  void whatHasPassedIsTakenForNowWhereTheChannelSaysSo() {
    changeChannel("{\"pastTimes\": \"publish-now\"}");
    Api.Answer answer = schedule(desk.anApprovedArticle("Hello"), SEVEN);
    JsonNode delivery = one(answer);
    assertThat(delivery.path("dueAt").asString()).isEqualTo(NOW.toString());
    assertThat(answer.json().at("/notes/0").asString()).contains("goes out now");
    run(NOW);
    assertThat(delivery(id(delivery)).path("latenessMs").asLong(-1)).isZero();
    run(NOW.plusSeconds(60));
    assertThat(arrivedTitles()).as("once").containsExactly("Hello");
  }

  @Test
  void whatHasPassedKeepsItsTimeAndGoesInTheNextRunWhereTheChannelSaysSo() {
    changeChannel("{\"pastTimes\": \"schedule\", \"lateAfter\": \"PT2H\"}");
    JsonNode delivery = one(schedule(desk.anApprovedArticle("Hello"), SEVEN));
    assertThat(delivery.path("dueAt").asString()).isEqualTo(SEVEN.toString());
    assertThat(delivery.path("state").asString()).isEqualTo("scheduled");
    run(NOW);
    assertThat(state(id(delivery))).isEqualTo("published");
    assertThat(delivery(id(delivery)).path("latenessMs").asLong()).isEqualTo(3_600_000);
  }

  @Test
  void whatIsKeptInThePastIsStillJudgedByTheLatePolicy() {
    changeChannel("{\"pastTimes\": \"schedule\", \"latePolicy\": \"hold\"}");
    JsonNode delivery = one(schedule(desk.anApprovedArticle("Hello"), SEVEN));
    run(NOW);
    assertThat(state(id(delivery))).isEqualTo("held");
  }

  @Test
  void anotherTimeThatHasPassedIsTakenTheSameWay() {
    long id = id(one(schedule(desk.anApprovedArticle("Hello"), NINE)));
    changeChannel("{\"pastTimes\": \"publish-now\"}");
    Desk.ok(reschedule(id, SEVEN));
    assertThat(delivery(id).path("dueAt").asString()).isEqualTo(NOW.toString());
  }

  @Test
  void aSlipOfTheYearIsRefusedAllTheSame() {
    changeChannel("{\"pastTimes\": \"publish-now\"}");
    assertInvalid(
        schedule(desk.anApprovedArticle("Hello"), Instant.parse("2024-01-19T09:00:00Z")), "at");
  }

  @Test
  void aTimeInsideTheNoticeIsRefusedAndNothingChanges() {
    long id = id(one(schedule(desk.anApprovedArticle("Hello"), NINE)));
    changeChannel("{\"minimumNotice\": \"PT30M\"}");
    Api.Answer answer = reschedule(id, NOW.plusSeconds(1_799));
    assertProblem(answer, 422, "too-soon");
    assertThat(answer.json().path("soonest").asString()).isEqualTo("2026-01-19T08:30:00Z");
    assertThat(delivery(id).path("dueAt").asString()).isEqualTo(NINE.toString());
    long other = desk.anApprovedArticle("Other");
    assertProblem(schedule(other, NOW.plusSeconds(60)), 422, "too-soon");
    assertThat(desk.deliveriesOf(other)).isEmpty();
    Desk.ok(reschedule(id, NOW.plusSeconds(1_800)));
  }

  @Test
  void whatEndedIsHeldToTheNoticeByWhicheverWayItComesBack() {
    long content = desk.anApprovedArticle("Hello");
    long id = id(one(schedule(content, NINE)));
    platform.next(channel, new presstime.platform.Outcome.Rejected(ScriptedPlatform.FAULT));
    run(NINE);
    changeChannel("{\"minimumNotice\": \"PT30M\"}");
    Instant soon = NINE.plusSeconds(60);
    assertProblem(reschedule(id, soon), 422, "too-soon");
    assertProblem(
        api.post(
            "/api/v1/writer/content/" + content + "/reschedule/",
            Map.of("scheduled_at", soon.toString())),
        422,
        "too-soon");
    assertThat(state(id)).isEqualTo("failed");
  }

  @Test
  void insideTheNoticeWhatIsEditedGoesAsItIsThen() {
    long content = desk.anApprovedArticle("Hello");
    long id = id(one(schedule(content, NINE)));
    changeChannel("{\"minimumNotice\": \"PT30M\"}");
    clock.set(NINE.minusSeconds(600));
    edit(content, "Hello again");
    desk.approve(content);
    run(NINE);
    assertThat(arrivedTitles()).containsExactly("Hello again");
    assertThat(delivery(id).path("dueAt").asString()).isEqualTo(NINE.toString());
  }

  @Test
  void insideTheNoticeTextAndCallingOffAndTheSameRequestStillWork() {
    long content = desk.anApprovedArticle("Hello");
    long id = id(one(schedule(content, NINE)));
    changeChannel("{\"minimumNotice\": \"PT30M\"}");
    clock.set(NINE.minusSeconds(600));
    assertThat(id(one(schedule(content, NINE)))).as("the time it has").isEqualTo(id);
    edit(content, "Hello again");
    assertThat(content(content).path("title").asString()).isEqualTo("Hello again");
    Desk.ok(api.post("/api/v1/content/" + content + "/unschedule", Map.of()));
    assertThat(state(id)).isEqualTo("cancelled");
  }

  @Test
  void insideTheNoticePublishingAtOnceStillWorks() {
    changeChannel("{\"minimumNotice\": \"PT30M\"}");
    long content = desk.anApprovedArticle("Hello");
    one(api.post("/api/v1/content/" + content + "/publish", Map.of()));
    run(NOW);
    assertThat(states(content)).containsExactly("published");
  }

  @Test
  void manyAtOnceAreHeldToTheNoticeToo() {
    long id = id(one(schedule(desk.anApprovedArticle("Hello"), NINE)));
    changeChannel("{\"minimumNotice\": \"PT30M\"}");
    Api.Answer answer =
        api.post(
            "/api/v1/batches",
            Map.of(
                "operation",
                "move",
                "at",
                NOW.plusSeconds(60).toString(),
                "deliveries",
                List.of(Map.of("id", id))));
    assertThat(answer.body()).contains("too-soon");
    assertThat(delivery(id).path("dueAt").asString()).isEqualTo(NINE.toString());
  }

  @Test
  void wordsAndDurationsThatMeanNothingAreNamed() {
    String path = "/api/v1/channels/" + channel;
    for (String field : List.of("pastTimes", "minimumNotice")) {
      assertInvalid(
          api.with("If-Match", api.get(path).header("ETag"))
              .send("PATCH", path, "{\"" + field + "\": \"perhaps\"}"),
          field);
    }
  }

  private Api.Answer reschedule(long id, Instant at) {
    return api.post("/api/v1/deliveries/" + id + "/reschedule", Map.of("at", at.toString()));
  }
}
