package presstime.server.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import tools.jackson.databind.JsonNode;

/** Changes of a series and of single occurrences. */
class SeriesChangesTest extends SeriesDesk {

  private static final String FIRST = "2026-01-19T10:00:00";
  private static final String SECOND = "2026-01-26T10:00:00";
  private static final String THIRD = "2026-02-02T10:00:00";

  @Test
  void pausingCallsOffWhatWaitsAndResumingDoesNotMakeUpForIt() {
    long id = id(begin());
    long delivery = next(id).get(1).path("deliveries").get(0).asLong();
    long copy = next(id).get(1).path("contentId").asLong();
    at("2026-01-19T09:00:00Z");
    JsonNode paused = Desk.ok(api.post("/api/v1/series/" + id + "/pause", Map.of()));
    assertThat(paused.path("state").asString()).isEqualTo("paused");
    assertThat(waiting()).isEmpty();
    assertThat(delivery(delivery).path("state").asString()).isEqualTo("cancelled");
    assertThat(delivery(delivery).at("/timeline/1/text").asString()).contains("series paused");
    assertThat(api.get("/api/v1/content/" + copy).status()).as("its copy").isEqualTo(404);
    at("2026-02-05T09:00:00Z");
    assertThat(waiting()).isEmpty();
    Desk.ok(api.post("/api/v1/series/" + id + "/resume", Map.of()));
    assertThat(waiting()).startsWith("2026-02-09T09:00:00Z", "2026-02-16T09:00:00Z").hasSize(5);
    assertThat(states()).as("nothing late").doesNotContain("held", "missed");
    assertThat(events(id)).containsExactly("series-created", "series-paused", "series-resumed");
    assertProblem(
        api.post("/api/v1/series/" + id + "/resume", Map.of()), 409, "wrong-series-state");
  }

  @Test
  void oneOccurrenceIsSkippedAndComesBack() {
    long id = id(begin());
    JsonNode skipped = Desk.ok(occurrence(id, SECOND, "skip", Map.of()));
    assertThat(skipped.path("state").asString()).isEqualTo("skipped");
    assertThat(waiting()).hasSize(4).doesNotContain("2026-01-26T09:00:00Z");
    Desk.ok(occurrence(id, SECOND, "skip", Map.of()));
    clock.set(NOW.plusSeconds(3_600));
    sweep.sweep();
    assertThat(waiting()).as("the sweep leaves it out").doesNotContain("2026-01-26T09:00:00Z");
    JsonNode back = Desk.ok(occurrence(id, SECOND, "restore", Map.of()));
    assertThat(back.path("state").asString()).isEqualTo("placed");
    assertThat(waiting()).contains("2026-01-26T09:00:00Z").doesNotHaveDuplicates();
  }

  @Test
  void oneBeyondTheHorizonIsSkippedTooBeforeItIsPlaced() {
    long id = id(begin());
    Desk.ok(occurrence(id, "2026-03-09T10:00:00", "skip", Map.of()));
    at("2026-03-01T09:00:00Z");
    assertThat(waiting())
        .contains("2026-03-02T09:00:00Z", "2026-03-16T09:00:00Z")
        .doesNotContain("2026-03-09T09:00:00Z");
  }

  @Test
  void oneOccurrenceIsMovedAndKeepsItsName() {
    long id = id(begin());
    JsonNode moved = Desk.ok(occurrence(id, SECOND, "move", Map.of("at", "2026-01-27T18:30")));
    assertThat(moved.path("recurrenceId").asString()).isEqualTo(SECOND);
    assertThat(moved.path("dueAt").asString()).isEqualTo("2026-01-27T17:30:00Z");
    assertThat(waiting())
        .containsSequence("2026-01-19T09:00:00Z", "2026-01-27T17:30:00Z", "2026-02-02T09:00:00Z");
    Desk.ok(occurrence(id, "2026-04-06T10:00:00", "move", Map.of("at", "2026-02-01T09:00")));
    assertThat(waiting()).contains("2026-02-01T08:00:00Z");
    at("2026-01-19T09:00:00Z");
    at("2026-04-05T09:00:00Z");
    assertThat(waiting()).as("placed once").doesNotContain("2026-04-06T08:00:00Z");
    assertProblem(
        occurrence(id, FIRST, "move", Map.of("at", "2026-06-01T09:00")), 409, "wrong-state");
  }

