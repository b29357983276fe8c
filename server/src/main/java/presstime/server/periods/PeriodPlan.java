package presstime.server.periods;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import presstime.server.channels.ChannelSummary;
import presstime.server.scheduling.ScheduleTime;

/**
 * A period as it is asked for.
 *
 * @param channels numbers; empty for the content's own
 * @param from reads its beginning on a channel's clock
 * @param to reads its end
 * @param withdrawTo what the unpublish makes of it; null for the channel's setting
 */
public record PeriodPlan(
    PeriodKind kind,
    List<Long> channels,
    Function<ChannelSummary, ScheduleTime> from,
    Function<ChannelSummary, ScheduleTime> to,
    @Nullable String withdrawTo) {}
