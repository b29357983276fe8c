package presstime.server.conflicts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import tools.jackson.databind.JsonNode;

/** Each kind, as it is told when something is scheduled, and as the sweep finds it. */
class DetectionTest extends Board {

  @Test
  void tooCloseIsToldWithTheScheduleAndKept() {
    long first = placed(anArticle("One"), NINE);
    JsonNode answer = Desk.ok(schedule(anArticle("Two"), NINE.plusSeconds(300), site));
    assertThat(kinds(answer)).containsExactly("too-close");
    assertThat(answer.at("/conflicts/0/severity").asString()).isEqualTo("warning");
    assertThat(answer.at("/conflicts/0/otherDeliveryId").asLong()).isEqualTo(first);
    JsonNode conflict = theConflict();
    assertThat(conflict.path("id").asLong()).isEqualTo(answer.at("/conflicts/0/id").asLong());
    assertThat(conflict.path("contentTitle").asString()).isEqualTo("Two");
    assertThat(conflict.path("otherContentTitle").asString()).isEqualTo("One");
    assertThat(kinds(Desk.ok(schedule(anArticle("Three"), NINE.plus(Duration.ofHours(2)), site))))
        .isEmpty();
  }

  @Test
  void aMinimumGapOfThePublishingSettingsIsARule() {
    publishing(site, "{\"minimum_gap_minutes\": 60}");
    placed(anArticle("One"), NINE);
    JsonNode answer = Desk.ok(schedule(anArticle("Two"), NINE.plusSeconds(3_000), site));
    assertThat(kinds(answer)).containsExactly("too-close");
    assertThat(answer.at("/conflicts/0/severity").asString()).isEqualTo("error");
  }

  @Test
  void whatWasDoneAMomentAfterItsTimeIsNoCloserForIt() {
    publishing(site, "{\"minimum_gap_minutes\": 60}");
    long first = placed(anArticle("One"), NINE);
    placed(anArticle("Two"), NINE.plus(Duration.ofHours(1)));
    database.execute(
        "UPDATE delivery SET state = 'published', started_at = due_at, finished_at = due_at + interval '1.4 s' WHERE id = "
            + first);
    sweep.run();
    assertThat(conflicts("open")).isEmpty();
    database.execute(
        "UPDATE delivery SET finished_at = due_at + interval '2 min' WHERE id = " + first);
    settings(site, Map.of());
    sweep.run();
    assertThat(conflicts("open")).hasSize(1);
  }

  @Test
  void muchTheSameTextIsFoundAcrossContentsWithHowMuchOfIt() {
    String text = prose("spring");
    placed(saying("Spring", text), NINE);
    String changed = text.substring(0, text.length() - 60) + " and something else at the end.";
    JsonNode answer =
        Desk.ok(schedule(saying("Spring", changed), NINE.plus(Duration.ofDays(3)), site));
    assertThat(kinds(answer)).containsExactly("duplicate");
    assertThat(answer.at("/conflicts/0/detail").asString()).containsPattern("\\d\\d % of its text");
    assertThat(
            kinds(Desk.ok(schedule(saying("Autumn", text), NINE.plus(Duration.ofDays(50)), site))))
        .as("after the period")
        .isEmpty();
  }

  @Test
  void limitsAndBlackoutsAreErrors() {
    publishing(site, "{\"daily_publish_limit\": 1}");
    placed(anArticle("One"), NINE);
    JsonNode answer = Desk.ok(schedule(anArticle("Two"), NINE.plus(Duration.ofHours(5)), site));
    assertThat(kinds(answer)).containsExactly("limit");
    assertThat(answer.at("/conflicts/0/detail").asString()).contains("the limit is 1");
    assertThat(answer.at("/conflicts/0/severity").asString()).isEqualTo("error");
  }

  @Test
  void theSamePeopleAreNotToldTheSameTwiceFromTwoChannels() {
    long blog = desk.aSite();
    settings(site, Map.of("audiences", List.of("Cooks")));
    settings(blog, Map.of("audiences", List.of("cooks", "others")));
    placed(anArticle("Soup", "winter"), NINE);
    JsonNode answer =
        Desk.ok(schedule(anArticle("Stew", "Winter", "news"), NINE.plusSeconds(3_600), blog));
    assertThat(kinds(answer)).containsExactly("audience");
    assertThat(answer.at("/conflicts/0/severity").asString()).isEqualTo("info");
    assertThat(answer.at("/conflicts/0/detail").asString()).contains("winter");
  }

  @Test
  void whatMustGoBeforeIsMissingOrTooLate() {
    long article = anArticle("Article");
    long post = anArticle("Post");
    Desk.ok(api.post("/api/v1/dependencies", Map.of("content", post, "after", article)));
    JsonNode missing = Desk.ok(schedule(post, NINE, site));
    assertThat(kinds(missing)).containsExactly("dependency");
    assertThat(missing.at("/conflicts/0/severity").asString()).isEqualTo("warning");
    JsonNode late = Desk.ok(schedule(article, NINE.plus(Duration.ofHours(3)), site));
    assertThat(kinds(late)).containsExactly("dependency");
    assertThat(late.at("/conflicts/0/severity").asString()).isEqualTo("error");
    sweep.run();
    assertThat(theConflict().path("severity").asString()).isEqualTo("error");
    assertThat(conflicts("closed")).hasSize(1);
  }