  @Test
  void oneMovedNearerFromFarAwayStaysWhateverElseChanges() {
    long id = id(begin());
    Desk.ok(occurrence(id, "2026-04-06T10:00:00", "move", Map.of("at", "2026-02-01T09:00")));
    Desk.ok(change(id, "", "{\"name\": \"Renamed\"}"));
    assertThat(waiting()).containsOnlyOnce("2026-02-01T08:00:00Z");
    at("2026-04-05T09:00:00Z");
    assertThat(waiting()).doesNotContain("2026-04-06T08:00:00Z");
  }

  @Test
  void oneMovedToBeyondTheHorizonIsPlacedWhenItComesNear() {
    long id = id(begin("rule", "FREQ=YEARLY"));
    Desk.ok(occurrence(id, "2027-01-19T10:00:00", "move", Map.of("at", "2026-06-01T09:00")));
    Desk.ok(change(id, "", "{\"name\": \"Renamed\"}"));
    at("2026-05-20T09:00:00Z");
    assertThat(waiting()).contains("2026-06-01T07:00:00Z");
  }

  @Test
  void theRestFromAnAddedDateOnGoesOnByItsOwnDates() {
    long id = id(begin("rdates", List.of("2026-01-21T15:00")));
    List<String> before = waiting();
    Desk.ok(change(id, "?scope=following&occurrence=2026-01-21T15:00:00", "{\"name\": \"Later\"}"));
    assertThat(waiting()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void theRestOfACountedRuleThatIsOverIsOnlyWhatWasAdded() {
    long id = id(begin("rule", "FREQ=WEEKLY;COUNT=2", "rdates", List.of("2026-02-04T15:00")));
    List<String> before = waiting();
    Desk.ok(change(id, "?scope=following&occurrence=2026-02-04T15:00:00", "{\"name\": \"Later\"}"));
    assertThat(waiting()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void movedOccurrencesSurviveAPause() {
    long id = id(begin());
    Desk.ok(occurrence(id, SECOND, "move", Map.of("at", "2026-01-27T18:30")));
    Desk.ok(api.post("/api/v1/series/" + id + "/pause", Map.of()));
    Desk.ok(api.post("/api/v1/series/" + id + "/resume", Map.of()));
    assertThat(waiting())
        .containsExactly(
            "2026-01-19T09:00:00Z",
            "2026-01-27T17:30:00Z",
            "2026-02-02T09:00:00Z",
            "2026-02-09T09:00:00Z",
            "2026-02-16T09:00:00Z");
  }

  @Test
  void aDeliveryMovedInTheCalendarStaysMovedWhenTheSeriesChanges() {
    long id = id(begin());
    long delivery = next(id).get(1).path("deliveries").get(0).asLong();
    Desk.ok(
        api.post(
            "/api/v1/deliveries/" + delivery + "/reschedule", Map.of("at", "2026-01-28T12:00")));
    long second = desk.anApprovedArticle("Second");
    Desk.ok(change(id, "", "{\"contents\": [%d]}".formatted(second)));
    assertThat(waiting()).contains("2026-01-28T11:00:00Z").doesNotContain("2026-01-26T09:00:00Z");
  }

  @Test
  void allToComeAreChanged() {
    long id = id(begin());
    at("2026-01-19T09:00:00Z");
    JsonNode changed =
        Desk.ok(
            change(
                id, "", "{\"rule\": \"FREQ=WEEKLY;BYDAY=TU\", \"start\": \"2026-01-20T11:00\"}"));
    assertThat(changed.path("version").asInt()).isEqualTo(1);
    assertThat(waiting()).startsWith("2026-01-20T10:00:00Z", "2026-01-27T10:00:00Z");
    assertThat(states()).startsWith("published");
    assertThat(events(id)).endsWith("series-changed");
  }

  @Test
  void anEditNeedsTheVersionItEdits() {
    long id = id(begin());
    assertProblem(
        api.send("PATCH", "/api/v1/series/" + id, "{\"name\": \"New\"}"), 428, "version-required");
    assertProblem(
        api.with("If-Match", "\"7\"").send("PATCH", "/api/v1/series/" + id, "{\"name\": \"New\"}"),
        412,
        "stale-version");
    assertThat(series(id).path("name").asString()).isEqualTo("Tips");
  }

  @Test
  void thisAndFollowingSplitsTheSeries() {
    long id = id(begin("rule", "FREQ=WEEKLY;COUNT=5", "exdates", List.of("2026-02-09T10:00")));
    JsonNode rest =
        Desk.ok(
            change(
                id,
                "?scope=following&occurrence=" + THIRD,
                "{\"name\": \"Later tips\", \"start\": \"2026-02-02T15:00\"}"));
    assertThat(id(rest)).isNotEqualTo(id);
    assertThat(rest.path("follows").asLong()).isEqualTo(id);
    assertThat(rest.path("rule").asString()).contains("COUNT=3");
    assertThat(waiting())
        .containsExactly(
            "2026-01-19T09:00:00Z",
            "2026-01-26T09:00:00Z",
            "2026-02-02T14:00:00Z",
            "2026-02-09T14:00:00Z",
            "2026-02-16T14:00:00Z");
    assertThat(series(id).path("end").asString()).isEqualTo("2026-02-02T09:59:59");
    at("2026-01-26T09:00:00Z");
    assertThat(series(id).path("state").asString()).isEqualTo("ended");
  }

  @Test
  void followingFromTheFirstOnIsAll() {
    long id = id(begin());
    JsonNode same =
        Desk.ok(change(id, "?scope=following&occurrence=" + FIRST, "{\"name\": \"New\"}"));
    assertThat(id(same)).isEqualTo(id);
    assertThat(waiting()).hasSize(5);
  }

  @Test
  void thisMovesOneAndTakesNothingElse() {
    long id = id(begin());
    Desk.ok(change(id, "?scope=this&occurrence=" + SECOND, "{\"start\": \"2026-01-26T12:00\"}"));
    assertThat(waiting()).contains("2026-01-26T11:00:00Z").hasSize(5);
    assertInvalid(change(id, "?scope=this&occurrence=" + SECOND, "{\"name\": \"No\"}"), "scope");
    assertInvalid(change(id, "?scope=some", "{\"name\": \"No\"}"), "scope");
    assertInvalid(change(id, "?scope=following", "{\"name\": \"No\"}"), "occurrence");
    assertProblem(
        change(id, "?scope=following&occurrence=2026-01-27T10:00:00", "{\"name\": \"No\"}"),
        404,
        "no-such-occurrence");
  }

  @Test
  void whatIsOverCannotBeChanged() {
    long id = id(begin());
    at("2026-01-19T09:00:00Z");
    assertProblem(occurrence(id, FIRST, "skip", Map.of()), 409, "occurrence-over");
    assertProblem(occurrence(id, FIRST, "restore", Map.of()), 409, "occurrence-over");
    assertProblem(
        change(id, "?scope=following&occurrence=" + FIRST, "{\"name\": \"No\"}"),
        409,
        "occurrence-over");
  }

  @Test
  void deletingCallsOffWhatWaitsAndKeepsWhatWentOut() {
    long id = id(begin());
    at("2026-01-19T09:00:00Z");
    assertThat(api.delete("/api/v1/series/" + id).status()).isEqualTo(204);
    assertThat(api.get("/api/v1/series/" + id).status()).isEqualTo(404);
    assertThat(waiting()).isEmpty();
    assertThat(states()).startsWith("published");
  }

  @Test
  void aRemovedChannelIsLeftOutAndTheLastOneEndsTheSeries() {
    long other = desk.aSite();
    long id = id(begin("channels", List.of(channel, other)));
    assertThat(waiting()).hasSize(10);
    remove(other);
    assertThat(series(id).path("channels").size()).isOne();
    assertThat(waiting()).hasSize(5);
    remove(channel);
    assertThat(series(id).path("state").asString()).isEqualTo("ended");
    assertThat(waiting()).isEmpty();
  }

  private void remove(long removed) {
    String path = "/api/v1/channels/" + removed;
    Desk.ok(api.with("If-Match", api.get(path).header("ETag")).delete(path));
  }
}
