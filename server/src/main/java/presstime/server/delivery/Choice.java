package presstime.server.delivery;

import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import presstime.server.scheduling.ScheduleTime;

/**
 * What a person wants to become of one that waits, when it is not what the rule says.
 *
 * @param version that the person has seen; null not to look
 * @param time for {@link Fate#MOVED}, read on the clock of the zone the delivery has; null for now
 */
public record Choice(
    long delivery,
    Fate becomes,
    @Nullable Integer version,
    @Nullable Function<ZoneId, ScheduleTime> time) {}
