package presstime.server.batches.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import presstime.server.kernel.InvalidField;
import presstime.server.scheduling.ScheduleTime;
import presstime.server.scheduling.WallTime;

/** Moving on the wall clock, and by elapsed time. */
class ShiftTest {

  private static final Instant NOW = Instant.parse("2026-01-19T08:00:00Z");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
            "Europe/Paris",
            "America/New_York",
            "Australia/Lord_Howe",
            "Asia/Kathmandu",
            "Pacific/Apia",
            "Africa/Casablanca",
            "Europe/Dublin",
            "America/Santiago")
        .map(ZoneId::of);
  }

  @Property
  void onTheWallTheTimeOfDayIsKept(
      @ForAll("zones") ZoneId zone,
      @ForAll @IntRange(min = 0, max = 24 * 60 - 1) int minute,
      @ForAll @IntRange(min = 30, max = 700) int day,
      @ForAll @IntRange(min = 1, max = 400) int days) {
    LocalDateTime wall =
        LocalDate.of(2026, 2, 1).plusDays(day).atTime(LocalTime.ofSecondOfDay(minute * 60L));
    ScheduleTime moved = shifted("P" + days + "D", false, wall, zone);
    assertThat(moved.wall().local()).isEqualTo(wall.plusDays(days));
    assertThat(moved.wall().zone()).isEqualTo(zone);
    assertThat(moved.instant())
        .isEqualTo(new WallTime(wall.plusDays(days), zone).resolve().instant());
    ScheduleTime back = shifted("-P" + days + "D", false, moved.wall().local(), zone);
    assertThat(back.wall().local()).as("and back again").isEqualTo(wall);
  }

  @Property
  void exactlyTheElapsedTimeIsKept(
      @ForAll("zones") ZoneId zone, @ForAll @IntRange(min = 1, max = 10_000) int hours) {
    LocalDateTime wall = LocalDateTime.of(2026, 3, 1, 9, 0);
    Instant due = new WallTime(wall, zone).resolve().instant();
    ScheduleTime moved = shifted("PT" + hours + "H", true, wall, zone);
    assertThat(Duration.between(due, moved.instant())).isEqualTo(Duration.ofHours(hours));
    assertThat(moved.wall()).isEqualTo(WallTime.of(moved.instant(), zone));
  }

  @Test
  void aDayOverAClockChangeIsTwentyThreeHoursOnTheWallAndTwentyFourExactly() {
    LocalDateTime saturday = LocalDateTime.of(2026, 3, 28, 9, 0);
    Instant due = new WallTime(saturday, PARIS).resolve().instant();
    assertThat(Duration.between(due, shifted("P1D", false, saturday, PARIS).instant()))
        .isEqualTo(Duration.ofHours(23));
    ScheduleTime exact = shifted("P1D", true, saturday, PARIS);
    assertThat(Duration.between(due, exact.instant())).isEqualTo(Duration.ofHours(24));
    assertThat(exact.wall().local()).isEqualTo(LocalDateTime.of(2026, 3, 29, 10, 0));
  }

  @Test
  void aReadingInAGapIsKeptAsItWasMeantAndTold() {
    ScheduleTime moved = shifted("P1D", false, LocalDateTime.of(2026, 3, 28, 2, 30), PARIS);
    assertThat(moved.wall().local()).isEqualTo(LocalDateTime.of(2026, 3, 29, 2, 30));
    assertThat(moved.instant()).isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
    assertThat(moved.notes()).hasSize(1);
  }

  @Test
  void durationsAreReadAsIso8601WritesThem() {
    assertThat(Shift.read("by", "-P1DT2H", false))
        .isEqualTo(new Shift(Period.ofDays(-1), Duration.ofHours(-2), false));
    assertThat(Shift.read("by", "P2W", false).days()).isEqualTo(Period.ofDays(14));
    assertThat(Shift.read("by", "P-1D", false).days()).isEqualTo(Period.ofDays(-1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "1D", "P", "PT", "P0D", "tomorrow", "P1Dx", "PT1H30", "P99999999999D"})
  void whatIsNoneNamesTheField(String text) {
    assertThatThrownBy(() -> Shift.read("by", text, false))
        .isInstanceOfSatisfying(
            InvalidField.class, fault -> assertThat(fault.field()).isEqualTo("by"));
  }

  @Test
  void monthsHaveNoExactLength() {
    assertThatThrownBy(() -> Shift.read("by", "P1M", true)).isInstanceOf(InvalidField.class);
    assertThat(Shift.read("by", "P1M", false).days()).isEqualTo(Period.ofMonths(1));
  }

  @Test
  void whatWouldHavePassedIsRefused() {
    assertThatThrownBy(() -> shifted("-P1D", false, LocalDateTime.of(2026, 1, 20, 8, 0), PARIS))
        .isInstanceOf(InvalidField.class)
        .hasMessageContaining("passed");
  }

  private static ScheduleTime shifted(String by, boolean exact, LocalDateTime wall, ZoneId zone) {
    Instant due = new WallTime(wall, zone).resolve().instant();
    return Shift.read("by", by, exact).from("by", wall, zone, due, NOW);
  }
}
