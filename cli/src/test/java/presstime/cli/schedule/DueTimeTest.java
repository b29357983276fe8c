package presstime.cli.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import presstime.cli.Shell;
import presstime.cli.api.Failure;

class DueTimeTest {
  private final Shell shell = new Shell(Path.of("."));

  /** It is Monday 2026-01-19, 11:00 in Paris. */
  @ParameterizedTest
  @CsvSource({
    "+10m, 2026-01-19T10:10:00Z,",
    "+4s, 2026-01-19T10:00:04Z,",
    "+1d2h, 2026-01-20T12:00:00Z,",
    "2026-01-20T09:00:00+01:00, 2026-01-20T08:00:00Z,",
    "2026-01-20T08:00:00Z, 2026-01-20T08:00:00Z,",
    "2026-01-20 09:00, 2026-01-20T09:00, Europe/Paris",
    "2026-01-20 9:00, 2026-01-20T09:00, Europe/Paris",
    "2026-01-20T09:00:30, 2026-01-20T09:00:30, Europe/Paris",
    "today 17:30, 2026-01-19T17:30, Europe/Paris",
    "tomorrow 9:00, 2026-01-20T09:00, Europe/Paris",
    "friday 09:15, 2026-01-23T09:15, Europe/Paris",
    "monday 09:15, 2026-01-26T09:15, Europe/Paris",
    "2026-03-29 02:30, 2026-03-29T02:30, Europe/Paris",
  })
  void aTimeAsPeopleWriteIt(String text, String at, String zone) {
    assertThat(DueTime.parse(text, Optional.empty(), shell.terminal()))
        .isEqualTo(new DueTime(at, zone));
  }

  @ParameterizedTest
  @CsvSource({"today 9:00, 2026-01-20T09:00", "tomorrow 9:00, 2026-01-21T09:00"})
  void todayIsTheZonesDay(String text, String at) {
    assertThat(DueTime.parse(text, Optional.of("Pacific/Kiritimati"), shell.terminal()))
        .isEqualTo(new DueTime(at, "Pacific/Kiritimati"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2026-02-30 09:00",
        "2026-01-20 25:00",
        "2026-01-20",
        "+",
        "+10",
        "-10m",
        "9:00"
      })
  void whatIsNoTimeIsRefused(String text) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> DueTime.parse(text, Optional.empty(), shell.terminal()))
        .withMessage("Not a time");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mars/Olympus", "?"})
  void aZoneThatIsNoneIsRefused(String zone) {
    assertThatExceptionOfType(Failure.class)
        .isThrownBy(() -> DueTime.parse("2026-01-20 09:00", Optional.of(zone), shell.terminal()))
        .withMessage("No such time zone");
  }
}
