package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import presstime.platform.Action;
import presstime.platform.Outcome;
import presstime.server.Desk;
import presstime.server.delivery.ScriptedPlatform.Arrived;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/** A person publishes or unpublishes before the time of what waits: the rule, and the choice. */
class ActingTest extends Behaviour {

  @Test
  void whatWouldBecomeOfThemIsToldBeforehandAndThenHappens() {
    long content = desk.anApprovedArticle("Hello");
    long publish = id(one(schedule(content, NINE)));
    long unpublish = id(one(schedule(content, TEN.toString(), "unpublish")));
    JsonNode preview = Desk.ok(api.get("/api/v1/content/" + content + "/publish/preview"));
    assertThat(fates(preview.path("pending"))).containsExactly("moved", "kept");
    assertThat(preview.at("/sentences/0").asString())
        .startsWith("If you publish now, the publish on 2026-01-20 10:00 Europe/Paris");
    assertThat(preview.at("/sentences/1").asString()).contains("the unpublish").contains("is kept");
    assertThat(story(publish)).as("nothing has changed").containsExactly("scheduled");

    JsonNode done = Desk.ok(act(content, "publish", Map.of()));
    assertThat(done.path("settled").toString()).isEqualTo(preview.path("pending").toString());
    assertThat(done.at("/deliveries/0/id").asLong()).isEqualTo(publish);
    assertThat(story(unpublish)).containsExactly("scheduled", "settled");
    assertThat(delivery(unpublish).at("/timeline/1/text").asString())
        .isEqualTo("A person's publish before its time (delivery " + publish + "): kept.");
    desk.runWhatIsDue();
    run(TEN);
    assertThat(actions()).containsExactly(Action.PUBLISH, Action.UNPUBLISH);
    assertThat(
            database.fetchValue(
                "SELECT data::text FROM domain_event WHERE type = 'pending-settled' AND subject = ?",
                "delivery/" + publish))
        .asString()
        .contains("kept", "moved");
  }

  @Test
  void thePersonMayKeepOrSupersedeOrMoveInstead() {
    long content = desk.anApprovedArticle("Hello");
    long publish = id(one(schedule(content, NINE)));
    long unpublish = id(one(schedule(content, TEN.toString(), "unpublish")));
    JsonNode done =
        Desk.ok(
            act(
                content,
                "publish",
                Map.of(
                    "pending",
                    List.of(
                        Map.of("delivery", publish, "becomes", "superseded", "version", 0),
                        Map.of(
                            "delivery",
                            unpublish,
                            "becomes",
                            "moved",
                            "at",
                            "2026-01-25T10:00")))));
    assertThat(fates(done.path("settled"))).containsExactly("superseded", "moved");
    assertThat(done.at("/deliveries/0/id").asLong()).isNotIn(publish, unpublish);
    assertThat(state(publish)).isEqualTo("cancelled");
    assertThat(story(publish)).containsExactly("scheduled", "cancelled", "settled");
    assertThat(delivery(unpublish).path("dueAt").asString()).isEqualTo("2026-01-25T09:00:00Z");
    desk.runWhatIsDue();
    run(TEN);
    assertThat(actions()).containsExactly(Action.PUBLISH);
  }

  @Test
  void keptIsDoneOnceMoreAtItsTime() {
    long content = desk.anApprovedArticle("Hello");
    long publish = id(one(schedule(content, NINE)));
    Desk.ok(
        act(
            content,
            "publish",
            Map.of("pending", List.of(Map.of("delivery", publish, "becomes", "kept")))));
    desk.runWhatIsDue();
    run(NINE);
    assertThat(actions()).containsExactly(Action.PUBLISH, Action.PUBLISH);
    assertThat(platform.arrived(channel).getLast().target()).isNotNull();
  }

