package presstime.server.batches.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.server.kernel.InvalidField;
import presstime.server.scheduling.ScheduleTime;
import presstime.server.scheduling.WallTime;

/** Times a batch computes, held against the same rules as those a person sends. */
public final class Moment {

  /** Further ahead than this is taken for a slip. */
  private static final Duration HORIZON = Duration.ofDays(366L * 20);

  private Moment() {}

  /**
   * A reading of the clock on a wall.
   *
   * @param field the request's field it comes from, for messages
   * @throws InvalidField when that has passed, or is absurdly far away
   */
  public static ScheduleTime onWall(String field, LocalDateTime local, ZoneId zone, Instant now) {
    WallTime wall = new WallTime(local, zone);
    WallTime.Resolved resolved = wall.resolve();
    @Nullable String note = resolved.note();
    return held(
        field,
        new ScheduleTime(wall, resolved.instant(), note == null ? List.of() : List.of(note)),
        now);
  }

  /** An instant, shown in a zone; the same rules. */
  public static ScheduleTime at(String field, Instant instant, ZoneId zone, Instant now) {
    Instant exact = instant.truncatedTo(ChronoUnit.MICROS);
    return held(field, new ScheduleTime(WallTime.of(exact, zone), exact, List.of()), now);
  }

  /**
   * A time that is there already, kept as it is; the same rules.
   *
   * @throws InvalidField when that has passed, or is absurdly far away
   */
  public static ScheduleTime held(String field, ScheduleTime time, Instant now) {
    if (time.instant().isBefore(now)) {
      throw new InvalidField(
          field,
          "It would be due at %s (%s %s), which has passed."
              .formatted(time.instant(), time.wall().local(), time.wall().zone()),
          "Choose a time to come, or publish now.");
    }
    if (time.instant().isAfter(now.plus(HORIZON))) {
      throw new InvalidField(
          field, "It would be due more than 20 years from now.", "Check the year.");
    }
    return time;
  }
}
