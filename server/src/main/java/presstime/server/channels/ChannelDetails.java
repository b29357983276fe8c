package presstime.server.channels;

import java.time.Instant;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import presstime.platform.ConnectionReport;

/**
 * A channel as people see it: everything but the secrets.
 *
 * @param settings by field name
 * @param secretsSet names of the secrets that have a value
 * @param report what the last connection test found; null when these settings were never tested
 * @param testedAt when that was
 */
public record ChannelDetails(
    ChannelSummary summary,
    Map<String, String> settings,
    SortedSet<String> secretsSet,
    @Nullable ConnectionReport report,
    @Nullable Instant testedAt,
    Instant createdAt,
    Instant updatedAt) {}
