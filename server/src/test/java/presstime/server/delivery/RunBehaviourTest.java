package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import presstime.platform.Action;
import presstime.platform.Outcome;
import presstime.platform.Problem;
import presstime.platform.Publication;
import presstime.server.Desk;
import presstime.server.delivery.ScriptedPlatform.Arrived;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/** What happens when the time comes. */
class RunBehaviourTest extends Behaviour {

  private static final Outcome REFUSED = new Outcome.Rejected(ScriptedPlatform.FAULT);
  private static final Outcome AWAY = new Outcome.Retryable(ScriptedPlatform.FAULT);
  private static final Outcome SILENCE = new Outcome.Unknown(ScriptedPlatform.FAULT);

  @Test
  void dueItemsGoInDueOrder() {
    long third = desk.anApprovedArticle("Third");
    long first = desk.anApprovedArticle("First");
    long second = desk.anApprovedArticle("Second");
    one(schedule(third, NINE.plusSeconds(120)));
    one(schedule(first, NINE));
    one(schedule(second, NINE.plusSeconds(60)));
    run(NINE.plusSeconds(120));
    assertThat(arrivedTitles()).containsExactly("First", "Second", "Third");
  }

  @Test
  void aFailingItemLeavesTheOthersAloneAndKeepsItsTimeAndReason() {
    long bad = desk.anApprovedArticle("Bad");
    long good = desk.anApprovedArticle("Good");
    platform.next(channel, REFUSED);
    long id = id(one(schedule(bad, NINE)));
    one(schedule(good, NINE));
    run(NINE);
    assertThat(states(bad)).containsExactly("failed");
    assertThat(states(good)).containsExactly("published");
    assertThat(delivery(id).path("dueAt").asString()).isEqualTo(NINE.toString());
    assertThat(delivery(id).at("/problem/code").asString()).isEqualTo("scripted.fault");
  }

  @Test
  void aPlatformThatThrowsLeavesTheOthersAlone() {
    long bad = desk.anApprovedArticle("Bad");
    long good = desk.anApprovedArticle("Good");
    platform.next(
        channel,
        () -> {
          throw new IllegalStateException("planted");
        });
    one(schedule(bad, NINE));
    one(schedule(good, NINE));
    run(NINE);
    assertThat(states(bad)).containsExactly("unconfirmed");
    assertThat(states(good)).containsExactly("published");
  }

  @Test
  void whatThePlatformLeftOutIsToldWithTheAttempt() {
    long content = desk.anApprovedArticle("Hello");
    platform.next(
        channel,
        new Outcome.Published(
            new Publication("post-1", null, new UUID(0, 1)),
            List.of(
                new Problem("a.terms", "Tags are missing", "May not.", "Make them.", "News, Tech"),
                new Problem("a.cover", "The cover is missing", "No theme.", "Set it."),
                new Problem("a.more", "A table is missing", "No tables.", "Set it."))));
    long id = id(one(schedule(content, NINE)));
    run(NINE);
    JsonNode published = delivery(id);
    assertThat(published.path("state").asString()).isEqualTo("published");
    assertThat(published.path("problem").isNull()).as("it is no failure").isTrue();
    JsonNode sent = published.path("timeline").get(1);
    assertThat(sent.path("kind").asString()).isEqualTo("send");
    assertThat(sent.path("text").asString())
        .isEqualTo(
            "Sent; the platform has it, but not all as it was sent: Tags are missing (News, Tech);"
                + " The cover is missing; A table is missing.");
    JsonNode problem = sent.at("/data/problem");
    assertThat(problem.path("code").asString()).isEqualTo("delivery.published_with_notes");
    assertThat(problem.path("cause").asString())
        .isEqualTo(
            "Tags are missing (News, Tech): May not. The cover is missing: No theme. A table is"
                + " missing: No tables.");
    assertThat(problem.path("solution").asString()).isEqualTo("Make them. Set it.");
  }

  @Test
  void twiceUnavailableThenPublished() {
    long content = desk.anApprovedArticle("Hello");
    platform.next(channel, AWAY, AWAY);
    long id = id(one(schedule(content, NINE)));
    run(NINE);
    assertThat(state(id)).isEqualTo("scheduled");
    assertThat(delivery(id).at("/problem/code").asString()).isEqualTo("scripted.fault");
    runAfter(Duration.ofSeconds(10));
    runAfter(Duration.ofSeconds(20));
    assertThat(state(id)).isEqualTo("published");
    assertThat(delivery(id).path("problem").isNull()).isTrue();
    assertThat(platform.arrived(channel)).hasSize(3);
    assertThat(platform.arrived(channel).stream().map(Arrived::key).distinct()).hasSize(1);
  }

