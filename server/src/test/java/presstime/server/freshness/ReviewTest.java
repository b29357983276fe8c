package presstime.server.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import presstime.server.identity.Api;
import tools.jackson.databind.JsonNode;

/** When a content is to be reviewed, and what a review does. */
class ReviewTest extends ReviewDesk {

  @Test
  void nothingIsEverDueUntilSomebodySaysSo() {
    long content = aLiveArticle("Fresh");
    assertThat(state(content)).isEqualTo("never");
    assertThat(reviewBy(content)).isEqualTo("never");
  }

  @Test
  void theClockStartsAtTheFirstPublicationAndCountsOnTheWall() {
    settings("period", "P6M");
    long content = desk.anApprovedArticle("Prices");
    assertThat(state(content)).isEqualTo("not-live");
    clock.set(NOW.plusSeconds(7 * 86_400));
    publish(content, channel);
    // 9:00 in Paris in January is 9:00 in Paris in July, an hour earlier in the world.
    assertThat(reviewBy(content)).isEqualTo("2026-07-26T07:00:00Z");
    assertThat(freshness(content).path("wallTime").asString()).startsWith("2026-07-26T09:00");
    assertThat(state(content)).isEqualTo("fresh");
    at("2026-07-13T08:00:00Z");
    assertThat(state(content)).isEqualTo("due-soon");
    assertThat(deliveries(content)).containsExactly("publish published");
  }

  @Test
  void aDateInTheGapOfTheClocksIsTheFirstInstantAfterIt() {
    long content = aLiveArticle("Gap");
    own(content, "reviewBy", "2026-03-29T02:30");
    assertThat(reviewBy(content)).isEqualTo("2026-03-29T01:00:00Z");
    own(content, "reviewBy", "2026-10-25T02:30");
    assertThat(reviewBy(content)).isEqualTo("2026-10-25T00:30:00Z");
    own(content, "reviewBy", "2026-05-31");
    assertThat(reviewBy(content)).as("the end of the day").isEqualTo("2026-05-31T22:00:00Z");
  }

  @Test
  void aTypesPeriodAndAContentsOwnComeBeforeTheWorkspaces() {
    settings("period", "P1Y");
    aType("notice");
    put("/api/v1/freshness/settings/types/notice", "period", "P1M");
    long content = aLiveArticle("Rules");
    assertThat(reviewBy(content)).isEqualTo("2027-01-19T08:00:00Z");
    ofType(content, "notice");
    assertThat(reviewBy(content)).isEqualTo("2026-02-19T08:00:00Z");
    own(content, "reviewBy", "P2W");
    assertThat(reviewBy(content)).isEqualTo("2026-02-02T08:00:00Z");
    own(content, "reviewBy", "never");
    assertThat(state(content)).isEqualTo("never");
    own(content, "reviewBy", null);
    assertThat(reviewBy(content)).isEqualTo("2026-02-19T08:00:00Z");
    put("/api/v1/freshness/settings/types/notice", "period", "never");
    assertThat(state(content)).isEqualTo("never");
  }

  @Test
  void aChangedSettingReachesTheListsWithTheNextSweep() {
    aLiveArticle("One");
    assertThat(titles("?state=fresh")).isEmpty();
    settings("period", "P1Y");
    sweep.sweep();
    assertThat(titles("?state=fresh")).containsExactly("One");
  }

  @Test
  void aReviewSetsTheNextDateAndKeepsWhoSaidSo() {
    settings("period", "P1M");
    long content = aLiveArticle("Guide");
    at("2026-02-10T08:00:00Z");
    JsonNode after = Desk.ok(review(content, "note", "Figures checked", "revision", 1));
    assertThat(after.path("reviewBy").asString()).isEqualTo("2026-03-10T08:00:00Z");
    JsonNode kept = after.path("reviews").get(0);
    assertThat(kept.path("note").asString()).isEqualTo("Figures checked");
    assertThat(kept.path("kind").asString()).isEqualTo("person");
    assertThat(kept.path("revision").asInt()).isEqualTo(1);
    assertThat(kept.path("by").asString()).startsWith("api-key/");
    assertThat(kept.path("at").asString()).isEqualTo("2026-02-10T08:00:00Z");
    assertThat(kept.path("nextAt").asString()).isEqualTo("2026-03-10T08:00:00Z");
    assertThat(told(content)).containsExactly("content-review-due", "content-reviewed");
    assertThat(Desk.ok(api.get("/api/v1/content/" + content + "/reviews")).path("items").size())
        .isOne();
  }

