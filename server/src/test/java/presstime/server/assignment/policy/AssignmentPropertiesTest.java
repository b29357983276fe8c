package presstime.server.assignment.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import presstime.server.assignment.Assigned;
import presstime.server.assignment.Placement;
import presstime.server.assignment.Priority;
import presstime.server.assignment.Unplaced;
import presstime.server.assignment.Waiting;
import presstime.server.scheduling.Blackout;
import presstime.server.scheduling.Candidate;
import presstime.server.scheduling.LimitPeriod;
import presstime.server.scheduling.Limits;
import presstime.server.scheduling.Placed;
import presstime.server.scheduling.PublishingCalendar;
import presstime.server.scheduling.PublishingSettings;
import presstime.server.scheduling.Slot;
import presstime.server.scheduling.SlotCategories;
import presstime.server.scheduling.SlotRules;
import presstime.server.scheduling.Spacing;

/**
 * What holds for every assignment, whatever the settings, what is placed and what waits, in zones
 * whose clocks change in each way there is. Each is checked by its own arithmetic, not by the rules
 * that are under test.
 */
class AssignmentPropertiesTest {

  private static final List<String> ZONES =
      List.of(
          "Europe/Paris",
          "America/New_York",
          "Australia/Lord_Howe",
          "Asia/Kathmandu",
          "Africa/Casablanca",
          "Europe/Dublin",
          "America/Havana",
          "Pacific/Apia",
          "UTC");

  /** Before a change of the clocks in most of the zones above; the last one skips a day in Apia. */
  private static final List<String> BEGINNINGS =
      List.of(
          "2026-03-05T11:17:00Z",
          "2026-03-26T06:00:00Z",
          "2026-10-22T22:30:00Z",
          "2026-10-30T00:00:00Z",
          "2026-02-12T09:00:00Z",
          "2026-12-29T18:05:30Z",
          "2011-12-28T10:00:00Z");

  /** One channel at one moment. */
  record Desk(
      PublishingSettings settings,
      ZoneId zone,
      Instant now,
      List<Instant> placed,
      List<Waiting> waiting) {

    PublishingCalendar calendar() {
      return new PublishingCalendar(settings, zone);
    }

    Placed there() {
      Placed there = new Placed(calendar());
      placed.forEach(there::add);
      return there;
    }

    Assigned assign() {
      return new Assigner(calendar(), 7, now).assign(there(), waiting);
    }

    /** What was there and what was added. */
    List<Instant> all(Assigned assigned) {
      List<Instant> all = new ArrayList<>(placed);
      assigned.placements().forEach(placement -> all.add(placement.at()));
      return all;
    }
  }

  @Property(tries = 400)
  void noPlacementBreaksALimit(@ForAll("desks") Desk desk) {
    Assigned assigned = desk.assign();
    for (Placement placement : assigned.placements()) {
      LocalDate day = LocalDate.ofInstant(placement.at(), desk.zone);
      for (LimitPeriod unit : LimitPeriod.values()) {
        Integer most = desk.settings.limits().of(unit);
        if (most != null) {
          assertThat(
                  desk.all(assigned).stream()
                      .map(at -> LocalDate.ofInstant(at, desk.zone))
                      .filter(other -> samePeriod(unit, day, other))
                      .count())
              .as("%s of %s", unit, placement)
              .isLessThanOrEqualTo(most);
        }
      }
    }
  }

  private static boolean samePeriod(LimitPeriod unit, LocalDate one, LocalDate other) {
    return switch (unit) {
      case DAY -> one.equals(other);
      case WEEK ->
          one.minusDays(one.getDayOfWeek().getValue())
              .equals(other.minusDays(other.getDayOfWeek().getValue()));
      case MONTH -> one.getMonth() == other.getMonth() && one.getYear() == other.getYear();
    };
  }

  @Property(tries = 400)
  void noPlacementIsTooCloseToAnother(@ForAll("desks") Desk desk) {
    Assigned assigned = desk.assign();
    List<Instant> all = desk.all(assigned);
    for (Placement placement : assigned.placements()) {
      all.remove(placement.at());
      assertThat(all)
          .as(placement.toString())
          .allSatisfy(other ->
              assertThat(Duration.between(other, placement.at()).abs())
                  .isGreaterThanOrEqualTo(desk.settings.spacing().minimumGap()));
      all.add(placement.at());
    }
  }

  @Property(tries = 400)
  void noPlacementIsInABlackoutOrOnAnotherDayOrTime(@ForAll("desks") Desk desk) {
    for (Placement placement : desk.assign().placements()) {
      LocalDateTime local = LocalDateTime.ofInstant(placement.at(), desk.zone);
      assertThat(desk.settings.publishDays()).contains(local.getDayOfWeek());
      assertThat(desk.settings.blackouts())
          .noneSatisfy(blackout -> {
            assertThat(local).isAfterOrEqualTo(blackout.from());
            assertThat(local).isBefore(blackout.until());
          });
      assertThat(desk.settings.publishTimeSlots())
          .contains(placement.slot().wall().local().toLocalTime());
      assertThat(Duration.between(placement.slot().instant(), placement.at()))
          .isBetween(Duration.ZERO, desk.settings.spacing().spread());
      assertThat(placement.slot().wall().resolve().instant()).isEqualTo(placement.slot().instant());
    }
  }

