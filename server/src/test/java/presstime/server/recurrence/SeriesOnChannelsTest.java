package presstime.server.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import presstime.server.Desk;
import tools.jackson.databind.JsonNode;

/** What happens to one occurrence on several channels when it is not the same on all of them. */
class SeriesOnChannelsTest extends SeriesDesk {

  private static final String SECOND = "2026-01-26T10:00:00";
  private static final String ITS_TIME = "2026-01-26T09:00:00Z";

  private long other;
  private long id;

  @BeforeEach
  void aSeriesOnTwoChannels() {
    other = desk.aSite();
    id = id(begin("channels", List.of(channel, other)));
  }

  /** Where something waits for a time. */
  private List<Long> waitingAt(String instant) {
    return Desk.ok(api.get("/api/v1/deliveries?state=scheduled&limit=200"))
        .path("items")
        .valueStream()
        .filter(delivery -> delivery.path("dueAt").asString().equals(instant))
        .map(delivery -> delivery.path("channelId").asLong())
        .toList();
  }

  private long deliveryOfSecond(long on) {
    return next(id).stream()
        .filter(occurrence -> occurrence.path("recurrenceId").asString().equals(SECOND))
        .flatMap(occurrence -> occurrence.path("deliveries").valueStream())
        .mapToLong(JsonNode::asLong)
        .filter(delivery -> delivery(delivery).path("channelId").asLong() == on)
        .findFirst()
        .orElseThrow();
  }

  private void cancelSecondOn(long on) {
    Desk.ok(api.post("/api/v1/deliveries/" + deliveryOfSecond(on) + "/cancel", Map.of()));
  }

  @Test
  void oneThatIsCalledOffStaysSoAndTheOthersStayWhenTheSeriesChanges() {
    cancelSecondOn(channel);
    assertThat(waitingAt(ITS_TIME)).containsExactly(other);
    Desk.ok(change(id, "", "{\"name\": \"New name\"}"));
    assertThat(waitingAt(ITS_TIME)).as("renamed").containsExactly(other);
    long second = desk.anApprovedArticle("Second");
    Desk.ok(change(id, "", "{\"contents\": [%d]}".formatted(second)));
    assertThat(waitingAt(ITS_TIME)).as("another content").containsExactly(other);
    assertThat(delivery(deliveryOfSecond(other)).path("contentTitle").asString())
        .isEqualTo("Second");
    long third = desk.aSite();
    Desk.ok(change(id, "", "{\"channels\": [%d, %d, %d]}".formatted(channel, other, third)));
    assertThat(waitingAt(ITS_TIME)).as("a third").containsExactlyInAnyOrder(other, third);
    Desk.ok(change(id, "", "{\"channels\": [%d, %d]}".formatted(channel, third)));
    assertThat(waitingAt(ITS_TIME)).as("without the second").containsExactly(third);
    Desk.ok(change(id, "", "{\"channels\": [%d]}".formatted(channel)));
    assertThat(waitingAt(ITS_TIME)).as("the called off one alone").isEmpty();
    assertThat(waitingAt("2026-02-02T09:00:00Z")).containsExactly(channel);
  }

  @Test
  void itSurvivesAPauseAndWhatFellIntoThePauseIsNotMadeUpFor() {
    cancelSecondOn(channel);
    Desk.ok(api.post("/api/v1/series/" + id + "/pause", Map.of()));
    assertThat(waiting()).isEmpty();
    Desk.ok(api.post("/api/v1/series/" + id + "/resume", Map.of()));
    assertThat(waitingAt(ITS_TIME)).containsExactly(other);
    Desk.ok(api.post("/api/v1/series/" + id + "/pause", Map.of()));
    at("2026-01-26T12:00:00Z");
    Desk.ok(api.post("/api/v1/series/" + id + "/resume", Map.of()));
    at("2026-01-26T12:01:00Z");
    assertThat(waiting()).startsWith("2026-02-02T09:00:00Z", "2026-02-02T09:00:00Z");
    assertThat(states()).doesNotContain("published", "held", "missed");
  }

  @Test
  void anotherTimeOrRuleMovesItOnAllChannels() {
    cancelSecondOn(channel);
    Desk.ok(change(id, "", "{\"start\": \"2026-01-19T11:00\"}"));
    assertThat(waitingAt(ITS_TIME)).isEmpty();
    assertThat(waitingAt("2026-01-26T10:00:00Z")).contains(other);
  }

