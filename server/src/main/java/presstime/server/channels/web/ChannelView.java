package presstime.server.channels.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import presstime.platform.ConnectionReport;
import presstime.server.channels.ChannelDetails;
import presstime.server.channels.ChannelSummary;

/**
 * A channel in JSON; its secrets are never in it.
 *
 * @param secretsSet names of the secrets that have a value
 * @param latePolicy {@code publish}, {@code hold} or {@code skip}
 * @param lateAfter ISO 8601 duration
 * @param lateAtMost ISO 8601 duration; null for no limit
 * @param pastTimes {@code refuse}, {@code publish-now} or {@code schedule}
 * @param minimumNotice ISO 8601 duration
 * @param lastTest null when these settings were never tested
 */
record ChannelView(
    long id,
    String platform,
    String name,
    String timeZone,
    Map<String, String> settings,
    Set<String> secretsSet,
    boolean enabled,
    String latePolicy,
    String lateAfter,
    @Nullable String lateAtMost,
    int drainPerMinute,
    int concurrency,
    String pastTimes,
    String minimumNotice,
    @Nullable ReportView lastTest,
    Instant createdAt,
    Instant updatedAt,
    int version) {

  static ChannelView of(ChannelDetails channel) {
    ChannelSummary summary = channel.summary();
    Duration atMost = summary.lateAtMost();
    ConnectionReport report = channel.report();
    return new ChannelView(
        summary.id(),
        summary.platform(),
        summary.name(),
        summary.timeZone().getId(),
        channel.settings(),
        channel.secretsSet(),
        summary.enabled(),
        summary.latePolicy().word(),
        summary.lateAfter().toString(),
        atMost == null ? null : atMost.toString(),
        summary.drainPerMinute(),
        summary.concurrency(),
        summary.pastTimes().word(),
        summary.minimumNotice().toString(),
        report == null ? null : ReportView.of(report, channel.testedAt()),
        channel.createdAt(),
        channel.updatedAt(),
        summary.version());
  }
}
