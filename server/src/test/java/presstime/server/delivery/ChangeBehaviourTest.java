package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import presstime.platform.Outcome;
import presstime.server.Desk;
import tools.jackson.databind.JsonNode;

/** What becomes of a schedule when something changes before its time. */
class ChangeBehaviourTest extends Behaviour {

  @Test
  void afterReschedulingOnlyTheNewTimeFires() {
    long content = desk.anApprovedArticle("Hello");
    long id = id(one(schedule(content, NINE)));
    JsonNode moved =
        Desk.ok(api.post("/api/v1/deliveries/" + id + "/reschedule", Map.of("at", TEN.toString())));
    assertThat(moved.path("dueAt").asString()).isEqualTo(TEN.toString());
    run(NINE);
    assertThat(arrivedTitles()).isEmpty();
    run(TEN);
    assertThat(arrivedTitles()).containsExactly("Hello");
    assertThat(story(id)).containsExactly("scheduled", "rescheduled", "send");
  }

  @Test
  void backToDraftNothingFiresUntilItIsApprovedAgain() {
    long content = desk.anApprovedArticle("Hello");
    long id = id(one(schedule(content, NINE)));
    returnToAuthor(content);
    run(NINE);
    assertThat(arrivedTitles()).isEmpty();
    assertThat(state(id)).isEqualTo("held");
    desk.approve(content);
    desk.runWhatIsDue();
    assertThat(state(id)).isEqualTo("published");
  }

  @Test
  void deletedContentIsCalledOff() {
    long content = desk.anApprovedArticle("Hello");
    long id = id(one(schedule(content, NINE)));
    Desk.ok(delete(content));
    assertThat(state(id)).isEqualTo("cancelled");
    run(NINE);
    assertThat(arrivedTitles()).isEmpty();
    assertThat(story(id)).containsExactly("scheduled", "cancelled");
    assertProblem(schedule(content, TEN), 404, "not-found");
  }

  @Test
  void aRemovedChannelCallsItsDeliveriesOff() {
    long content = desk.anApprovedArticle("Hello");
    long id = id(one(schedule(content, NINE)));
    String path = "/api/v1/channels/" + channel;
    Desk.ok(api.with("If-Match", api.get(path).header("ETag")).delete(path));
    assertThat(state(id)).isEqualTo("cancelled");
    run(NINE);
    assertThat(arrivedTitles()).isEmpty();
  }

  @Test
  void ofTwoAtOneInstantTheCancelledOneStaysAndTheOtherGoesOnce() {
    long one = desk.anApprovedArticle("One");
    long two = desk.anApprovedArticle("Two");
    long cancelled = id(one(schedule(one, NINE)));
    one(schedule(two, NINE));
    Desk.ok(act(cancelled, "cancel"));
    run(NINE);
    assertThat(arrivedTitles()).containsExactly("Two");
    assertThat(state(cancelled)).isEqualTo("cancelled");
  }

  @Test
  void unschedulingCallsOffWhatWaitsOnTheNamedChannelsAndNothingElse() {
    long other = desk.aChannel(ScriptedPlatform.ID, Map.of(), Map.of());
    long content = desk.anApprovedArticle("Hello");
    Desk.ok(
        api.post(
            "/api/v1/content/" + content + "/schedule",
            Map.of("at", NINE.toString(), "channels", List.of(channel, other))));
    JsonNode answer =
        Desk.ok(
            api.post(
                "/api/v1/content/" + content + "/unschedule", Map.of("channels", List.of(other))));
    assertThat(answer.path("cancelled").size()).isOne();
    run(NINE);
    assertThat(platform.arrived(channel)).hasSize(1);
    assertThat(platform.arrived(other)).isEmpty();
    assertThat(
            Desk.ok(api.send("POST", "/api/v1/content/" + content + "/unschedule", null))
                .path("cancelled")
                .size())
        .as("what is out is not called off")
        .isZero();
  }

