package presstime.server.scheduling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Rule by rule: what each objects to, in which words, and what it lets pass. */
class SlotRulesTest {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  /** Tuesday 20 January, 9:00 in Paris. */
  private static final Instant NINE = Instant.parse("2026-01-20T08:00:00Z");

  private PublishingSettings settings = PublishingSettings.INITIAL;
  private final List<Instant> placed = new ArrayList<>();
  private Set<String> categories = Set.of();
  private Instant now = NINE.minusSeconds(3600);
  private Instant at = NINE;

  @Test
  void anEmptyCalendarIsFree() {
    assertThat(refusal()).isEmpty();
  }

  @Test
  void theLeadCountsFromNow() {
    settings = settings.withSpacing(new Spacing(0, 60, 90, 0));
    assertThat(refusal()).isEmpty();
    now = now.plusMillis(1);
    assertRefused(Refusal.Kind.LEAD, "Tue 20 Jan 09:00 is sooner than 60 min from now");
  }

  @Test
  void theHorizonCountsFromNow() {
    settings = settings.withSpacing(new Spacing(0, 0, 2, 0));
    now = NINE.minusSeconds(2 * 86_400);
    assertThat(refusal()).isEmpty();
    now = now.minusMillis(1);
    assertRefused(Refusal.Kind.HORIZON, "Tue 20 Jan 09:00 is more than 2 days ahead");
  }

  @Test
  void aBlackoutClosesItsDays() {
    settings = settings.withBlackouts(List.of(day(20, "Fair")));
    assertRefused(Refusal.Kind.BLACKOUT, "Tue 20 Jan: blackout Fair");
    settings = PublishingSettings.INITIAL.withBlackouts(List.of(day(19, "Fair"), day(21, "Fair")));
    assertThat(refusal()).isEmpty();
  }

  @Test
  void aSlotTakesOne() {
    placed.add(NINE.minusSeconds(1));
    assertThat(refusal()).isEmpty();
    placed.add(NINE);
    assertRefused(Refusal.Kind.TAKEN, "Tue 20 Jan 09:00 taken");
  }

  @Test
  void aSlotIsAsWideAsItsSpread() {
    settings = settings.withSpacing(new Spacing(0, 0, 90, 10));
    placed.add(NINE.plusSeconds(601));
    assertThat(refusal()).isEmpty();
    placed.add(NINE.plusSeconds(600));
    assertRefused(Refusal.Kind.TAKEN, "Tue 20 Jan 09:00 taken");
  }

  @Test
  void limitsCountByDayWeekAndMonth() {
    settings = settings.withLimits(new Limits(2, null, null));
    placed.add(Instant.parse("2026-01-19T23:00:00Z")); // Tuesday 0:00 in Paris
    placed.add(Instant.parse("2026-01-20T23:00:00Z")); // Wednesday
    assertThat(refusal()).isEmpty();
    placed.add(Instant.parse("2026-01-20T22:59:59Z"));
    assertRefused(Refusal.Kind.DAY_LIMIT, "day limit 2 reached (Tue 20 Jan)");

    settings = settings.withLimits(new Limits(null, 3, null));
    assertRefused(Refusal.Kind.WEEK_LIMIT, "week limit 3 reached (week 4)");
    settings = settings.withLimits(new Limits(null, null, 3));
    assertRefused(Refusal.Kind.MONTH_LIMIT, "month limit 3 reached (January 2026)");
    settings = settings.withLimits(new Limits(null, 4, 4));
    assertThat(refusal()).isEmpty();
  }

  @Test
  void aLimitOfNoneClosesEverything() {
    settings = settings.withLimits(new Limits(0, null, null));
    assertRefused(Refusal.Kind.DAY_LIMIT, "day limit 0 reached (Tue 20 Jan)");
  }

  @Test
  void aKeptSlotTakesWhatHasOneOfItsCategories() {
    settings =
        settings.withSlotCategories(
            List.of(
                new SlotCategories(
                    DayOfWeek.TUESDAY, LocalTime.of(9, 0), Set.of("Tips", "Advice"))));
    categories = Set.of("news");
    assertRefused(Refusal.Kind.CATEGORY, "Tue 20 Jan 09:00 is kept for Advice, Tips");
    categories = Set.of("news", "tips");
    assertThat(refusal()).isEmpty();
  }

  @Test
  void theGapIsKeptOnBothSides() {
    settings = settings.withSpacing(new Spacing(30, 0, 90, 0));
    placed.add(NINE.minusSeconds(1800));
    placed.add(NINE.plusSeconds(1800));
    assertThat(refusal()).isEmpty();
    placed.add(NINE.plusSeconds(1799));
    assertRefused(Refusal.Kind.GAP, "Tue 20 Jan 09:00 is closer than 30 min to Tue 20 Jan 09:29");
    placed.removeLast();
    placed.add(NINE.minusSeconds(1799));
    assertRefused(Refusal.Kind.GAP, "Tue 20 Jan 09:00 is closer than 30 min to Tue 20 Jan 08:30");
  }

  @Test
  void aSpreadLeadsNeitherIntoABlackoutNorIntoAnotherDay() {
    at = NINE.plusSeconds(600);
    settings =
        settings.withBlackouts(
            List.of(
                new Blackout(
                    LocalDateTime.parse("2026-01-20T09:05"),
                    LocalDateTime.parse("2026-01-20T10:00"),
                    false,
                    "")));
    assertRefused(Refusal.Kind.BLACKOUT, "Tue 20 Jan: blackout");
    at = NINE.plusSeconds(15 * 3600);
    assertRefused(Refusal.Kind.DAY, "the spread of Tue 20 Jan 09:00 leads into another day");
  }

  private void assertRefused(Refusal.Kind kind, String text) {
    assertThat(refusal()).contains(new Refusal(kind, text));
  }

  private static Blackout day(int day, String name) {
    LocalDate date = LocalDate.of(2026, 1, day);
    return Blackout.days(date, date, false, name);
  }

  private Optional<Refusal> refusal() {
    PublishingCalendar calendar = new PublishingCalendar(settings, PARIS);
    Placed there = new Placed(calendar);
    placed.forEach(there::add);
    Slot slot = calendar.timetable(NINE).findFirst().orElseThrow();
    return SlotRules.refuse(new Candidate(slot, at, categories, calendar, there, now));
  }
}
