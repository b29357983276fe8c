package presstime.server.scheduling;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which instants a channel allows, its slots, and the periods it counts in. */
class PublishingCalendarTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
  private static final Set<java.time.DayOfWeek> EVERY_DAY = EnumSet.range(MONDAY, SUNDAY);

  @Test
  void slotsAreTheDaysTimesTheTimesInOrderFromTheInstantOn() {
    assertThat(slots(PublishingSettings.INITIAL, PARIS, "2026-01-22T13:00:00Z", 5))
        .containsExactly(
            "Thu 22 Jan 14:00 = 2026-01-22T13:00:00Z",
            "Thu 22 Jan 18:00 = 2026-01-22T17:00:00Z",
            "Fri 23 Jan 09:00 = 2026-01-23T08:00:00Z",
            "Fri 23 Jan 14:00 = 2026-01-23T13:00:00Z",
            "Fri 23 Jan 18:00 = 2026-01-23T17:00:00Z");
  }

  @Test
  void nineOnTheWallIsNineBeforeAndAfterTheClocksChange() {
    assertThat(slots(at(EVERY_DAY, "09:00"), PARIS, "2026-03-28T00:00:00Z", 2))
        .containsExactly(
            "Sat 28 Mar 09:00 = 2026-03-28T08:00:00Z", "Sun 29 Mar 09:00 = 2026-03-29T07:00:00Z");
  }

  @Test
  void aSkippedReadingMovesBehindTheGapUnlessASlotIsThere() {
    assertThat(slots(at(EVERY_DAY, "02:15", "02:45"), PARIS, "2026-03-28T23:00:00Z", 2))
        .containsExactly(
            "Sun 29 Mar 03:00 = 2026-03-29T01:00:00Z", "Mon 30 Mar 02:15 = 2026-03-30T00:15:00Z");
    PublishingCalendar calendar = new PublishingCalendar(at(EVERY_DAY, "02:15", "03:00"), PARIS);
    Slot only = calendar.slots(Instant.parse("2026-03-28T23:00:00Z")).findFirst().orElseThrow();
    assertThat(only.wall().local()).isEqualTo("2026-03-29T03:00");
    assertThat(only.note()).isNull();
  }

  @Test
  void aReadingThatHappensTwiceIsOneSlotAtTheFirst() {
    assertThat(slots(at(EVERY_DAY, "02:30"), PARIS, "2026-10-24T23:00:00Z", 2))
        .containsExactly(
            "Sun 25 Oct 02:30 = 2026-10-25T00:30:00Z", "Mon 26 Oct 02:30 = 2026-10-26T01:30:00Z");
  }

  @Test
  void aDayThatNeverHappensHasNoSlots() {
    ZoneId apia = ZoneId.of("Pacific/Apia");
    assertThat(slots(at(EVERY_DAY, "09:00"), apia, "2011-12-29T18:00:00Z", 2))
        .containsExactly(
            "Thu 29 Dec 09:00 = 2011-12-29T19:00:00Z", "Sat 31 Dec 09:00 = 2011-12-30T19:00:00Z");
  }

  @Test
  void withoutDaysOrTimesThereAreNoSlots() {
    assertThat(slots(at(Set.of(), "09:00"), PARIS, "2026-01-22T13:00:00Z", 1)).isEmpty();
    assertThat(slots(at(EVERY_DAY), PARIS, "2026-01-22T13:00:00Z", 1)).isEmpty();
  }

  @Test
  void slotsInABlackoutAreShownOnlyInTheTimetable() {
    PublishingSettings settings =
        at(EVERY_DAY, "09:00")
            .withBlackouts(
                List.of(
                    Blackout.days(
                        LocalDate.of(2026, 1, 23), LocalDate.of(2026, 1, 24), false, "Fair")));
    assertThat(slots(settings, PARIS, "2026-01-22T00:00:00Z", 2))
        .containsExactly(
            "Thu 22 Jan 09:00 = 2026-01-22T08:00:00Z", "Sun 25 Jan 09:00 = 2026-01-25T08:00:00Z");
    PublishingCalendar calendar = new PublishingCalendar(settings, PARIS);
    assertThat(calendar.timetable(Instant.parse("2026-01-22T00:00:00Z")).limit(2).toList())
        .extracting(Slot::text)
        .containsExactly("Thu 22 Jan 09:00", "Fri 23 Jan 09:00");
    assertThat(calendar.closed(Instant.parse("2026-01-23T22:59:59Z")).orElseThrow().text())
        .isEqualTo("Fri 23 Jan: blackout Fair");
    assertThat(calendar.closed(Instant.parse("2026-01-24T23:00:00Z"))).isEmpty();
  }

  @Test
  void aSlotCanBeKeptForCategoriesOnOneDayOrOnAll() {
    PublishingSettings settings =
        at(EVERY_DAY, "09:00", "14:00")
            .withSlotCategories(
                List.of(
                    new SlotCategories(MONDAY, LocalTime.of(9, 0), Set.of("tips")),
                    new SlotCategories(null, LocalTime.of(14, 0), Set.of("news"))));
    assertThat(
            new PublishingCalendar(settings, PARIS)
                .slots(Instant.parse("2026-01-18T12:00:00Z"))
                .limit(4)
                .map(slot -> slot.text() + " " + slot.categories()))
        .containsExactly(
            "Sun 18 Jan 14:00 [news]",
            "Mon 19 Jan 09:00 [tips]",
            "Mon 19 Jan 14:00 [news]",
            "Tue 20 Jan 09:00 []");
  }

  @Test
  void anotherDayIsNotOfTheChannel() {
    PublishingCalendar calendar =
        new PublishingCalendar(at(EnumSet.of(MONDAY, FRIDAY), "09:00"), PARIS);
    // 23:30 UTC on Friday is Saturday in Paris.
    assertThat(calendar.closed(Instant.parse("2026-01-23T22:30:00Z"))).isEmpty();
    Refusal refusal = calendar.closed(Instant.parse("2026-01-23T23:30:00Z")).orElseThrow();
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.DAY);
    assertThat(refusal.text()).isEqualTo("Sat 24 Jan is not a day of this channel");
  }

  @ParameterizedTest
  @CsvSource({
    "DAY,   2026-01-19T23:30:00Z, 2026-01-20, 2026-01-19T23:00:00Z, 2026-01-20T23:00:00Z, Tue 20 Jan",
    "WEEK,  2026-01-18T23:30:00Z, 2026-01-19, 2026-01-18T23:00:00Z, 2026-01-25T23:00:00Z, week 4",
    "WEEK,  2027-01-02T12:00:00Z, 2026-12-28, 2026-12-27T23:00:00Z, 2027-01-03T23:00:00Z, week 53",
    "MONTH, 2026-03-31T22:30:00Z, 2026-04-01, 2026-03-31T22:00:00Z, 2026-04-30T22:00:00Z, April 2026",
    "DAY,   2026-03-29T12:00:00Z, 2026-03-29, 2026-03-28T23:00:00Z, 2026-03-29T22:00:00Z, Sun 29 Mar",
  })
  void periodsAreOfTheChannelsWallCalendar(
      LimitPeriod unit, Instant at, LocalDate begin, Instant from, Instant until, String text) {
    CountedPeriod period =
        new PublishingCalendar(PublishingSettings.INITIAL, PARIS).period(unit, at);
    assertThat(period).isEqualTo(new CountedPeriod(unit, begin));
    assertThat(period.from(PARIS)).isEqualTo(from);
    assertThat(period.until(PARIS)).isEqualTo(until);
    assertThat(period.text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-12-24T00:00, 2026-12-27T00:00, false, 2026-12-23T23:59, false",
    "2026-12-24T00:00, 2026-12-27T00:00, false, 2026-12-24T00:00, true",
    "2026-12-24T00:00, 2026-12-27T00:00, false, 2026-12-26T23:59, true",
    "2026-12-24T00:00, 2026-12-27T00:00, false, 2026-12-27T00:00, false",
    "2026-12-24T00:00, 2026-12-27T00:00, false, 2027-12-25T12:00, false",
    "2026-12-24T00:00, 2026-12-27T00:00, true,  2027-12-25T12:00, true",
    "2026-12-24T00:00, 2026-12-27T00:00, true,  2025-12-25T12:00, false",
    "2026-12-27T00:00, 2027-01-03T00:00, true,  2029-01-02T12:00, true",
    "2026-12-27T00:00, 2027-01-03T00:00, true,  2029-01-03T00:00, false",
    "2026-02-20T00:00, 2026-03-01T00:00, true,  2028-02-29T12:00, true",
    "2026-02-20T00:00, 2026-03-01T00:00, true,  2028-03-01T00:00, false",
    "2024-02-29T00:00, 2024-03-01T00:00, true,  2026-02-28T12:00, true",
    "2024-02-29T00:00, 2024-03-01T00:00, true,  2026-03-01T00:00, false",
    "2028-02-28T00:00, 2028-02-29T00:00, true,  2029-02-28T12:00, true",
    "2028-02-28T00:00, 2028-02-29T00:00, true,  2029-03-01T00:00, false",
    "2028-02-28T00:00, 2028-02-29T00:00, true,  2032-02-29T12:00, false",
    "2026-06-01T18:00, 2026-06-01T20:00, true,  2027-06-01T19:59, true",
    "2026-06-01T18:00, 2026-06-01T20:00, true,  2027-06-01T20:00, false",
  })
  void blackoutsEndWhereTheyEndAndReturnOnlyWhenYearly(
      LocalDateTime from,
      LocalDateTime until,
      boolean yearly,
      LocalDateTime moment,
      boolean covered) {
    assertThat(new Blackout(from, until, yearly, "x").covers(moment)).isEqualTo(covered);
  }

  @Test
  void saturdayIsNoDayOfTheInitialSettings() {
    assertThat(PublishingSettings.INITIAL.publishDays()).doesNotContain(SATURDAY, SUNDAY);
  }

  private static PublishingSettings at(Set<java.time.DayOfWeek> days, String... times) {
    return PublishingSettings.INITIAL.withSlots(
        days, java.util.Arrays.stream(times).map(LocalTime::parse).toList());
  }

  private static List<String> slots(
      PublishingSettings settings, ZoneId zone, String from, int many) {
    return new PublishingCalendar(settings, zone)
        .slots(Instant.parse(from))
        .limit(many)
        .map(slot -> slot.text() + " = " + slot.instant())
        .toList();
  }
}
