package presstime.server.scheduling;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import presstime.server.scheduling.Refusal.Kind;

/**
 * The rules that a free time must pass, in order; the first that objects gives the reason. Adding a
 * rule is one function and its line in {@link #OF_SLOT} or {@link #OF_CONTENT}.
 */
public final class SlotRules {

  /**
   * Rules about a slot, whichever content wants it. What they refuse stays refused while more is
   * placed, so a slot that is closed to one is closed to all who come after.
   */
  static final List<SlotRule> OF_SLOT =
      List.of(SlotRules::notBeforeTheLead, SlotRules::notBeyondTheHorizon, SlotRules::slotHasRoom);

  /** Those of them that hold for people, too, who plan as soon and as far ahead as they like. */
  private static final List<SlotRule> OF_ROOM =
      List.of(
          SlotRules::slotIsOpen,
          SlotRules::slotIsFree,
          SlotRules::dayHasRoom,
          SlotRules::weekHasRoom,
          SlotRules::monthHasRoom,
          SlotRules::gapLeavesRoom);

  /** Rules about this content, or its own time within the slot. */
  static final List<SlotRule> OF_CONTENT =
      List.of(
          SlotRules::categoryFits,
          SlotRules::staysOnItsDay,
          SlotRules::timeIsOpen,
          SlotRules::gapIsKept);

  private SlotRules() {}

  /** The first objection to the slot, whoever wants it. */
  public static Optional<Refusal> refuseSlot(Candidate candidate) {
    return first(OF_SLOT.stream(), candidate);
  }

  /** The first objection to the slot, however soon or far away it is. */
  public static Optional<Refusal> refuseRoom(Candidate candidate) {
    return first(OF_ROOM.stream(), candidate);
  }

  private static Optional<Refusal> slotHasRoom(Candidate candidate) {
    return refuseRoom(candidate);
  }

  /** The first objection to this content's having the slot. */
  public static Optional<Refusal> refuse(Candidate candidate) {
    return first(Stream.concat(OF_SLOT.stream(), OF_CONTENT.stream()), candidate);
  }

  private static Optional<Refusal> first(Stream<SlotRule> rules, Candidate candidate) {
    return rules.flatMap(rule -> rule.apply(candidate).stream()).findFirst();
  }

  static Optional<Refusal> notBeforeTheLead(Candidate c) {
    Instant soonest = c.now().plus(c.settings().spacing().leadTime());
    return when(
        c.slot().instant().isBefore(soonest),
        Kind.LEAD,
        "%s is sooner than %d min from now",
        c.slot().text(),
        c.settings().spacing().leadTimeMinutes());
  }

  static Optional<Refusal> notBeyondTheHorizon(Candidate c) {
    Instant farthest = c.now().plus(c.settings().spacing().horizon());
    return when(
        c.slot().instant().isAfter(farthest),
        Kind.HORIZON,
        "%s is more than %d days ahead",
        c.slot().text(),
        c.settings().spacing().horizonDays());
  }

  static Optional<Refusal> slotIsOpen(Candidate c) {
    return c.calendar().closed(c.slot().instant());
  }

  /** With a spread a slot is as wide as that: whatever lies in it has it. */
  static Optional<Refusal> slotIsFree(Candidate c) {
    Instant begin = c.slot().instant();
    Instant end = begin.plus(c.settings().spacing().spread());
    return when(c.placed().within(begin, end).isPresent(), Kind.TAKEN, "%s taken", c.slot().text());
  }

  static Optional<Refusal> dayHasRoom(Candidate c) {
    return hasRoom(c, LimitPeriod.DAY);
  }

  static Optional<Refusal> weekHasRoom(Candidate c) {
    return hasRoom(c, LimitPeriod.WEEK);
  }

  static Optional<Refusal> monthHasRoom(Candidate c) {
    return hasRoom(c, LimitPeriod.MONTH);
  }

  private static Optional<Refusal> hasRoom(Candidate c, LimitPeriod unit) {
    Integer most = c.calendar().limit(unit);
    if (most == null) {
      return Optional.empty();
    }
    CountedPeriod period = c.calendar().period(unit, c.slot().instant());
    return c.placed().count(period) < most
        ? Optional.empty()
        : Optional.of(limitReached(period, most));
  }

  /** The reason when a period is full. */
  public static Refusal limitReached(CountedPeriod period, int most) {
    Kind kind =
        switch (period.unit()) {
          case DAY -> Kind.DAY_LIMIT;
          case WEEK -> Kind.WEEK_LIMIT;
          case MONTH -> Kind.MONTH_LIMIT;
        };
    String unit = period.unit().name().toLowerCase(Locale.ROOT);
    return new Refusal(kind, "%s limit %d reached (%s)".formatted(unit, most, period.text()));
  }

  static Optional<Refusal> categoryFits(Candidate c) {
    return c.slot().takes(c.categories())
        ? Optional.empty()
        : Optional.of(new Refusal(Kind.CATEGORY, c.slot().keptFor()));
  }

  /** Limits count by the slot's day, so a spread must not lead out of it. */
  static Optional<Refusal> staysOnItsDay(Candidate c) {
    return when(
        !c.calendar().day(c.at()).equals(c.calendar().day(c.slot().instant())),
        Kind.DAY,
        "the spread of %s leads into another day",
        c.slot().text());
  }

  static Optional<Refusal> timeIsOpen(Candidate c) {
    return c.calendar().closed(c.at());
  }

  /** What is too close to both ends of a slot is too close to all of it. */
  static Optional<Refusal> gapLeavesRoom(Candidate c) {
    Instant begin = c.slot().instant();
    Instant end = begin.plus(c.settings().spacing().spread());
    Optional<Instant> neighbour = tooClose(c, begin);
    boolean closed = neighbour.isPresent() && neighbour.equals(tooClose(c, end));
    return closed ? refuseGap(c, begin) : Optional.empty();
  }

  static Optional<Refusal> gapIsKept(Candidate c) {
    return refuseGap(c, c.at());
  }

  private static Optional<Instant> tooClose(Candidate c, Instant at) {
    return c.placed().closerThan(c.settings().spacing().minimumGap(), at);
  }

  private static Optional<Refusal> refuseGap(Candidate c, Instant at) {
    return tooClose(c, at)
        .map(neighbour ->
            new Refusal(
                Kind.GAP,
                "%s is closer than %d min to %s"
                    .formatted(
                        c.slot().text(),
                        c.settings().spacing().minimumGapMinutes(),
                        Say.moment(WallTime.of(neighbour, c.calendar().zone()).local()))));
  }

  private static Optional<Refusal> when(
      boolean refused, Kind kind, String text, Object... details) {
    return refused ? Optional.of(new Refusal(kind, text.formatted(details))) : Optional.empty();
  }
}
