package presstime.chaos.check;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import presstime.chaos.rig.Chronicle;
import presstime.chaos.rig.Fault;

/**
 * How far servers' clocks were off, and when: what was done to them, and nothing more. Elsewhere a
 * clock is true, and a millisecond early is early.
 */
public final class Clocks {

  /** All of them show the same, all the time. */
  public static final Clocks TRUE = new Clocks(List.of());

  /**
   * What was decided by a wrong clock is seen this much later: a process may be stopped between.
   */
  private static final Duration AFTERMATH = Duration.ofSeconds(10);

  private static final Duration MOMENT = Duration.ofSeconds(1);

  private final List<Chronicle.Entry> moved;

  private Clocks(List<Chronicle.Entry> moved) {
    this.moved = moved;
  }

  /** As the chronicle tells it. */
  public static Clocks of(Chronicle chronicle) {
    return of(chronicle.entries());
  }

  static Clocks of(List<Chronicle.Entry> entries) {
    return new Clocks(
        entries.stream()
            .filter(entry -> isOne(entry, Set.of(Fault.CLOCK_FORWARD, Fault.CLOCK_BACK)))
            .toList());
  }

  /** How much too early something may have been done that was seen then, by the machine's time. */
  Duration ahead(Instant at) {
    return most(Set.of(Fault.CLOCK_FORWARD), at.minus(AFTERMATH), at.plus(MOMENT));
  }

  /** How much too small the time may be that was written down for something seen then. */
  Duration behind(Instant at) {
    return most(Set.of(Fault.CLOCK_BACK), at.minus(MOMENT), at.plus(AFTERMATH));
  }

  /** How much any time around then may be off, in whichever direction. */
  Duration off(Instant at) {
    return most(
        Set.of(Fault.CLOCK_FORWARD, Fault.CLOCK_BACK), at.minus(AFTERMATH), at.plus(AFTERMATH));
  }

  private Duration most(Set<Fault> faults, Instant from, Instant to) {
    return moved.stream()
        .filter(entry -> isOne(entry, faults))
        .filter(entry -> entry.from().isBefore(to) && entry.to().isAfter(from))
        .map(entry -> Duration.ofMillis(Math.abs(Long.parseLong(entry.detail().split(" ")[0]))))
        .max(Duration::compareTo)
        .orElse(Duration.ZERO);
  }

  private static boolean isOne(Chronicle.Entry entry, Set<Fault> faults) {
    return faults.contains(entry.fault());
  }
}
