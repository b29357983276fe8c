package presstime.server.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import tools.jackson.databind.JsonNode;

/**
 * Limits hold when things leave, not only when they are planned. The channel is in Paris; its slots
 * are at 9:00, 14:00 and 18:00 from Monday to Friday.
 */
class LimitsAtPublishingTest extends Behaviour {

  /** Wednesday, half past midnight in Paris. */
  private static final Instant AFTER_MIDNIGHT = Instant.parse("2026-01-20T23:30:00Z");

  @Test
  void aDrainedBacklogGoesOutAsFarAsThereIsRoomAndTheRestGetsTheNextSlots() {
    List<Long> articles = fiveOnTuesday();
    settings("{\"daily_publish_limit\": 2}");
    clock.set(AFTER_MIDNIGHT);
    for (int i = 0; i < 8; i++) {
      runAfter(Duration.ofSeconds(15));
    }
    assertThat(arrivedTitles()).containsExactly("Article 1", "Article 2");
    JsonNode third = desk.deliveriesOf(articles.get(2)).getFirst();
    assertThat(third.path("state").asString()).isEqualTo("scheduled");
    assertThat(third.path("runAt").asString()).isEqualTo("2026-01-22T08:00:00Z");
    assertThat(third.at("/problem/cause").asString())
        .isEqualTo("day limit 2 reached (Wed 21 Jan); next: Thu 22 Jan 09:00");
    assertThat(runAt(articles.get(3))).isEqualTo("2026-01-22T13:00:00Z");
    assertThat(runAt(articles.get(4))).isEqualTo("2026-01-23T08:00:00Z");

    run(Instant.parse("2026-01-22T08:00:00Z"));
    run(Instant.parse("2026-01-22T13:00:00Z"));
    run(Instant.parse("2026-01-23T08:00:00Z"));
    assertThat(arrivedTitles())
        .as("nothing is dropped")
        .containsExactly("Article 1", "Article 2", "Article 3", "Article 4", "Article 5");
  }

  @Test
  void whatIsPlannedForTheDayComesBeforeWhatIsLateFromAnother() {
    fiveOnTuesday();
    settings("{\"daily_publish_limit\": 1}");
    long planned = desk.anApprovedArticle("Planned");
    Desk.ok(schedule(planned, Instant.parse("2026-01-21T13:00:00Z")));
    clock.set(AFTER_MIDNIGHT);
    for (int i = 0; i < 8; i++) {
      runAfter(Duration.ofSeconds(15));
    }
    assertThat(arrivedTitles()).isEmpty();
    run(Instant.parse("2026-01-21T13:00:00Z"));
    assertThat(arrivedTitles()).containsExactly("Planned");
  }

  @Test
  void whatAPersonPlacedGoesOnItsDayAndWhatAssignmentPlacedYields() {
    settings("{\"daily_publish_limit\": 1}");
    long assigned = desk.anApprovedArticle("Assigned");
    Desk.ok(schedule(assigned, Instant.parse("2026-01-20T13:00:00Z")));
    database.execute("UPDATE delivery SET placed_by = 'assignment' WHERE content_id = ?", assigned);
    long mine = desk.anApprovedArticle("Mine");
    Desk.ok(schedule(mine, NINE));
    long too = desk.anApprovedArticle("Mine too");
    Desk.ok(schedule(too, TEN));
    run(NINE);
    run(TEN);
    run(Instant.parse("2026-01-20T13:00:00Z"));
    assertThat(arrivedTitles()).containsExactly("Mine", "Mine too");
    assertThat(runAt(assigned)).isEqualTo("2026-01-21T08:00:00Z");
    assertThat(story(id(desk.deliveriesOf(assigned).getFirst()))).contains("waits-for-limit");
  }

  @Test
  void whatWentOutBeforeTheLimitWasSetCounts() {
    long first = desk.anApprovedArticle("First");
    Desk.ok(schedule(first, NINE));
    run(NINE);
    settings("{\"daily_publish_limit\": 1}");
    long assigned = desk.anApprovedArticle("Assigned");
    Desk.ok(schedule(assigned, TEN));
    database.execute("UPDATE delivery SET placed_by = 'assignment' WHERE content_id = ?", assigned);
    run(TEN);
    assertThat(arrivedTitles()).containsExactly("First");
  }

