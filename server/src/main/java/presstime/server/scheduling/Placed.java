package presstime.server.scheduling;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The times that a channel's publications have: scheduled, being sent, published. Counted by the
 * periods of its calendar. Grows while contents are placed; not thread-safe.
 */
public final class Placed {

  private final PublishingCalendar calendar;
  private final NavigableMap<Instant, Integer> times = new TreeMap<>();
  private final Map<CountedPeriod, Integer> counts = new HashMap<>();

  /** Nothing yet. */
  public Placed(PublishingCalendar calendar) {
    this.calendar = calendar;
  }

  /** The same, to grow by itself. */
  public Placed copy() {
    Placed copy = new Placed(calendar);
    copy.times.putAll(times);
    copy.counts.putAll(counts);
    return copy;
  }

  /** Counts one publication at that instant. */
  public void add(Instant at) {
    times.merge(at, 1, Integer::sum);
    for (LimitPeriod unit : LimitPeriod.values()) {
      counts.merge(calendar.period(unit, at), 1, Integer::sum);
    }
  }

  /** How many lie in the period. */
  public int count(CountedPeriod period) {
    return counts.getOrDefault(period, 0);
  }

  /** One that lies from the one instant to the other, both included. */
  public Optional<Instant> within(Instant from, Instant to) {
    return Optional.ofNullable(times.ceilingKey(from)).filter(at -> !at.isAfter(to));
  }

  /** One that lies closer to the instant than that. */
  public Optional<Instant> closerThan(Duration gap, Instant at) {
    Instant before = times.floorKey(at);
    if (before != null && before.isAfter(at.minus(gap))) {
      return Optional.of(before);
    }
    return Optional.ofNullable(times.ceilingKey(at)).filter(after -> after.isBefore(at.plus(gap)));
  }
}