  @Test
  void whatMustBeEverywhereBeforeIsLaterOnAnotherChannel() {
    long blog = desk.aSite();
    long article = anArticle("Article");
    long post = anArticle("Post");
    Desk.ok(
        api.post(
            "/api/v1/dependencies", Map.of("content", post, "after", article, "where", "all")));
    placed(article, NINE);
    long last = placed(article, NINE.plus(Duration.ofHours(2)), blog);
    JsonNode answer = Desk.ok(schedule(post, NINE.plus(Duration.ofHours(1)), site));
    assertThat(kinds(answer)).containsExactly("dependency");
    assertThat(answer.at("/conflicts/0/severity").asString()).isEqualTo("error");
    assertThat(answer.at("/conflicts/0/otherDeliveryId").asLong()).isEqualTo(last);
    assertThat(answer.at("/conflicts/0/detail").asString()).contains("on every channel");

    clock.set(NINE);
    desk.runWhatIsDue();
    sweep.run();
    assertThat(theConflict().path("severity").asString())
        .as("live on one of the two")
        .isEqualTo("error");
    database.execute("UPDATE delivery SET state = 'failed' WHERE id = " + last);
    settings(site, Map.of());
    sweep.run();
    assertThat(theConflict().path("severity").asString()).isEqualTo("warning");
    assertThat(theConflict().path("detail").asString()).contains("on channel " + blog);
  }

  @Test
  void whatMustBeLiveForAnHourBeforeIsLiveForLess() {
    long article = anArticle("Article");
    long post = anArticle("Post");
    Desk.ok(
        api.post(
            "/api/v1/dependencies", Map.of("content", post, "after", article, "delayMinutes", 60)));
    long first = placed(article, NINE);
    assertThat(kinds(Desk.ok(schedule(post, NINE.plus(Duration.ofHours(1)), site))))
        .as("just as long as it must be")
        .isEmpty();
    long second = desk.deliveriesOf(post).getFirst().path("id").asLong();
    JsonNode answer = Desk.ok(reschedule(second, NINE.plus(Duration.ofMinutes(59))));
    assertThat(kinds(answer)).containsExactly("dependency");
    assertThat(answer.at("/conflicts/0/otherDeliveryId").asLong()).isEqualTo(first);
    assertThat(suggestions(theConflict()))
        .as("no time before the hour is over")
        .startsWith("move:" + second + ":" + NINE.plus(Duration.ofMinutes(65)));

    clock.set(NINE.plusMillis(1_300));
    desk.runWhatIsDue();
    sweep.run();
    assertThat(theConflict().path("detail").asString()).contains("since " + NINE);
    assertThat(kinds(Desk.ok(reschedule(second, NINE.plus(Duration.ofHours(1))))))
        .as("it went out within the minute")
        .isEmpty();
    sweep.run();
    assertThat(conflicts("open")).isEmpty();
  }

  @Test
  void theSweepFindsWhatSettingsMakeAConflictAndClosesWhatTheyNoLongerDo() {
    placed(anArticle("One"), NINE);
    placed(anArticle("Two"), NINE.plus(Duration.ofHours(1)));
    sweep.run();
    assertThat(conflicts("open")).isEmpty();
    settings(site, Map.of("gapMinutes", 90));
    sweep.run();
    long id = theConflict().path("id").asLong();
    settings(site, Map.of());
    sweep.run();
    assertThat(conflict(id).path("state").asString()).isEqualTo("closed");
    assertThat(conflict(id).path("ending").asString()).contains("changed");
    publishing(site, "{\"minimum_gap_minutes\": 120}");
    sweep.run();
    assertThat(theConflict().path("id").asLong()).as("the same one again").isEqualTo(id);
    assertThat(history(conflict(id))).containsExactly("found", "closed", "found-again");
  }

  @Test
  void aConflictThatVanishedSaysWhy() {
    placed(anArticle("One"), NINE);
    long second = placed(anArticle("Two"), NINE.plusSeconds(60));
    long id = theConflict().path("id").asLong();
    Desk.ok(api.post("/api/v1/deliveries/" + second + "/cancel", Map.of()));
    sweep.run();
    assertThat(conflict(id).path("state").asString()).isEqualTo("closed");
    assertThat(conflict(id).path("ending").asString()).contains("was called off");
  }

  @Test
  void whatHasGoneOutIsClosedByTheNextRound() {
    placed(anArticle("One"), NINE);
    placed(anArticle("Two"), NINE.plusSeconds(60));
    long id = theConflict().path("id").asLong();
    clock.set(NINE.plusSeconds(120));
    desk.runWhatIsDue();
    clock.set(NINE.plus(Sweep.EVERY).plusSeconds(120));
    sweep.run();
    assertThat(conflict(id).path("ending").asString()).contains("has gone out");
  }

  @Test
  void anApprovedRevisionIsComparedAnew() {
    long one = anArticle("One");
    long two = anArticle("Two");
    placed(one, NINE);
    placed(two, NINE.plus(Duration.ofDays(1)));
    JsonNode content = Desk.ok(api.get("/api/v1/content/" + two));
    Desk.ok(
        api.with("If-Match", "\"" + content.path("version").asInt() + "\"")
            .send(
                "PATCH",
                "/api/v1/content/" + two,
                "{\"title\": \"One\", \"body\": \"" + prose("One") + "\"}"));
    sweep.run();
    assertThat(conflicts("open")).as("what is approved is what goes out").isEmpty();
    desk.approve(two);
    sweep.run();
    assertThat(theConflict().path("kind").asString()).isEqualTo("duplicate");
    assertThat(theConflict().path("severity").asString()).isEqualTo("error");
  }
}