  @Test
  void approvingANewerRevisionMovesWhatWaitsToIt() {
    long content = desk.anApprovedArticle("Old");
    long id = id(one(schedule(content, NINE)));
    edit(content, "New");
    assertThat(delivery(id).path("revisionNumber").asInt()).isEqualTo(1);
    desk.approve(content);
    assertThat(delivery(id).path("revisionNumber").asInt()).isEqualTo(2);
    JsonNode entry = delivery(id).at("/timeline/1");
    assertThat(entry.path("kind").asString()).isEqualTo("revision");
    assertThat(entry.path("text").asString()).contains("revision 2");
    run(NINE);
    assertThat(arrivedTitles()).containsExactly("New");
  }

  @Test
  void anEditWithoutApprovalLeavesTheApprovedRevisionToGoOut() {
    long content = desk.anApprovedArticle("Approved");
    one(schedule(content, NINE));
    edit(content, "Edited");
    run(NINE);
    assertThat(arrivedTitles()).containsExactly("Approved");
    assertThat(content(content).path("title").asString()).isEqualTo("Edited");
  }

  @Test
  void anEditKeepsTheTime() {
    long content = desk.anApprovedArticle("Hello");
    long id = id(one(schedule(content, NINE)));
    edit(content, "Better");
    assertThat(delivery(id).path("dueAt").asString()).isEqualTo(NINE.toString());
    assertThat(state(id)).isEqualTo("scheduled");
  }

  @Test
  void aNewerApprovedRevisionReplacesWhatIsLiveInItsPlace() {
    long content = desk.anApprovedArticle("Old");
    one(schedule(content, NINE));
    run(NINE);
    String first = desk.deliveriesOf(content).getFirst().path("externalId").asString();
    edit(content, "New");
    desk.approve(content);
    long newer = id(one(schedule(content, TEN)));
    run(TEN.minusNanos(1_000));
    assertThat(arrivedTitles()).containsExactly("Old");
    assertThat(standing(content).at("/channels/0/live/revision").asInt()).isOne();
    run(TEN);
    assertThat(arrivedTitles()).containsExactly("Old", "New");
    assertThat(platform.arrived(channel).getLast().target().externalId()).isEqualTo(first);
    assertThat(delivery(newer).path("externalId").asString()).isEqualTo(first);
    assertThat(standing(content).at("/channels/0/live/externalId").asString()).isEqualTo(first);
    assertThat(standing(content).at("/channels/0/live/revision").asInt()).isEqualTo(2);
  }

  @Test
  void whatFailedAndIsRetriedCarriesTheRevisionApprovedSince() {
    long content = desk.anApprovedArticle("Wrong");
    platform.next(channel, new Outcome.Rejected(ScriptedPlatform.FAULT));
    long id = id(one(schedule(content, NINE)));
    run(NINE);
    assertThat(state(id)).isEqualTo("failed");
    edit(content, "Right");
    desk.approve(content);
    Desk.ok(act(id, "retry"));
    desk.runWhatIsDue();
    assertThat(arrivedTitles()).containsExactly("Wrong", "Right");
    assertThat(delivery(id).path("revisionNumber").asInt()).isEqualTo(2);
  }

  @Test
  void whatFailedAndGetsANewTimeIsJudgedAndMeasuredByThatTime() {
    long content = desk.anApprovedArticle("Hello");
    platform.next(channel, new Outcome.Rejected(ScriptedPlatform.FAULT));
    long id = id(one(schedule(content, NINE)));
    run(NINE);
    Desk.ok(api.post("/api/v1/deliveries/" + id + "/reschedule", Map.of("at", TEN.toString())));
    assertThat(delivery(id).path("startedAt").isNull()).isTrue();
    assertThat(
            Desk.ok(api.get("/api/v1/writer/content/" + content + "/"))
                .path("site_status")
                .asString())
        .isEqualTo("scheduled");
    changeChannel("{\"latePolicy\": \"skip\"}");
    run(TEN.plusSeconds(3_600));
    assertThat(state(id)).isEqualTo("missed");
    Desk.ok(act(id, "retry"));
    desk.runWhatIsDue();
    assertThat(delivery(id).path("latenessMs").asLong()).isEqualTo(3_600_000);
  }
}