  @Test
  void publishAndUnpublishBothOverdueEndWithdrawnInOrder() {
    long content = desk.anApprovedArticle("Hello");
    one(schedule(content, NINE));
    one(schedule(content, TEN.toString(), "unpublish"));
    run(TEN.plusSeconds(3_600));
    for (int i = 0; i < 5; i++) {
      runAfter(Duration.ofSeconds(10));
    }
    assertThat(platform.arrived(channel).stream().map(Arrived::action))
        .containsExactly(Action.PUBLISH, Action.UNPUBLISH);
    assertThat(states(content)).containsExactly("published", "withdrawn");
  }

  @Test
  void whatWasTakenAwayIsNotUpdatedAndTheReasonIsOurs() {
    long content = desk.anApprovedArticle("Hello");
    one(schedule(content, NINE));
    one(schedule(content, NINE.plusSeconds(60).toString(), "unpublish"));
    long update = id(one(schedule(content, TEN.toString(), "update")));
    run(NINE);
    run(NINE.plusSeconds(60));
    run(TEN);
    assertThat(states(content)).containsExactly("published", "withdrawn", "failed");
    assertThat(delivery(update).at("/problem/code").asString())
        .isEqualTo("delivery.nothing_published");
    assertThat(platform.arrived(channel)).as("nobody was asked").hasSize(2);
  }

  @Test
  void publishAndUnpublishAtOneInstantEndWithdrawnInOrder() {
    long content = desk.anApprovedArticle("Hello");
    one(schedule(content, NINE));
    one(schedule(content, NINE.toString(), "unpublish"));
    run(NINE);
    assertThat(states(content)).containsExactly("published", "withdrawn");
  }

  @Test
  void aChannelSwitchedOffHoldsAndRetryGoesWhenItIsOnAgain() {
    long content = desk.anApprovedArticle("Hello");
    long id = id(one(schedule(content, NINE)));
    changeChannel("{\"enabled\": false}");
    run(NINE);
    assertThat(delivery(id).at("/problem/code").asString()).isEqualTo("delivery.channel_disabled");
    changeChannel("{\"enabled\": true}");
    Desk.ok(act(id, "retry"));
    desk.runWhatIsDue();
    assertThat(state(id)).isEqualTo("published");
  }

  @Test
  void aLongWaitForAnEarlierOneIsToldOnce() {
    long content = desk.aDraft("Hello");
    one(schedule(content, NINE));
    long unpublish = id(one(schedule(content, TEN.toString(), "unpublish")));
    run(NINE);
    run(TEN);
    for (int i = 0; i < 5; i++) {
      runAfter(Duration.ofMinutes(2));
    }
    assertThat(story(unpublish)).containsExactly("scheduled", "waits-for-earlier");
    assertThat(Instant.parse(delivery(unpublish).path("runAt").asString()))
        .isBetween(clock.instant(), clock.instant().plusSeconds(61));
  }

  @Test
  void whatFailedIsRetriedWithTheSameKeyAndLooksBeforeItCreates() {
    long content = desk.anApprovedArticle("Hello");
    platform.next(channel, REFUSED);
    long id = id(one(schedule(content, NINE)));
    run(NINE);
    clock.set(TEN);
    Desk.ok(act(id, "retry"));
    desk.runWhatIsDue();
    assertThat(state(id)).isEqualTo("published");
    List<Arrived> arrived = platform.arrived(channel);
    assertThat(arrived.get(1).key()).isEqualTo(arrived.get(0).key());
    assertThat(arrived.get(1).repeated()).isTrue();
  }

  @Test
  void unconfirmedIsNotSentAgainByItself() {
    long id = anUnconfirmedDelivery("Hello");
    assertThat(delivery(id).at("/problem/code").asString()).isEqualTo("scripted.fault");
    runAfter(Duration.ofDays(2));
    assertThat(arrivedTitles()).hasSize(1);
    Desk.ok(act(id, "retry"));
    desk.runWhatIsDue();
    assertThat(arrivedTitles()).as("this platform cannot be asked").hasSize(1);
    assertThat(state(id)).isEqualTo("unconfirmed");
  }

  @Test
  void whatMayBeThereIsStillAskedAboutAfterTheChannelWasSwitchedOff() {
    long id = anUnconfirmedDelivery("Hello");
    changeChannel("{\"enabled\": false}");
    Desk.ok(act(id, "retry"));
    desk.runWhatIsDue();
    assertThat(state(id)).as("the doubt stays in sight").isEqualTo("unconfirmed");
    changeChannel("{\"enabled\": true}");
    Desk.ok(act(id, "retry"));
    desk.runWhatIsDue();
    assertThat(arrivedTitles()).as("not sent a second time").hasSize(1);
    assertThat(state(id)).isEqualTo("unconfirmed");
  }

