package presstime.server.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import presstime.server.kernel.Fault;
import presstime.server.kernel.InvalidField;

class ScheduleTimeTest {

  private static final Instant NOW = Instant.parse("2026-01-19T08:00:00Z");
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  @Test
  void keepsAnInstantToTheMicrosecond() {
    ScheduleTime time = read("2026-01-20T14:00:00.123456789Z", null);
    assertThat(time.instant()).isEqualTo(Instant.parse("2026-01-20T14:00:00.123456Z"));
    assertThat(time.wall().local()).hasToString("2026-01-20T15:00:00.123456");
  }

  @Test
  void readsOffsetsAndWallTimes() {
    assertThat(read("2026-01-20T14:00:00+02:00", null).instant())
        .isEqualTo(Instant.parse("2026-01-20T12:00:00Z"));
    assertThat(read("2026-01-20T09:00", null).instant())
        .isEqualTo(Instant.parse("2026-01-20T08:00:00Z"));
    assertThat(read("2026-01-20 09:00", "America/New_York").instant())
        .isEqualTo(Instant.parse("2026-01-20T14:00:00Z"));
  }

  @Test
  void tellsOfAClockChange() {
    assertThat(read("2026-03-29T02:30", null).notes())
        .singleElement()
        .asString()
        .contains("clocks go forward");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-30T09:00:00Z",
        "2026-02-30T09:00",
        "-2026-01-20T09:00:00Z",
        "2026-01-20T25:00",
        "2026-01-20T09:61:00Z",
        "12026-01-20T09:00",
        "9999-12-31T23:59:59Z",
        "tomorrow",
        "",
        "1768917600",
        "2026-01-19T07:59:59.999999Z",
      })
  void refusesWhatIsNoTimeToCome(String text) {
    assertThatThrownBy(() -> read(text, null))
        .isInstanceOf(InvalidField.class)
        .extracting(fault -> ((Fault) fault).field())
        .isEqualTo("at");
  }

  @Test
  void namesAWrongZone() {
    assertThatThrownBy(() -> read("2026-01-20T09:00", "Paris"))
        .isInstanceOf(InvalidField.class)
        .extracting(fault -> ((Fault) fault).field())
        .isEqualTo("timeZone");
  }

  private static ScheduleTime read(String text, @org.jspecify.annotations.Nullable String zone) {
    return ScheduleTime.read("at", text, zone, PARIS, NOW);
  }
}
