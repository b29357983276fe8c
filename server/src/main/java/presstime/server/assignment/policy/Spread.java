package presstime.server.assignment.policy;

import java.time.Duration;
import java.time.Instant;
import presstime.server.scheduling.Slot;

/** How far into its slot a content goes out: always the same for the same content and slot. */
final class Spread {

  private Spread() {}

  /**
   * A time in whole minutes from the slot's instant to {@code spread} after it.
   *
   * @param seed of the content on its channel
   */
  static Instant within(Slot slot, Duration spread, long seed) {
    long minutes = spread.toMinutes();
    if (minutes == 0) {
      return slot.instant();
    }
    long mixed = mix(seed ^ mix(slot.instant().getEpochSecond()));
    return slot.instant().plus(Duration.ofMinutes(Long.remainderUnsigned(mixed, minutes + 1)));
  }

  /** The seed of a content on a channel. */
  static long seed(long contentId, long channelId) {
    return mix(contentId ^ mix(channelId));
  }

  /** The finaliser of SplitMix64 (Steele, Lea, Flood: Fast Splittable PRNGs, 2014). */
  private static long mix(long value) {
    long z = value + 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