  @Test
  void unconfirmedFoundPublishedIsPublished() {
    long id = anUnconfirmedDelivery("Hello");
    Desk.ok(
        api.post(
            "/api/v1/deliveries/" + id + "/resolve",
            Map.of("as", "published", "url", "https://blog.example/hello", "externalId", "77")));
    assertThat(state(id)).isEqualTo("published");
    assertThat(delivery(id).path("externalUrl").asString()).isEqualTo("https://blog.example/hello");
    assertThat(delivery(id).path("problem").isNull()).isTrue();
    long content = delivery(id).path("contentId").asLong();
    assertProblem(
        api.post("/api/v1/content/" + content + "/publish", Map.of()), 409, "already-published");
    one(schedule(content, TEN.toString(), "unpublish"));
    run(TEN);
    assertThat(platform.arrived(channel).getLast().target().externalId()).isEqualTo("77");
  }

  @Test
  void unconfirmedFoundNotPublishedHasFailedAndMayBeSentAgain() {
    long id = anUnconfirmedDelivery("Hello");
    Desk.ok(api.post("/api/v1/deliveries/" + id + "/resolve", Map.of("as", "not-published")));
    assertThat(state(id)).isEqualTo("failed");
    Desk.ok(act(id, "retry"));
    desk.runWhatIsDue();
    assertThat(state(id)).isEqualTo("published");
    assertThat(arrivedTitles()).hasSize(2);
  }

  @Test
  void resolvingAnUpdateForgetsNeitherTheIdNorTheKeyOfWhatIsLive() {
    long content = desk.anApprovedArticle("Old");
    one(schedule(content, NINE));
    run(NINE);
    edit(content, "New");
    desk.approve(content);
    platform.next(channel, SILENCE);
    long update = id(one(schedule(content, NINE.plusSeconds(60).toString(), "update")));
    run(NINE.plusSeconds(60));
    Desk.ok(api.post("/api/v1/deliveries/" + update + "/resolve", Map.of("as", "published")));
    one(schedule(content, TEN.toString(), "unpublish"));
    run(TEN);
    List<Arrived> arrived = platform.arrived(channel);
    assertThat(arrived.getLast().action()).isEqualTo(Action.UNPUBLISH);
    assertThat(arrived.getLast().target().externalId()).isEqualTo("post-" + content);
    assertThat(arrived.getLast().target().key()).isEqualTo(arrived.getFirst().key());
  }

  @Test
  void onlyAWebAddressIsTakenForAResolvedDelivery() {
    long id = anUnconfirmedDelivery("Hello");
    assertInvalid(
        api.post(
            "/api/v1/deliveries/" + id + "/resolve",
            Map.of("as", "published", "url", "javascript:alert(1)")),
        "url");
    assertThat(state(id)).isEqualTo("unconfirmed");
  }

  @ParameterizedTest
  @CsvSource({
    "published,   cancel retry reschedule resolve",
    "cancelled,   cancel retry reschedule resolve",
    "scheduled,   retry resolve",
    "held,        resolve",
    "failed,      resolve",
    "missed,      resolve",
    "unconfirmed, cancel",
  })
  void whatTheStateForbidsIsRefusedAndChangesNothing(String state, String verbs) {
    long id = aDelivery(state);
    assertThat(state(id)).isEqualTo(state);
    int version = delivery(id).path("version").asInt();
    for (String verb : verbs.split(" ")) {
      Object body =
          switch (verb) {
            case "reschedule" -> Map.of("at", "2026-02-01T00:00:00Z");
            case "resolve" -> Map.of("as", "published");
            default -> Map.of();
          };
      Api.Answer answer = api.post("/api/v1/deliveries/" + id + "/" + verb, body);
      assertProblem(answer, 409, "wrong-state");
      assertThat(answer.json().path("state").asString()).as(verb).isEqualTo(state);
    }
    assertThat(delivery(id).path("version").asInt()).isEqualTo(version);
  }

  @ParameterizedTest
  @CsvSource({"scheduled", "held", "failed", "missed"})
  void whatDidNotGoOutCanBeCalledOff(String state) {
    long id = aDelivery(state);
    Desk.ok(act(id, "cancel"));
    assertThat(state(id)).isEqualTo("cancelled");
    runAfter(Duration.ofDays(1));
    assertThat(state(id)).isEqualTo("cancelled");
  }

  private long aDelivery(String state) {
    long content = desk.anApprovedArticle("Hello");
    switch (state) {
      case "failed" -> platform.next(channel, REFUSED);
      case "unconfirmed" -> platform.next(channel, SILENCE);
      case "held" -> changeChannel("{\"latePolicy\": \"hold\"}");
      case "missed" -> changeChannel("{\"latePolicy\": \"skip\"}");
      default -> {}
    }
    long id = id(one(schedule(content, NINE)));
    switch (state) {
      case "scheduled" -> {}
      case "cancelled" -> Desk.ok(act(id, "cancel"));
      case "held", "missed" -> run(TEN);
      default -> run(NINE);
    }
    return id;
  }

  private long anUnconfirmedDelivery(String title) {
    long content = desk.anApprovedArticle(title);
    platform.next(channel, SILENCE);
    long id = id(one(schedule(content, NINE)));
    run(NINE);
    assertThat(state(id)).isEqualTo("unconfirmed");
    return id;
  }
}