  @Property(tries = 400)
  void noPlacementIsSoonerThanTheLeadOrFartherThanTheHorizon(@ForAll("desks") Desk desk) {
    Spacing spacing = desk.settings.spacing();
    for (Placement placement : desk.assign().placements()) {
      assertThat(placement.at()).isAfterOrEqualTo(desk.now.plus(spacing.leadTime()));
      assertThat(placement.slot().instant()).isBeforeOrEqualTo(desk.now.plus(spacing.horizon()));
    }
  }

  @Property(tries = 400)
  void noSlotIsGivenTwiceOrToWhatDoesNotFit(@ForAll("desks") Desk desk) {
    Set<Instant> given = new HashSet<>();
    Set<Long> contents = new HashSet<>();
    for (Placement placement : desk.assign().placements()) {
      assertThat(given.add(placement.slot().instant())).isTrue();
      assertThat(contents.add(placement.item().contentId())).isTrue();
      Set<String> kept = placement.slot().categories();
      assertThat(kept.isEmpty() || !Collections.disjoint(kept, placement.item().categories()))
          .isTrue();
    }
  }

  @Property(tries = 300)
  void nobodyIsLeftWhileASlotIsFree(@ForAll("desks") Desk desk) {
    Assigned assigned = desk.assign();
    assertThat(assigned.placements().size() + assigned.unplaced().size())
        .isEqualTo(desk.waiting.size());
    Placed full = new Placed(desk.calendar());
    desk.all(assigned).forEach(full::add);
    Instant end = desk.now.plus(desk.settings.spacing().horizon());
    List<Slot> slots =
        desk.calendar().timetable(desk.now).takeWhile(s -> !s.instant().isAfter(end)).toList();
    for (Unplaced left : assigned.unplaced()) {
      long seed = Spread.seed(left.item().contentId(), 7);
      assertThat(slots)
          .as(left.toString())
          .allSatisfy(slot ->
              assertThat(
                      SlotRules.refuse(
                          new Candidate(
                              slot,
                              Spread.within(slot, desk.settings.spacing().spread(), seed),
                              left.item().categories(),
                              desk.calendar(),
                              full,
                              desk.now)))
                  .isPresent());
    }
  }

  @Property(tries = 200)
  void theOneWhoComesFirstIsNeverLaterThanItsEqual(@ForAll("desks") Desk desk) {
    List<Waiting> order = desk.waiting.stream().sorted(Waiting.order(desk.now)).toList();
    Assigned assigned =
        new Desk(onTheStroke(desk.settings), desk.zone, desk.now, desk.placed, desk.waiting)
            .assign();
    for (Placement one : assigned.placements()) {
      for (Placement other : assigned.placements()) {
        if (one.item().categories().equals(other.item().categories())
            && order.indexOf(one.item()) < order.indexOf(other.item())) {
          assertThat(one.at()).isBefore(other.at());
        }
      }
      assertThat(assigned.unplaced())
          .as("nobody before it was left")
          .noneMatch(left ->
              left.item().categories().equals(one.item().categories())
                  && order.indexOf(left.item()) < order.indexOf(one.item()));
    }
  }

  private static PublishingSettings onTheStroke(PublishingSettings settings) {
    Spacing s = settings.spacing();
    return settings.withSpacing(
        new Spacing(s.minimumGapMinutes(), s.leadTimeMinutes(), s.horizonDays(), 0));
  }

  @Property(tries = 200)
  void theSameInputGivesTheSameOutput(@ForAll("desks") Desk desk, @ForAll Random random) {
    List<Waiting> shuffled = new ArrayList<>(desk.waiting);
    Collections.shuffle(shuffled, random);
    List<Instant> mixed = new ArrayList<>(desk.placed);
    Collections.shuffle(mixed, random);
    assertThat(new Desk(desk.settings, desk.zone, desk.now, mixed, shuffled).assign())
        .isEqualTo(desk.assign());
  }

  @Property(tries = 200)
  void runningItTwiceChangesNothing(@ForAll("desks") Desk desk) {
    Assigned first = desk.assign();
    List<Waiting> left = first.unplaced().stream().map(Unplaced::item).toList();
    Assigned second = new Desk(desk.settings, desk.zone, desk.now, desk.all(first), left).assign();
    assertThat(second.placements()).isEmpty();
    assertThat(second.unplaced()).hasSameSizeAs(left);
  }

