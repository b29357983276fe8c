package presstime.server.channels.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import presstime.platform.ConnectionReport;
import presstime.platform.Problem;

/**
 * What a connection test found.
 *
 * @param ok whether the channel can publish
 * @param facts what the other side told about itself
 * @param testedAt null for a test that was not kept
 */
record ReportView(
    boolean ok,
    List<Problem> problems,
    List<Problem> warnings,
    Map<String, String> facts,
    @Nullable Instant testedAt) {

  static ReportView of(ConnectionReport report, @Nullable Instant testedAt) {
    return new ReportView(
        report.ok(), report.problems(), report.warnings(), report.facts(), testedAt);
  }
}
