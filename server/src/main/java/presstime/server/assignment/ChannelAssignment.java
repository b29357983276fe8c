package presstime.server.assignment;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * Who gets which place on one channel.
 *
 * @param off why nothing is given out there at all, and the assignment is what would be; null when
 *     it is on
 */
public record ChannelAssignment(
    long channelId, String channelName, ZoneId timeZone, @Nullable String off, Assigned assigned) {}