  @Test
  void aPersonsRetryGoesAtOnceWhateverTheLimit() {
    List<Long> articles = fiveOnTuesday();
    settings("{\"daily_publish_limit\": 0}");
    clock.set(AFTER_MIDNIGHT);
    runAfter(Duration.ofSeconds(15));
    runAfter(Duration.ofSeconds(15));
    assertThat(arrivedTitles()).isEmpty();
    long first = id(desk.deliveriesOf(articles.getFirst()).getFirst());
    database.execute("UPDATE delivery SET state = 'held' WHERE id = ?", first);
    Desk.ok(act(first, "retry"));
    runAfter(Duration.ofSeconds(15));
    assertThat(arrivedTitles()).containsExactly("Article 1");
  }

  @Test
  void anInterruptedDrainLeavesThoseThatWaitForASlotOnTheirSlots() {
    List<Long> articles = fiveOnTuesday();
    settings("{\"daily_publish_limit\": 2}");
    clock.set(AFTER_MIDNIGHT);
    for (int i = 0; i < 4; i++) {
      runAfter(Duration.ofSeconds(13));
    }
    assertThat(runAt(articles.get(2))).isEqualTo("2026-01-22T08:00:00Z");
    assertThat(runAt(articles.get(3))).isEqualTo("2026-01-22T13:00:00Z");
    assertThat(runAt(articles.get(4))).as("has a turn in the drain").startsWith("2026-01-20T23:30");

    runAfter(Duration.ofHours(5));
    assertThat(arrivedTitles()).containsExactly("Article 1", "Article 2");
    assertThat(runAt(articles.get(2))).isEqualTo("2026-01-22T08:00:00Z");
    assertThat(runAt(articles.get(3))).isEqualTo("2026-01-22T13:00:00Z");
    assertThat(runAt(articles.get(4))).isEqualTo("2026-01-23T08:00:00Z");
  }

  @Test
  void aSlotThatWasMissedBecomesATurnAndPutsNobodyElsesOff() {
    Desk.ok(schedule(desk.anApprovedArticle("First"), NINE));
    long limited = desk.anApprovedArticle("Limited");
    Desk.ok(schedule(limited, TEN));
    database.execute("UPDATE delivery SET placed_by = 'assignment' WHERE content_id = ?", limited);
    settings("{\"daily_publish_limit\": 1}");
    run(NINE);
    run(TEN);
    Instant slot = Instant.parse("2026-01-21T08:00:00Z");
    assertThat(runAt(limited)).isEqualTo(slot.toString());
    settings("{\"daily_publish_limit\": 100}");
    for (int i = 1; i <= 3; i++) {
      Desk.ok(schedule(desk.anApprovedArticle("Late " + i), TEN.plusSeconds(3_600 + i)));
    }
    run(slot.minusSeconds(30));
    assertThat(arrivedTitles()).containsExactly("First", "Late 1");

    run(slot.plusSeconds(3_600));
    assertThat(arrivedTitles()).containsExactly("First", "Late 1", "Late 2");
    runAfter(Duration.ofSeconds(10));
    runAfter(Duration.ofSeconds(10));
    assertThat(arrivedTitles()).containsExactly("First", "Late 1", "Late 2", "Late 3", "Limited");
  }

  private List<Long> fiveOnTuesday() {
    return java.util.stream.LongStream.rangeClosed(1, 5)
        .mapToObj(i -> {
          long article = desk.anApprovedArticle("Article " + i);
          Desk.ok(schedule(article, TEN.plusSeconds(60 * i)));
          return article;
        })
        .toList();
  }

  private String runAt(long content) {
    return desk.deliveriesOf(content).getFirst().path("runAt").asString();
  }

  private void settings(String json) {
    Desk.ok(api.send("PATCH", "/api/v1/sites/" + channel + "/publishing-settings/", json));
  }
}