  @Test
  void whatIsMovedBesideAPublishIsLookedAtLikeEverythingThatGetsATime() {
    long content = desk.anApprovedArticle("Hello");
    long publish = id(one(schedule(content, NINE)));
    oneADay("refuse");
    one(schedule(desk.anApprovedArticle("In its way"), TEN.plusSeconds(86_400)));
    Api.Answer refused = actMoving(content, publish, "2026-01-21T12:00");
    assertProblem(refused, 409, "schedule-conflict");
    assertThat(story(publish)).containsExactly("scheduled");
    assertThat(desk.deliveriesOf(content)).as("nothing goes out either").hasSize(1);
    oneADay("avoid");
    JsonNode done = Desk.ok(actMoving(content, publish, "2026-01-21T12:00"));
    String moved = delivery(publish).path("dueAt").asString();
    assertThat(moved).isGreaterThan("2026-01-22");
    assertThat(done.at("/settled/0/newDueAt").asString()).isEqualTo(moved);
    assertThat(done.path("notes").toString()).contains("to avoid");
    assertThat(done.path("deliveries").size()).isOne();
  }

  private Api.Answer actMoving(long content, long waiting, String to) {
    return act(
        content,
        "publish",
        Map.of("pending", List.of(Map.of("delivery", waiting, "becomes", "moved", "at", to))));
  }

  private void oneADay(String policy) {
    String path = "/api/v1/channels/" + channel + "/conflict-settings";
    Desk.ok(
        api.with("If-Match", api.get(path).header("ETag"))
            .send("PUT", path, "{\"policy\": \"" + policy + "\", \"duplicateDays\": 0}"));
    Desk.ok(
        api.send(
            "PATCH",
            "/api/v1/sites/" + channel + "/publishing-settings",
            "{\"daily_publish_limit\": 1}"));
  }

  @Test
  void unpublishingByHandKeepsTheComeBackAndDropsWhatLostItsSense() {
    long content = live("Hello");
    long update = id(one(schedule(content, TEN.minusSeconds(60).toString(), "update")));
    long unpublish = id(one(schedule(content, TEN.toString(), "unpublish")));
    edit(content, "Newer");
    desk.approve(content);
    long back = id(one(schedule(content, TEN.plusSeconds(60))));
    JsonNode done = Desk.ok(act(content, "unpublish", Map.of("to", "drawer")));
    assertThat(fates(done.path("settled"))).containsExactly("superseded", "moved", "kept");
    assertThat(state(update)).isEqualTo("cancelled");
    assertThat(done.at("/deliveries/0/id").asLong()).isEqualTo(unpublish);
    assertThat(done.at("/deliveries/0/withdrawTo").asString()).isEqualTo("drawer");
    desk.runWhatIsDue();
    assertThat(actions()).containsExactly(Action.PUBLISH, Action.UNPUBLISH);
    run(TEN.plusSeconds(60));
    assertThat(state(back)).isEqualTo("published");
    assertThat(platform.arrived(channel).getLast().title()).isEqualTo("Newer");
  }

  @Test
  void unpublishingWhatIsNotThereIsRefused() {
    long content = desk.anApprovedArticle("Hello");
    assertProblem(act(content, "unpublish", Map.of()), 409, "nothing-published");
    long publish = id(one(schedule(content, NINE)));
    assertProblem(act(content, "unpublish", Map.of()), 409, "nothing-published");
    assertThat(story(publish)).as("nothing has changed").containsExactly("scheduled");
  }

  @Test
  void whatIsPastDueAndDidNotHappenDoesNotHoldUpThePerson() {
    changeChannel("{\"latePolicy\": \"hold\"}");
    long content = desk.anApprovedArticle("Hello");
    long publish = id(one(schedule(content, NINE)));
    long unpublish = id(one(schedule(content, TEN.toString(), "unpublish")));
    run(TEN.plusSeconds(3_600));
    assertThat(state(publish)).isEqualTo("held");
    JsonNode done = Desk.ok(act(content, "publish", Map.of()));
    assertThat(fates(done.path("settled"))).containsExactly("moved", "superseded");
    assertThat(state(unpublish)).isEqualTo("cancelled");
    desk.runWhatIsDue();
    assertThat(actions()).containsExactly(Action.PUBLISH);
  }

