package presstime.server.recurrence.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recurrence sets: cron, added and excluded dates, clock changes, and rules nobody can bear. */
@Timeout(60)
class RecurrenceTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final LocalDateTime START = LocalDateTime.parse("2026-01-19T09:00");
  private static final Duration LEAST = Duration.ofMinutes(5);

  private static Recurrence rule(String text) {
    return Recurrence.of(RRule.parse(text, PARIS), START, PARIS);
  }

  private static List<String> first(Recurrence recurrence, int most) {
    return recurrence.after(LocalDateTime.MIN, most).stream()
        .map(occurrence -> occurrence.recurrenceId().toString())
        .toList();
  }

  @Test
  void datesAreAddedAndExcludedAndTheEndHoldsForAll() {
    TreeSet<LocalDateTime> added =
        new TreeSet<>(
            List.of(
                LocalDateTime.parse("2026-01-20T15:00"),
                LocalDateTime.parse("2026-01-26T09:00"),
                LocalDateTime.parse("2026-03-01T09:00")));
    TreeSet<LocalDateTime> excluded =
        new TreeSet<>(List.of(LocalDateTime.parse("2026-02-02T09:00")));
    Recurrence set =
        new Recurrence(
            RRule.parse("FREQ=WEEKLY", PARIS),
            START,
            PARIS,
            LocalDateTime.parse("2026-02-10T00:00"),
            added,
            excluded);
    assertThat(first(set, 20))
        .containsExactly(
            "2026-01-19T09:00", "2026-01-20T15:00", "2026-01-26T09:00", "2026-02-09T09:00");
    assertThat(set.has(LocalDateTime.parse("2026-01-20T15:00"))).isTrue();
    assertThat(set.has(LocalDateTime.parse("2026-02-02T09:00"))).isFalse();
    assertThat(set.has(LocalDateTime.parse("2026-01-20T16:00"))).isFalse();
  }

  @Test
  void afterAReadingIsAfterItToTheNanosecond() {
    Recurrence weekly = rule("FREQ=WEEKLY");
    assertThat(weekly.after(START, 1).getFirst().recurrenceId()).isEqualTo(START.plusWeeks(1));
    assertThat(weekly.after(START.plusNanos(1), 1).getFirst().recurrenceId())
        .isEqualTo(START.plusWeeks(1));
    assertThat(weekly.after(START.minusNanos(1), 1).getFirst().recurrenceId()).isEqualTo(START);
    Recurrence cron = Recurrence.of(Cron.parse("0 9 * * 1"), START, PARIS);
    assertThat(cron.after(START, 1).getFirst().recurrenceId()).isEqualTo(START.plusWeeks(1));
  }

  @Test
  void untilAsADateIsTheWholeDayAndAsAnInstantIsReadInTheZone() {
    assertThat(first(rule("FREQ=DAILY;UNTIL=20260120"), 9)).hasSize(2);
    assertThat(first(rule("FREQ=DAILY;UNTIL=20260120T080000Z"), 9)).as("09:00 in Paris").hasSize(2);
    assertThat(first(rule("FREQ=DAILY;UNTIL=20260120T075959Z"), 9)).hasSize(1);
    assertThat(first(rule("FREQ=DAILY;UNTIL=20260120T085959"), 9)).hasSize(1);
  }

  @Test
  void aStartThatTheRuleDoesNotGiveIsNoOccurrence() {
    assertThat(first(rule("FREQ=WEEKLY;BYDAY=FR;COUNT=2"), 9))
        .containsExactly("2026-01-23T09:00", "2026-01-30T09:00");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 9 * * 1-5       | 2026-01-19T09:00 2026-01-20T09:00 2026-01-21T09:00 2026-01-22T09:00 2026-01-23T09:00 2026-01-26T09:00
          30 8,17 * * *     | 2026-01-19T17:30 2026-01-20T08:30 2026-01-20T17:30
          0 9 13 * 5        | 2026-01-23T09:00 2026-01-30T09:00 2026-02-06T09:00 2026-02-13T09:00 2026-02-20T09:00
          0 9 1 */3 *       | 2026-04-01T09:00 2026-07-01T09:00
          0   12  29 2 *    | 2028-02-29T12:00
          0 9 * * 7         | 2026-01-25T09:00
          """)
  void cronIsReadAsCrontabDoes(String cron, String expected) {
    List<String> dates = List.of(expected.strip().split(" "));
    assertThat(first(Recurrence.of(Cron.parse(cron), START, PARIS), dates.size())).isEqualTo(dates);
  }

  @Test
  void aClockThatIsSetForwardMovesToTheFirstValidInstant() {
    Recurrence nightly =
        Recurrence.of(Cron.parse("30 2 * * *"), LocalDateTime.parse("2026-03-28T00:00"), PARIS);
    assertThat(nightly.after(LocalDateTime.MIN, 3).stream().map(Occurrence::instant))
        .containsExactly(
            Instant.parse("2026-03-28T01:30:00Z"),
            Instant.parse("2026-03-29T01:00:00Z"),
            Instant.parse("2026-03-30T00:30:00Z"));
    assertThat(nightly.after(LocalDateTime.MIN, 3).get(1).note()).contains("clocks go forward");
  }

  @Test
  void twoReadingsThatAreOneInstantAreOneOccurrence() {
    Recurrence hourly =
        Recurrence.of(Cron.parse("0 * * * *"), LocalDateTime.parse("2026-03-29T01:00"), PARIS);
    assertThat(first(hourly, 3))
        .containsExactly("2026-03-29T01:00", "2026-03-29T03:00", "2026-03-29T04:00");
    Recurrence lordHowe =
        Recurrence.of(
            Cron.parse("*/15 * * * *"),
            LocalDateTime.parse("2026-10-04T01:45"),
            ZoneId.of("Australia/Lord_Howe"));
    assertThat(first(lordHowe, 3))
        .containsExactly("2026-10-04T01:45", "2026-10-04T02:30", "2026-10-04T02:45");
  }

  @Test
  void aSkippedDayIsHeldAtTheFirstInstantAfterIt() {
    Recurrence daily =
        Recurrence.of(
            RRule.parse("FREQ=DAILY;COUNT=3", ZoneId.of("Pacific/Apia")),
            LocalDateTime.parse("2011-12-29T09:00"),
            ZoneId.of("Pacific/Apia"));
    assertThat(daily.after(LocalDateTime.MIN, 3).stream().map(Occurrence::instant))
        .containsExactly(
            Instant.parse("2011-12-29T19:00:00Z"),
            Instant.parse("2011-12-30T10:00:00Z"),
            Instant.parse("2011-12-30T19:00:00Z"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "FREQ=SECONDLY",
        "FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=MINUTELY",
        "FREQ=MINUTELY;INTERVAL=4",
        "FREQ=DAILY;BYHOUR=9;BYMINUTE=0,1",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;BYHOUR=9",
        "FREQ=MONTHLY;BYDAY=MO;BYMONTHDAY=1;BYMONTH=2;BYSETPOS=4",
        "FREQ=DAILY;UNTIL=20250101T000000Z",
        "FREQ=MINUTELY;INTERVAL=30;BYMONTH=2;BYMONTHDAY=30",
        "FREQ=HOURLY;BYYEARDAY=366;BYMONTH=1",
      })
  void rulesTooFrequentOrWithoutADateAreRefused(String text) {
    assertThatThrownBy(() -> rule(text).refuseCloserThan(LEAST)).isInstanceOf(BadRule.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "RRULE:",
        "DAILY",
        "FREQ=FORTNIGHTLY",
        "FREQ=DAILY;COUNT=0",
        "FREQ=DAILY;INTERVAL=-1",
        "FREQ=DAILY;BYHOUR=25",
        "FREQ=DAILY;COUNT=3;UNTIL=20270101",
        "FREQ=DAILY;FREQ=WEEKLY",
        "FREQ=DAILY;UNTIL=tomorrow",
        "FREQ=DAILY;BYDAY=1MO",
        "FREQ=DAILY;COUNT=99999999999999"
      })
  void whatIsNoRuleIsRefused(String text) {
    assertThatThrownBy(() -> rule(text).refuseCloserThan(LEAST)).isInstanceOf(BadRule.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "* * * *", "61 * * * *", "0 9 * * MONDAYISH", "0 0 9 * * *", "@reboot"})
  void whatIsNoCronIsRefused(String text) {
    assertThatThrownBy(() -> Cron.parse(text)).isInstanceOf(BadRule.class);
  }

  @Test
  void whatIsBearableIsTaken() {
    rule("FREQ=MINUTELY;INTERVAL=5").refuseCloserThan(LEAST);
    rule("FREQ=YEARLY;INTERVAL=100").refuseCloserThan(LEAST);
    rule("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29").refuseCloserThan(LEAST);
    rule("rrule:freq=daily").refuseCloserThan(LEAST);
  }
}
