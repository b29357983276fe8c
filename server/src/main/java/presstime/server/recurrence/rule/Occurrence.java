package presstime.server.recurrence.rule;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import presstime.server.scheduling.WallTime;

/**
 * One time at which a series occurs.
 *
 * @param recurrenceId the reading of the clock that the rule gives; it names the occurrence for
 *     good, also when that one is moved or the zone's rules change (RFC 5545, section 3.8.4.4)
 * @param instant when that is
 * @param note what a clock change makes of it, for people; null when there is nothing to say
 */
public record Occurrence(LocalDateTime recurrenceId, Instant instant, @Nullable String note) {

  static Occurrence of(WallTime wall) {
    WallTime.Resolved resolved = wall.resolve();
    return new Occurrence(wall.local(), resolved.instant(), resolved.note());
  }
}
