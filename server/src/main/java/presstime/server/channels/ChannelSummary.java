package presstime.server.channels;

import java.time.Duration;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * What scheduling and delivery need to know of a channel.
 *
 * @param timeZone in which its publishing times are meant
 * @param enabled false while a person keeps it from publishing
 * @param latePolicy what happens to what is late
 * @param lateAfter how late a delivery may start before the late policy speaks
 * @param lateAtMost with {@link LatePolicy#PUBLISH}: what is later than this is held; null for no
 *     limit
 * @param drainPerMinute how many late deliveries go out per minute
 * @param pastTimes what is made of a time that has passed when it is asked for
 * @param minimumNotice a time that a person gives must be this far away, unless it is now
 * @param concurrency how many deliveries may run at the same time
 * @param version grows with each edit
 */
public record ChannelSummary(
    long id,
    long workspaceId,
    String platform,
    String name,
    ZoneId timeZone,
    boolean enabled,
    LatePolicy latePolicy,
    Duration lateAfter,
    @Nullable Duration lateAtMost,
    int drainPerMinute,
    int concurrency,
    PastTimes pastTimes,
    Duration minimumNotice,
    int version) {}