  @Test
  void anotherRuleThatGivesTheSameTimeKeepsIt() {
    cancelSecondOn(channel);
    Desk.ok(change(id, "", "{\"rule\": \"FREQ=DAILY\"}"));
    assertThat(waitingAt(ITS_TIME)).contains(other);
    assertThat(waitingAt("2026-01-27T09:00:00Z")).containsExactlyInAnyOrder(channel, other);
  }

  @Test
  void theOthersCanBeMovedSkippedAndSetBack() {
    cancelSecondOn(channel);
    JsonNode moved = Desk.ok(occurrence(id, SECOND, "move", Map.of("at", "2026-01-27T18:30")));
    assertThat(moved.path("dueAt").asString()).isEqualTo("2026-01-27T17:30:00Z");
    assertThat(waitingAt("2026-01-27T17:30:00Z")).containsExactly(other);
    Desk.ok(change(id, "", "{\"name\": \"New name\"}"));
    assertThat(waitingAt("2026-01-27T17:30:00Z")).as("renamed").containsExactly(other);
    Desk.ok(occurrence(id, SECOND, "skip", Map.of()));
    assertThat(waitingAt("2026-01-27T17:30:00Z")).isEmpty();
    Desk.ok(occurrence(id, SECOND, "restore", Map.of()));
    assertThat(waitingAt(ITS_TIME)).containsExactlyInAnyOrder(channel, other);
  }

  @Test
  void whatIsOutAlreadyOnOneChannelGoesOnOnTheOther() {
    Desk.ok(api.post("/api/v1/deliveries/" + deliveryOfSecond(channel) + "/publish-now", Map.of()));
    desk.runWhatIsDue();
    assertThat(states()).contains("published");
    Desk.ok(change(id, "", "{\"name\": \"New name\"}"));
    assertThat(waitingAt(ITS_TIME)).containsExactly(other);
    Desk.ok(change(id, "", "{\"rule\": \"FREQ=DAILY\"}"));
    assertThat(waitingAt(ITS_TIME)).as("not a second time").containsExactly(other);
    Desk.ok(change(id, "", "{\"channels\": [%d]}".formatted(channel)));
    assertThat(waitingAt(ITS_TIME)).as("no channel of the series any more").isEmpty();
    assertThat(waitingAt("2026-01-27T09:00:00Z")).containsExactly(channel);
  }

  @Test
  void oneThatIsRestoredBeforeItCanBePlacedIsPlacedAsSoonAsItCan() {
    Desk.ok(occurrence(id, SECOND, "skip", Map.of()));
    Desk.ok(api.post("/api/v1/content/" + source + "/return", Map.of("note", "Wait.")));
    JsonNode back = Desk.ok(occurrence(id, SECOND, "restore", Map.of()));
    assertThat(back.path("state").asString()).isEqualTo("planned");
    assertThat(back.path("note").asString()).isNotBlank();
    sweep.sweep();
    assertThat(waitingAt(ITS_TIME)).as("nothing is approved yet").isEmpty();
    desk.approve(source);
    clock.set(NOW.plusSeconds(60));
    assertThat(sweep.sweep()).isOne();
    assertThat(waitingAt(ITS_TIME)).containsExactlyInAnyOrder(channel, other);
    clock.set(NOW.plusSeconds(120));
    assertThat(sweep.sweep()).as("once").isZero();
  }

  @Test
  void oneThatIsRestoredAndNeverCanBePlacedIsPassedOverVisibly() {
    Desk.ok(occurrence(id, SECOND, "skip", Map.of()));
    Desk.ok(api.post("/api/v1/content/" + source + "/return", Map.of("note", "Wait.")));
    Desk.ok(occurrence(id, SECOND, "restore", Map.of()));
    clock.set(Instant.parse("2026-01-26T09:00:30Z"));
    sweep.sweep();
    assertThat(events(id)).contains("occurrence-passed-over");
  }

  @Test
  void whatCouldNotBePlacedLongAgoIsNotSentIntoThePresent() {
    Desk.ok(occurrence(id, SECOND, "skip", Map.of()));
    Desk.ok(api.post("/api/v1/content/" + source + "/return", Map.of("note", "Wait.")));
    Desk.ok(occurrence(id, SECOND, "restore", Map.of()));
    desk.approve(source);
    clock.set(Instant.parse("2026-01-28T09:00:00Z"));
    sweep.sweep();
    assertThat(waitingAt(ITS_TIME)).isEmpty();
    assertThat(events(id)).contains("occurrence-passed-over");
  }
}
