package presstime.server.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import presstime.server.kernel.TimeZones;
import presstime.server.scheduling.WallTime.Clocks;

/** In a gap the first valid instant after it; in an overlap the earlier one. */
class WallTimeTest {

  @ParameterizedTest
  @CsvSource({
    "2026-06-15T09:00, Europe/Paris,        EXACT,   2026-06-15T07:00:00Z",
    "2026-01-15T09:00, Europe/Paris,        EXACT,   2026-01-15T08:00:00Z",
    "2026-03-29T02:30, Europe/Paris,        GAP,     2026-03-29T01:00:00Z",
    "2026-03-29T02:00, Europe/Paris,        GAP,     2026-03-29T01:00:00Z",
    "2026-10-25T02:30, Europe/Paris,        OVERLAP, 2026-10-25T00:30:00Z",
    "2026-10-04T02:15, Australia/Lord_Howe, GAP,     2026-10-03T15:30:00Z",
    "2026-04-05T01:45, Australia/Lord_Howe, OVERLAP, 2026-04-04T14:45:00Z",
    "2026-05-01T12:00, Asia/Kathmandu,      EXACT,   2026-05-01T06:15:00Z",
    "2011-12-30T12:00, Pacific/Apia,        GAP,     2011-12-30T10:00:00Z",
    "2026-03-08T02:30, America/New_York,    GAP,     2026-03-08T07:00:00Z",
  })
  void resolves(LocalDateTime local, String zone, Clocks clocks, Instant instant) {
    WallTime.Resolved resolved = new WallTime(local, ZoneId.of(zone)).resolve();
    assertThat(resolved.clocks()).isEqualTo(clocks);
    assertThat(resolved.instant()).isEqualTo(instant);
    assertThat(resolved.note() == null).isEqualTo(clocks == Clocks.EXACT);
  }

  @Test
  void readsBackEveryInstantOfAYearInEveryZone() {
    for (String name : TimeZones.names()) {
      ZoneId zone = ZoneId.of(name);
      for (int day = 0; day < 366; day += 5) {
        Instant instant = Instant.parse("2026-01-01T11:30:00Z").plusSeconds(86_400L * day);
        WallTime.Resolved resolved = WallTime.of(instant, zone).resolve();
        assertThat(resolved.clocks()).isNotEqualTo(Clocks.GAP);
        assertThat(resolved.instant()).isBeforeOrEqualTo(instant);
        if (resolved.clocks() == Clocks.EXACT) {
          assertThat(resolved.instant()).as(name).isEqualTo(instant);
        }
      }
    }
  }
}
