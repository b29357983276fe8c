package presstime.server.channels;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import presstime.platform.ChannelAccess;
import presstime.platform.ConnectionReport;
import presstime.platform.Platform;
import presstime.platform.Problem;
import presstime.platform.http.GuardedHttp;
import presstime.server.channels.policy.FieldValues;

/** Tries connections, outside any transaction: the other side may take its time. */
@Component
class ConnectionTests {

  private static final Logger LOG = LoggerFactory.getLogger(ConnectionTests.class);
  private static final Duration BUDGET = Duration.ofSeconds(45);

  /** Shorter secrets would strike out parts of ordinary words. */
  private static final int SHORTEST_STRUCK = 4;

  private final GuardedHttp outbound;
  private final InstantSource clock;

  ConnectionTests(GuardedHttp outbound, InstantSource clock) {
    this.outbound = outbound;
    this.clock = clock;
  }

  /**
   * @param channelId 0 for a channel that is not saved yet
   */
  ConnectionReport run(Platform platform, long channelId, FieldValues values) {
    ChannelAccess access =
        new ChannelAccess(
            channelId,
            values.settings(),
            values.secrets(),
            new BudgetedHttp(outbound, BUDGET),
            clock);
    return struck(report(platform, access), values.secrets().values());
  }

  private static ConnectionReport report(Platform platform, ChannelAccess access) {
    String id = platform.descriptor().id();
    try {
      return platform.test(access);
    } catch (RuntimeException e) {
      // The class alone: a message may repeat what was sent.
      LOG.error("connection test of platform {} broke: {}", id, e.getClass().getName());
      return ConnectionReport.failed(
          new Problem(
              id + ".test_broken",
              "The connection test itself broke",
              "This is a fault of Presstime, not of the settings.",
              "Report it together with the server's log."));
    }
  }

  /** A server that repeats a credential in its answer must not get it shown or stored. */
  private static ConnectionReport struck(ConnectionReport report, Collection<String> secrets) {
    List<String> values = secrets.stream().filter(s -> s.length() >= SHORTEST_STRUCK).toList();
    Map<String, String> facts = new TreeMap<>();
    report.facts().forEach((name, value) -> facts.put(name, struck(value, values)));
    return new ConnectionReport(
        report.problems().stream().map(problem -> struck(problem, values)).toList(),
        report.warnings().stream().map(problem -> struck(problem, values)).toList(),
        facts);
  }

  private static Problem struck(Problem problem, List<String> secrets) {
    return new Problem(
        problem.code(),
        struck(problem.title(), secrets),
        struck(problem.cause(), secrets),
        struck(problem.solution(), secrets),
        struck(problem.detail(), secrets));
  }

  private static String struck(String text, List<String> secrets) {
    String clean = text.replace("\u0000", "");
    for (String secret : secrets) {
      clean = clean.replace(secret, "•••");
    }
    return clean;
  }
}
