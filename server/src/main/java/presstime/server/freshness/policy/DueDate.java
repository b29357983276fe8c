package presstime.server.freshness.policy;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import presstime.server.freshness.ReviewPeriod;
import presstime.server.scheduling.WallTime;

/**
 * Until when a content is to have been looked at again.
 *
 * @param wall the reading of the workspace's clock that is meant
 * @param at the instant that comes of it, by the same rules as every time here
 * @param soon from when on it counts as soon
 */
public record DueDate(LocalDateTime wall, Instant at, Instant soon) {

  /**
   * By the rules.
   *
   * @param chosen a date that somebody chose for this once; null for none
   * @param begins when the clock starts: the last review, else the first publication; null when
   *     neither has been
   * @return null for never
   */
  public static @Nullable DueDate of(
      @Nullable LocalDateTime chosen,
      ReviewPeriod period,
      @Nullable Instant begins,
      ZoneId zone,
      int soonDays) {
    LocalDateTime wall = chosen;
    if (wall == null && begins != null) {
      wall = period.after(LocalDateTime.ofInstant(begins, zone));
    }
    return wall == null
        ? null
        : new DueDate(wall, instant(wall, zone), instant(wall.minusDays(soonDays), zone));
  }

  /** The instant meant by a reading of the clock. */
  public static Instant instant(LocalDateTime wall, ZoneId zone) {
    return new WallTime(wall, zone).resolve().instant();
  }
}