  @Property(tries = 200)
  void everyAnswerHasItsReason(@ForAll("desks") Desk desk) {
    Assigned assigned = desk.assign();
    assertThat(assigned.placements())
        .allSatisfy(placement -> assertThat(placement.reason()).contains(placement.slot().text()));
    assertThat(assigned.unplaced())
        .allSatisfy(
            left -> assertThat(left.reason()).containsPattern("nothing free within|has no slots"));
  }

  @Provide
  Arbitrary<Desk> desks() {
    Arbitrary<PublishingSettings> settings =
        Combinators.combine(days(), times(), limits(), spacing(), blackouts(), kept())
            .as((days, times, limits, spacing, blackouts, kept) ->
                PublishingSettings.INITIAL
                    .withSlots(days, times)
                    .withLimits(limits)
                    .withSpacing(narrowed(spacing, times))
                    .withBlackouts(blackouts)
                    .withSlotCategories(kept));
    return Combinators.combine(
            settings,
            Arbitraries.of(ZONES).map(ZoneId::of),
            Arbitraries.of(BEGINNINGS).map(Instant::parse),
            Arbitraries.integers().between(-3_000, 20_000).list().ofMaxSize(12),
            Arbitraries.integers().between(0, 40),
            Arbitraries.randoms())
        .as((s, zone, now, minutes, many, random) ->
            new Desk(
                s,
                zone,
                now,
                minutes.stream().map(m -> now.plus(Duration.ofMinutes(m))).toList(),
                waiting(many, now, random)));
  }

  private static Arbitrary<Set<DayOfWeek>> days() {
    return Arbitraries.of(DayOfWeek.class)
        .set()
        .ofMinSize(1)
        .edgeCases(edges -> edges.add(EnumSet.allOf(DayOfWeek.class)));
  }

  /** Some in the hours in which clocks change. */
  private static Arbitrary<List<LocalTime>> times() {
    return Arbitraries.oneOf(
            Arbitraries.integers().between(0, 1439), Arbitraries.integers().between(0, 200))
        .map(minute -> LocalTime.ofSecondOfDay(minute * 60L))
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(list -> List.copyOf(new TreeSet<>(list)));
  }

  private static Arbitrary<Limits> limits() {
    Arbitrary<Integer> few = Arbitraries.integers().between(0, 4).injectNull(0.5);
    Arbitrary<Integer> more = Arbitraries.integers().between(1, 9).injectNull(0.5);
    return Combinators.combine(few, more, more).as(Limits::new);
  }

  private static Arbitrary<Spacing> spacing() {
    return Combinators.combine(
            Arbitraries.of(0, 15, 60, 300, 1_500),
            Arbitraries.of(0, 30, 2_000),
            Arbitraries.of(1, 5, 14, 40),
            Arbitraries.of(0, 0, 7, 45))
        .as(Spacing::new);
  }

  /** As the settings' own rule demands: a spread ends before the next slot and before midnight. */
  private static Spacing narrowed(Spacing spacing, List<LocalTime> times) {
    int room =
        IntStream.range(0, times.size())
            .map(i ->
                (i + 1 < times.size() ? times.get(i + 1).toSecondOfDay() : 86_400) / 60
                    - times.get(i).toSecondOfDay() / 60)
            .min()
            .orElse(1_440);
    return new Spacing(
        spacing.minimumGapMinutes(),
        spacing.leadTimeMinutes(),
        spacing.horizonDays(),
        Math.min(spacing.spreadMinutes(), room - 1));
  }

  private static Arbitrary<List<Blackout>> blackouts() {
    return Combinators.combine(
            Arbitraries.of(BEGINNINGS),
            Arbitraries.integers().between(0, 10_000),
            Arbitraries.integers().between(1, 4_000))
        .as((begin, after, minutes) -> {
          LocalDateTime from =
              LocalDateTime.ofInstant(Instant.parse(begin), ZoneId.of("UTC")).plusMinutes(after);
          return new Blackout(from, from.plusMinutes(minutes), false, "Fair");
        })
        .list()
        .ofMaxSize(3);
  }

  private static Arbitrary<List<SlotCategories>> kept() {
    return Combinators.combine(
            Arbitraries.of(DayOfWeek.class).injectNull(0.3),
            times(),
            Arbitraries.of("tips", "news").set().ofMinSize(1))
        .as((day, times, categories) -> new SlotCategories(day, times.getFirst(), categories))
        .list()
        .ofMaxSize(3);
  }

  private static List<Waiting> waiting(int many, Instant now, Random random) {
    List<Set<String>> categories =
        List.of(Set.of(), Set.of("tips"), Set.of("news"), Set.of("news", "tips", "more"));
    return IntStream.rangeClosed(1, many)
        .mapToObj(id ->
            new Waiting(
                id,
                id,
                "Article " + id,
                categories.get(random.nextInt(categories.size())),
                Priority.values()[random.nextInt(4)],
                now.minus(Duration.ofMinutes(random.nextInt(30_000)))))
        .toList();
  }
}
