package presstime.server.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static presstime.database.Tables.DELIVERY;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import presstime.server.Desk;
import tools.jackson.databind.JsonNode;

/** What goes to another channel goes at the very instant, which is meant as it was before. */
class RechannelTest extends BatchDesk {

  private long other;

  @BeforeEach
  void anotherSite() {
    other = desk.aSite();
  }

  private void rechannelled(long delivery) {
    Desk.ok(
        batch(
            Map.of(
                "operation",
                "rechannel",
                "channels",
                List.of(other),
                "deliveries",
                refs(delivery))));
  }

  private long onTheOther(long delivery) {
    return desk.deliveriesOf(delivery(delivery).path("contentId").asLong()).stream()
        .filter(one -> one.path("channelId").asLong() == other)
        .map(one -> one.path("id").asLong())
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
  @CsvSource({
    "2026-02-02T09:00,          2026-02-02T08:00:00Z, false",
    "2026-02-02T08:00:00Z,      2026-02-02T08:00:00Z, true",
    "2026-03-29T02:30,          2026-03-29T01:00:00Z, false",
    "2026-10-25T02:30,          2026-10-25T00:30:00Z, false",
    "2026-10-25T02:30:00+02:00, 2026-10-25T00:30:00Z, true",
    "2026-10-25T02:30:00+01:00, 2026-10-25T01:30:00Z, true",
  })
  void itKeepsItsInstantAndHowThatWasAskedFor(String at, String dueAt, boolean fixed) {
    long delivery = scheduled("Elsewhere", at, "Europe/Berlin");
    Map<String, Object> before = time(delivery);
    rechannelled(delivery);
    long moved = onTheOther(delivery);
    assertThat(delivery(moved).path("dueAt").asString()).isEqualTo(dueAt);
    assertThat(time(moved))
        .isEqualTo(before)
        .containsEntry("fixed_instant", fixed)
        .containsEntry("time_zone", "Europe/Berlin");
  }

  @Test
  void theSecondReadingOfAClockStaysTheSecond() {
    long delivery = scheduled("Elsewhere", "2026-10-24T02:30", "Europe/Berlin");
    Desk.ok(
        batch(
            Map.of(
                "operation", "shift", "by", "PT25H", "exact", true, "deliveries", refs(delivery))));
    Map<String, Object> before = time(delivery);
    assertThat(before).containsEntry("fixed_instant", false);
    rechannelled(delivery);
    JsonNode moved = delivery(onTheOther(delivery));
    assertThat(moved.path("wallTime").asString()).isEqualTo("2026-10-25T02:30:00");
    assertThat(moved.path("dueAt").asString()).isEqualTo("2026-10-25T01:30:00Z");
    assertThat(time(moved.path("id").asLong())).isEqualTo(before);
  }

  /** What older rules have computed is still to be computed anew. */
  @Test
  void itKeepsTheRulesThatComputedIt() {
    long delivery = scheduled("Elsewhere", "2026-02-02T09:00", "Europe/Berlin");
    database
        .update(DELIVERY)
        .set(DELIVERY.ZONE_RULES, "2020a")
        .where(DELIVERY.ID.eq(delivery))
        .execute();
    rechannelled(delivery);
    assertThat(time(onTheOther(delivery))).containsEntry("zone_rules", "2020a");
  }

  @Test
  void whatHasPassedIsRefused() {
    long delivery = scheduled("Too late", "2026-01-19T10:00", "Europe/Berlin");
    Desk.ok(batch(Map.of("operation", "hold", "deliveries", refs(delivery))));
    clock.set(NOW.plusSeconds(7_200));
    List<Map<String, Object>> before = rows();
    assertThat(
            batch(
                    Map.of(
                        "operation",
                        "rechannel",
                        "channels",
                        List.of(other),
                        "deliveries",
                        refs(delivery)))
                .json()
                .at("/report/items/0/problem/detail")
                .asString())
        .contains("2026-01-19T09:00:00Z", "passed");
    assertThat(rows()).isEqualTo(before);
  }
}
