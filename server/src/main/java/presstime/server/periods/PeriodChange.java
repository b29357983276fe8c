package presstime.server.periods;

import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import presstime.server.scheduling.ScheduleTime;

/**
 * Other times for a period, on all its channels.
 *
 * @param from reads it on the clock of the zone the beginning has; null leaves the beginning
 * @param to the same for the end
 */
public record PeriodChange(
    @Nullable Function<ZoneId, ScheduleTime> from, @Nullable Function<ZoneId, ScheduleTime> to) {}