  @Test
  void aChosenDateHoldsOnce() {
    settings("period", "P1M");
    long content = aLiveArticle("Guide");
    assertThat(Desk.ok(review(content, "nextReview", "P3M")).path("reviewBy").asString())
        .isEqualTo("2026-04-19T07:00:00Z");
    assertThat(
            Desk.ok(review(content, "nextReview", "2026-03-01T12:00")).path("reviewBy").asString())
        .isEqualTo("2026-03-01T11:00:00Z");
    assertThat(Desk.ok(review(content)).path("reviewBy").asString())
        .isEqualTo("2026-02-19T08:00:00Z");
    own(content, "reviewBy", "2026-06-01T12:00");
    assertThat(Desk.ok(review(content)).path("reviewBy").asString())
        .isEqualTo("2026-02-19T08:00:00Z");
    assertThat(review(content, "nextReview", "never").status()).isEqualTo(422);
    assertThat(review(content, "nextReview", "2026-01-01").status()).isEqualTo(422);
    assertThat(review(content, "nextReview", "PT5H").status()).isEqualTo(422);
  }

  @Test
  void whatWasReviewedMustBeWhatReadersSee() {
    long draft = desk.aDraft("Unseen");
    assertProblem(review(draft), 409, "never-published");
    long content = aLiveArticle("Seen");
    assertProblem(review(content, "revision", 7), 409, "not-the-live-revision");
    Api stale = api.with("If-Match", "\"0\"");
    assertProblem(
        stale.post("/api/v1/content/" + content + "/reviews", "{}"), 412, "stale-version");
    assertThat(api.post("/api/v1/content/" + content + "/reviews", "{}").status()).isEqualTo(428);
  }

  @Test
  void aReviewIsTakenBackWhileNothingElseHasHappened() {
    settings("period", "P1M");
    long content = aLiveArticle("Undo");
    own(content, "reviewBy", "2026-02-01T09:00");
    long review = Desk.ok(review(content)).path("reviews").get(0).path("id").asLong();
    assertThat(reviewBy(content)).isEqualTo("2026-02-19T08:00:00Z");
    JsonNode back = Desk.ok(undo(content, review));
    assertThat(back.path("reviewBy").asString()).isEqualTo("2026-02-01T08:00:00Z");
    assertThat(back.path("reviews").get(0).path("undoneBy").asString()).startsWith("api-key/");
    assertProblem(undo(content, review), 409, "already-undone");

    long second = Desk.ok(review(content)).path("reviews").get(0).path("id").asLong();
    own(content, "reviewBy", "P3M");
    assertProblem(undo(content, second), 409, "changed-since");
  }

  @Test
  void undoingAReviewBringsTheFlagBackAndActsOnNothingTwice() {
    settings("period", "P1M", "onExpiry", "unpublish");
    long content = aLiveArticle("Flagged");
    at("2026-02-19T08:00:01Z");
    assertThat(deliveries(content)).containsExactly("publish published", "unpublish withdrawn");
    long review = Desk.ok(review(content)).path("reviews").get(0).path("id").asLong();
    assertThat(state(content)).isEqualTo("not-live");
    Desk.ok(undo(content, review));
    assertThat(state(content)).isEqualTo("overdue");
    publish(content, channel);
    at("2026-03-20T08:00:00Z");
    assertThat(expiries(content)).hasSize(1);
    assertThat(deliveries(content).getLast()).isEqualTo("publish published");
  }

  @Test
  void anUpdateThatGoesLiveCountsWhereTheSettingSaysSo() {
    settings("period", "P1M");
    long content = aLiveArticle("Counts");
    at("2026-02-01T08:00:00Z");
    update(content);
    JsonNode after = freshness(content);
    assertThat(after.path("reviewBy").asString()).isEqualTo("2026-03-01T08:00:00Z");
    assertThat(after.path("reviews").get(0).path("kind").asString()).isEqualTo("update");
    assertThat(after.path("reviews").get(0).path("revision").asInt()).isEqualTo(2);

    settings("period", "P1M", "updateCounts", false);
    clock.set(java.time.Instant.parse("2026-02-10T08:00:00Z"));
    update(content);
    assertThat(reviewBy(content)).isEqualTo("2026-03-01T08:00:00Z");
    assertThat(freshness(content).path("revision").asInt()).isEqualTo(3);
    assertThat(freshness(content).path("reviews").size()).isOne();
  }

  @Test
  void aNullThatWasKeptAmongTheReminderDaysKeepsNobodyFromBeingReminded() {
    settings("period", "P1M", "reminderDays", List.of(7));
    long content = aLiveArticle("Old");
    database.execute(
        "update freshness_settings set reminder_days = array[null, 7] where workspace_id = ?",
        desk.owner().workspaceId());
    at("2026-02-13T08:00:00Z");
    assertThat(state(content)).isEqualTo("due-soon");
    assertThat(told(content)).containsExactly("content-review-due");
    JsonNode shown = Desk.ok(api.get("/api/v1/freshness/settings"));
    assertThat(shown.at("/set/reminderDays").toString()).isEqualTo("[7]");
    at("2026-02-19T08:00:00Z");
    assertThat(state(content)).isEqualTo("overdue");
  }
}
