package presstime.server.scheduling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import presstime.server.kernel.InvalidField;

/** Events of iCalendar files as blackouts, from 2026 to 2028. */
class IcsBlackoutsTest {

  @Test
  void aDayIsThatDayAndAnEndIsTheFirstDayAfter() {
    assertThat(read("DTSTART;VALUE=DATE:20260501", "SUMMARY:Labour Day"))
        .containsExactly("2026-05-01T00:00 - 2026-05-02T00:00 Labour Day");
    assertThat(read("DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20261227", "SUMMARY:Xmas"))
        .containsExactly("2026-12-24T00:00 - 2026-12-27T00:00 Xmas");
  }

  @Test
  void whatRepeatsIsWrittenOut() {
    assertThat(read("DTSTART;VALUE=DATE:20201224", "RRULE:FREQ=YEARLY", "SUMMARY:Eve"))
        .containsExactly(
            "2026-12-24T00:00 - 2026-12-25T00:00 Eve", "2027-12-24T00:00 - 2027-12-25T00:00 Eve");
  }

  @Test
  void aTimeOfDayIsReadByItsOwnClock() {
    assertThat(read("DTSTART:20260601T180000", "DTEND:20260601T203000", "SUMMARY:Party"))
        .containsExactly("2026-06-01T18:00 - 2026-06-01T20:30 Party");
    assertThat(read("DTSTART:20260601T180000Z", "DURATION:PT1H", "SUMMARY:Call"))
        .containsExactly("2026-06-01T18:00 - 2026-06-01T19:00 Call");
  }

  @Test
  void whatHasNoEndInSightEndsWithTheYearsAskedFor() {
    assertThat(read("DTSTART;VALUE=DATE:19500101", "DTEND;VALUE=DATE:99991231", "SUMMARY:Closed"))
        .containsExactly("2026-01-01T00:00 - 2028-01-02T00:00 Closed");
  }

  /** Five years of seconds do not fit into any memory. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "RRULE:FREQ=SECONDLY",
        "RRULE:FREQ=MINUTELY;COUNT=3",
        "RRULE:FREQ=HOURLY",
        "RRULE:FREQ=DAILY;BYHOUR=1,2,3",
        "RRULE:FREQ=YEARLY;BYSECOND=1,2,3",
      })
  void whatRepeatsWithinADayIsRefusedBeforeItIsWrittenOut(String rule) {
    assertThatThrownBy(() -> read("DTSTART:20260101T000000Z", rule, "SUMMARY:Tick"))
        .isInstanceOf(InvalidField.class)
        .hasMessageContaining("within a day");
  }

  @Test
  void whatIsOverOrNoCalendarIsRefused() {
    assertThatThrownBy(() -> read("DTSTART;VALUE=DATE:20200501", "SUMMARY:Old"))
        .isInstanceOf(InvalidField.class);
    assertThatThrownBy(() -> IcsBlackouts.read("Hello", FROM, UNTIL))
        .isInstanceOf(InvalidField.class)
        .hasMessageContaining("cannot be read as iCalendar");
  }

  private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
  private static final LocalDate UNTIL = LocalDate.of(2028, 1, 1);

  private static List<String> read(String... lines) {
    String text =
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//test//EN\r\nBEGIN:VEVENT\r\nUID:1@test\r\n"
            + "DTSTAMP:20260101T000000Z\r\n"
            + String.join("\r\n", lines)
            + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
    return IcsBlackouts.read(text, FROM, UNTIL).stream()
        .map(b -> b.from() + " - " + b.until() + " " + b.name())
        .sorted()
        .toList();
  }
}
