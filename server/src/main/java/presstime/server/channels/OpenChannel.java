package presstime.server.channels;

import presstime.platform.ChannelAccess;
import presstime.platform.Platform;

/**
 * A channel ready for one call to its platform.
 *
 * @param access with the secrets in the clear: keep it no longer than the call
 */
public record OpenChannel(ChannelSummary summary, Platform platform, ChannelAccess access) {}