  @Test
  void aChoiceAboutWhatHasChangedOrDoesNotWaitIsRefused() {
    long content = desk.anApprovedArticle("Hello");
    long publish = id(one(schedule(content, NINE)));
    Map<String, Object> choice = new HashMap<>(Map.of("delivery", publish, "becomes", "kept"));
    choice.put("version", 7);
    assertProblem(
        act(content, "publish", Map.of("pending", List.of(choice))), 412, "stale-version");
    assertProblem(
        act(
            content,
            "publish",
            Map.of("pending", List.of(Map.of("delivery", -1, "becomes", "kept")))),
        404,
        "not-found");
    assertInvalid(
        act(
            content,
            "publish",
            Map.of("pending", List.of(Map.of("delivery", publish, "becomes", "gone")))),
        "pending.becomes");
    assertThat(story(publish)).containsExactly("scheduled");
  }

  @Test
  void oneThatIsBeingSentIsNotSettledAndTheLockedPartsAreNamed() {
    long content = desk.anApprovedArticle("Hello");
    long publish = id(one(schedule(content, NINE)));
    database.execute(
        "UPDATE delivery SET lease_owner = 'another', lease_until = now() + interval '1 minute' WHERE id = ?",
        publish);
    Api.Answer refused = act(content, "publish", Map.of());
    assertProblem(refused, 409, "being-sent");
    assertThat(refused.json().path("locked").toString()).contains("revision", "time", "channel");
    assertThat(refused.json().path("until").asString()).isNotEmpty();
    edit(content, "Edited meanwhile");
    JsonNode locked = content(content).at("/locked/0");
    assertThat(locked.path("deliveryId").asLong()).isEqualTo(publish);
    assertThat(locked.path("revisionNumber").asInt()).isOne();
    assertThat(locked.path("why").asString()).contains("Revision 1").contains("is kept");
    assertThat(locked.path("parts").toString()).contains("deletion");
    assertThat(locked.path("until").asString()).isNotEmpty();
  }

  @Test
  void whateverIsTriedWhileItIsBeingSentTheLockedPartsAreNamed() {
    long content = desk.anApprovedArticle("Hello");
    long publish = id(one(schedule(content, NINE)));
    database.execute(
        "UPDATE delivery SET lease_owner = 'another', lease_until = now() + interval '1 minute' WHERE id = ?",
        publish);
    String delivery = "/api/v1/deliveries/" + publish + "/";
    for (Api.Answer refused :
        List.of(
            api.post(delivery + "reschedule", Map.of("at", TEN.toString())),
            api.post(delivery + "cancel", Map.of()),
            api.post(delivery + "hold", Map.of()),
            api.post("/api/v1/content/" + content + "/unschedule", Map.of()),
            schedule(content, TEN))) {
      assertProblem(refused, 409, "being-sent");
      assertThat(refused.json().path("deliveryId").asLong()).isEqualTo(publish);
      assertThat(refused.json().path("locked").toString()).contains("revision", "time", "channel");
    }
    JsonNode saved =
        Desk.ok(
            api.with("If-Match", "\"" + content(content).path("version").asInt() + "\"")
                .send("PATCH", "/api/v1/content/" + content, "{\"title\": \"Kept\"}"));
    assertThat(saved.at("/locked/0/deliveryId").asLong()).as("told when saved").isEqualTo(publish);
    assertThat(saved.path("title").asString()).isEqualTo("Kept");
    assertThat(delivery(publish).path("dueAt").asString()).isEqualTo(NINE.toString());
  }

  @Test
  void anEditAndAnApprovalWhileItIsBeingSentAreKeptAndTold() {
    long content = desk.anApprovedArticle("Sent");
    long publish = id(one(schedule(content, NINE)));
    platform.next(
        channel,
        () -> {
          edit(content, "Kept");
          desk.approve(content);
          return new Outcome.Retryable(ScriptedPlatform.FAULT);
        });
    run(NINE);
    assertThat(story(publish)).contains("revision-kept");
    runAfter(Duration.ofSeconds(30));
    assertThat(arrivedTitles()).containsExactly("Sent", "Sent");
    assertThat(content(content).path("title").asString()).isEqualTo("Kept");
    assertLive(content, 1, true);
    assertThat(content(content).path("locked")).isEmpty();
  }

