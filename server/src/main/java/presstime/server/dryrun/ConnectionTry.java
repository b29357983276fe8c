package presstime.server.dryrun;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import presstime.platform.ConnectionReport;
import presstime.platform.Problem;
import presstime.server.channels.Channels;
import presstime.server.channels.OpenChannel;
import presstime.server.kernel.Fault;

/** Tries whether a channel could publish; outside any transaction, since it may take its time. */
@Component
class ConnectionTry {

  private static final Logger LOG = LoggerFactory.getLogger(ConnectionTry.class);
  private static final Duration BUDGET = Duration.ofSeconds(30);

  private final Channels channels;

  ConnectionTry(Channels channels) {
    this.channels = channels;
  }

  /** What keeps it from publishing; null for nothing. */
  @Nullable Problem run(long channelId) {
    OpenChannel channel;
    try {
      channel = channels.open(channelId, exchange -> {}, BUDGET);
    } catch (Fault fault) {
      return Rehearsal.unusable(fault).problem();
    }
    try {
      ConnectionReport report = channel.platform().test(channel.access());
      return report.ok() ? null : struck(report.problems().getFirst(), channel);
    } catch (RuntimeException e) {
      LOG.error("connection test of channel {} broke: {}", channelId, e.getClass().getName());
      return new Problem(
          "dryrun.test_broken",
          "The connection test itself broke",
          "This is a fault of Presstime, not of the settings.",
          "Report it together with the server's log.");
    }
  }

  private static Problem struck(Problem problem, OpenChannel channel) {
    return new Problem(
        problem.code(),
        channel.access().withoutSecrets(problem.title()),
        channel.access().withoutSecrets(problem.cause()),
        channel.access().withoutSecrets(problem.solution()),
        channel.access().withoutSecrets(problem.detail()));
  }
}
