package presstime.server.recurrence.rule;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import presstime.server.scheduling.WallTime;

/**
 * A recurrence set (RFC 5545, section 3.8.5): the rule's readings and the dates added, without the
 * dates excluded.
 *
 * @param start the first reading that may count ({@code DTSTART})
 * @param end no reading after this; null for the rule's own end, if it has one
 * @param rdates readings added to the rule's; they too are held by {@code end}
 * @param exdates readings that do not count, whoever gives them
 */
public record Recurrence(
    Rule rule,
    LocalDateTime start,
    ZoneId zone,
    @Nullable LocalDateTime end,
    SortedSet<LocalDateTime> rdates,
    SortedSet<LocalDateTime> exdates) {

  /** How many occurrences are looked at before a rule is taken for good. */
  static final int EXAMINED = 1_000;

  /** What comes later no calendar shows, and not every clock can read. */
  private static final int LAST_YEAR = 9_999;

  public Recurrence {
    rdates = new TreeSet<>(rdates);
    exdates = new TreeSet<>(exdates);
  }

  /** A rule alone. */
  public static Recurrence of(Rule rule, LocalDateTime start, ZoneId zone) {
    return new Recurrence(rule, start, zone, null, new TreeSet<>(), new TreeSet<>());
  }

  /**
   * Occurrences after a reading of the clock, in order and possibly without end. Of several
   * readings that are one instant, because clocks are set forward over them, the last one counts.
   */
  public Iterator<Occurrence> after(LocalDateTime after) {
    LocalDateTime from = after.plusNanos(1);
    return new Occurrences(this, from);
  }

  /** The next {@code most} occurrences after a reading of the clock. */
  public List<Occurrence> after(LocalDateTime after, int most) {
    List<Occurrence> found = new ArrayList<>();
    Iterator<Occurrence> all = after(after);
    while (found.size() < most && all.hasNext()) {
      found.add(all.next());
    }
    return found;
  }

  /** From the beginning. */
  public Iterator<Occurrence> all() {
    return new Occurrences(this, LocalDateTime.MIN);
  }

  /** True when the set has this very reading. */
  public boolean has(LocalDateTime recurrenceId) {
    Iterator<Occurrence> from = new Occurrences(this, recurrenceId);
    return from.hasNext() && from.next().recurrenceId().equals(recurrenceId);
  }

  /**
   * Refuses what has no date, and what occurs more often than a publishing desk bears. The first
   * thousand occurrences are looked at.
   *
   * @throws BadRule saying which two dates are too close
   */
  public void refuseCloserThan(Duration least) {
    Iterator<Occurrence> occurrences = all();
    if (!occurrences.hasNext()) {
      throw new BadRule("It gives no date from " + start + " on.");
    }
    Occurrence before = occurrences.next();
    for (int i = 1; i < EXAMINED && occurrences.hasNext(); i++) {
      Occurrence next = occurrences.next();
      Duration distance = Duration.between(before.instant(), next.instant());
      if (distance.compareTo(least) < 0) {
        throw new BadRule(
            "%s and %s are %d seconds apart; the least is %d minutes."
                .formatted(
                    before.recurrenceId(),
                    next.recurrenceId(),
                    distance.toSeconds(),
                    least.toMinutes()));
      }
      before = next;
    }
  }

  private static final class Occurrences implements Iterator<Occurrence> {
    private final Recurrence set;
    private final Iterator<LocalDateTime> rule;
    private final NavigableSet<LocalDateTime> added;
    private @Nullable LocalDateTime ofRule;
    private @Nullable Occurrence next;

    Occurrences(Recurrence set, LocalDateTime from) {
      this.set = set;
      this.rule = set.rule.readings(set.start, from);
      this.added = new TreeSet<>(set.rdates.tailSet(from));
      this.ofRule = rule.hasNext() ? rule.next() : null;
      this.next = counted();
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Occurrence next() {
      Occurrence given = next;
      if (given == null) {
        throw new java.util.NoSuchElementException();
      }
      Occurrence following = counted();
      while (following != null && following.instant().equals(given.instant())) {
        given = following;
        following = counted();
      }
      next = following;
      return given;
    }

    private @Nullable Occurrence counted() {
      LocalDateTime reading = reading();
      while (reading != null && set.exdates.contains(reading)) {
        reading = reading();
      }
      if (reading == null
          || reading.getYear() > LAST_YEAR
          || set.end != null && reading.isAfter(set.end)) {
        return null;
      }
      return Occurrence.of(new WallTime(reading, set.zone));
    }

    /** The earlier of the rule's next reading and the next one added; one that is both, once. */
    private @Nullable LocalDateTime reading() {
      LocalDateTime extra = added.isEmpty() ? null : added.first();
      LocalDateTime regular = ofRule;
      if (extra != null && (regular == null || !extra.isAfter(regular))) {
        added.pollFirst();
        if (!extra.equals(regular)) {
          return extra;
        }
      }
      ofRule = rule.hasNext() ? rule.next() : null;
      return regular;
    }
  }
}
