package presstime.server.conflicts;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.database.Tables.DELIVERY;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import presstime.server.Desk;
import tools.jackson.databind.JsonNode;

/** The way out over another channel changes the channel, and nothing else. */
class AnotherChannelTest extends Board {

  private static final Instant HALF_PAST_TWO_AGAIN = Instant.parse("2026-10-25T01:30:00Z");

  private long blog;

  @BeforeEach
  void anotherSite() {
    blog = desk.aSite();
  }

  private long placed(String title, String at) {
    return Desk.ok(
            api.post(
                "/api/v1/content/" + anArticle(title) + "/schedule",
                Map.of("at", at, "timeZone", "Europe/Berlin", "channels", List.of(site))))
        .at("/deliveries/0/id")
        .asLong();
  }

  private JsonNode resolved(long delivery) {
    JsonNode done = Desk.ok(resolve(theConflict(), "channel:" + delivery + ":" + blog));
    assertThat(delivery(delivery).path("state").asString()).isEqualTo("cancelled");
    return done;
  }

  private JsonNode onTheBlog(long delivery) {
    return desk.deliveriesOf(delivery(delivery).path("contentId").asLong()).stream()
        .filter(one -> one.path("channelId").asLong() == blog)
        .findFirst()
        .orElseThrow();
  }

  /** All that says when, and how that was meant. */
  private Map<String, Object> time(long delivery) {
    return database
        .select(
            DELIVERY.DUE_AT,
            DELIVERY.RUN_AT,
            DELIVERY.WALL_TIME,
            DELIVERY.TIME_ZONE,
            DELIVERY.FIXED_INSTANT,
            DELIVERY.ZONE_RULES)
        .from(DELIVERY)
        .where(DELIVERY.ID.eq(delivery))
        .fetchSingle()
        .intoMap();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-10-25T02:30:00+01:00",
        "2026-10-25T02:30:00+02:00",
        "2026-10-25T02:30",
        "2026-03-29T02:30",
        "2026-02-02T09:00"
      })
  void itKeepsItsInstantAndHowThatWasAskedFor(String at) {
    long second = placed("Two", at);
    Instant due = Instant.parse(delivery(second).path("dueAt").asString());
    placed(anArticle("One"), due.minusSeconds(60));
    sweep.run();
    Map<String, Object> before = time(second);
    resolved(second);
    assertThat(time(onTheBlog(second).path("id").asLong())).isEqualTo(before);
  }

  @Test
  void whatAPersonHoldsStaysHeld() {
    placed(anArticle("One"), HALF_PAST_TWO_AGAIN.minusSeconds(60));
    long second = placed("Two", HALF_PAST_TWO_AGAIN.toString());
    Desk.ok(api.post("/api/v1/deliveries/" + second + "/hold", Map.of("note", "wait for legal")));
    JsonNode done = resolved(second);
    JsonNode moved = delivery(onTheBlog(second).path("id").asLong());
    assertThat(moved.path("state").asString()).isEqualTo("held");
    assertThat(moved.at("/problem/code").asString()).isEqualTo("delivery.held_by_person");
    assertThat(moved.path("timeline").valueStream().map(line -> line.path("kind").asString()))
        .contains("held-by-person");
    JsonNode after = done.path("history").get(done.path("history").size() - 1).at("/data/after/2");
    assertThat(after.path("deliveryId").asLong()).isEqualTo(moved.path("id").asLong());
    assertThat(after.path("state").asString()).isEqualTo("held");
    clock.set(HALF_PAST_TWO_AGAIN);
    desk.runWhatIsDue();
    assertThat(delivery(moved.path("id").asLong()).path("state").asString()).isEqualTo("held");
  }
}