  @Test
  void anEditAndAnApprovalWhileItIsPublishedAreKeptForAFurtherTime() {
    long content = desk.anApprovedArticle("Sent");
    long publish = id(one(schedule(content, NINE)));
    platform.meanwhile(
        channel,
        () -> {
          edit(content, "Kept");
          desk.approve(content);
        });
    run(NINE);
    assertThat(state(publish)).isEqualTo("published");
    assertThat(delivery(publish).path("revisionNumber").asInt()).isOne();
    assertThat(story(publish)).contains("revision-kept");
    assertThat(arrivedTitles()).containsExactly("Sent");
    assertLive(content, 1, true);
    assertThat(content(content).path("title").asString()).isEqualTo("Kept");

    one(schedule(content, TEN));
    run(TEN);
    assertThat(arrivedTitles()).containsExactly("Sent", "Kept");
    assertLive(content, 2, false);
  }

  @Test
  void whatNobodyApprovedIsNotSentWhenAnotherRevisionIsApprovedWhileItWaitsInItsLane() {
    long first = desk.anApprovedArticle("First");
    one(schedule(first, NINE.minusSeconds(1)));
    long content = desk.aDraft("Nobody approved it");
    long publish = id(one(schedule(content, NINE)));
    edit(content, "Nor this");
    edit(content, "Approved");
    platform.meanwhile(channel, () -> desk.approve(content));
    run(NINE);
    assertThat(arrivedTitles()).containsExactly("First", "Approved");
    assertThat(delivery(publish).path("revisionNumber").asInt()).isEqualTo(3);
    assertThat(story(publish)).containsExactly("scheduled", "revision", "send");
    assertLive(content, 3, false);
  }

  @Test
  void whatWasTakenBackAndApprovedAnewWhileItWaitsInItsLaneGoesAsItWasApprovedLast() {
    one(schedule(desk.anApprovedArticle("First"), NINE.minusSeconds(1)));
    long content = desk.anApprovedArticle("Taken back");
    one(schedule(content, NINE));
    returnToAuthor(content);
    edit(content, "Approved anew");
    platform.meanwhile(channel, () -> desk.approve(content));
    run(NINE);
    assertThat(arrivedTitles()).containsExactly("First", "Approved anew");
  }

  @Test
  void whatWasApprovedKeepsItsRevisionWhileItWaitsInItsLaneHoweverOftenAnotherIsApproved() {
    one(schedule(desk.anApprovedArticle("First"), NINE.minusSeconds(1)));
    long content = desk.anApprovedArticle("Sent");
    long publish = id(one(schedule(content, NINE)));
    platform.meanwhile(
        channel,
        () -> {
          edit(content, "Second");
          desk.approve(content);
          edit(content, "Third");
          desk.approve(content);
        });
    run(NINE);
    assertThat(arrivedTitles()).containsExactly("First", "Sent");
    assertThat(story(publish)).containsSubsequence("revision-kept", "revision-kept");
    assertLive(content, 1, true);
  }

  private void assertLive(long content, int revision, boolean behind) {
    JsonNode standing = standing(content);
    assertThat(standing.at("/channels/0/live/revision").asInt()).isEqualTo(revision);
    assertThat(standing.at("/channels/0/behind").asBoolean()).isEqualTo(behind);
  }

  private long live(String title) {
    long content = desk.anApprovedArticle(title);
    one(schedule(content, NINE));
    run(NINE);
    return content;
  }

  private Api.Answer act(long content, String verb, Map<String, Object> body) {
    return api.post("/api/v1/content/" + content + "/" + verb, body);
  }

  private static List<String> fates(JsonNode settled) {
    return settled.valueStream().map(one -> one.path("becomes").asString()).toList();
  }

  private List<Action> actions() {
    return platform.arrived(channel).stream().map(Arrived::action).toList();
  }
}
