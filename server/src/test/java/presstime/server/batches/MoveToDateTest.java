package presstime.server.batches;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import presstime.server.Desk;

/** To a day, at its time of day; on the day it is on already, at its instant. */
class MoveToDateTest extends BatchDesk {

  @ParameterizedTest
  @CsvSource({
    "2026-10-25T02:30:00+01:00, 2026-10-25, 2026-10-25T01:30:00Z",
    "2026-10-25T02:30:00+02:00, 2026-10-25, 2026-10-25T00:30:00Z",
    "2026-10-25T02:30,          2026-10-25, 2026-10-25T00:30:00Z",
    "2026-10-24T02:30,          2026-10-25, 2026-10-25T00:30:00Z",
    "2026-10-25T02:30:00+01:00, 2026-10-26, 2026-10-26T01:30:00Z",
    "2026-03-29T02:30,          2026-03-29, 2026-03-29T01:00:00Z",
    "2026-03-28T02:30,          2026-03-29, 2026-03-29T01:00:00Z",
    "2026-03-29T02:30,          2026-03-30, 2026-03-30T00:30:00Z",
  })
  void itsTimeOfDayIsKept(String at, String date, String dueAt) {
    long delivery = scheduled("One", at, "Europe/Berlin");
    Desk.ok(batch(Map.of("operation", "move", "date", date, "deliveries", refs(delivery))));
    assertThat(delivery(delivery).path("dueAt").asString()).isEqualTo(dueAt);
  }
}
