package presstime.server.channels;

import presstime.platform.ConnectionReport;
import presstime.server.kernel.Fault;

/** The connection test of a channel that is to be saved found that it cannot publish. */
public final class ConnectionFailed extends Fault {
  private static final long serialVersionUID = 1L;

  ConnectionFailed(ConnectionReport report) {
    super(
        Category.INVALID,
        "connection-failed",
        "The connection does not work",
        report.problems().getFirst().title(),
        report.problems().getFirst().solution()
            + " To save the channel all the same, send \"test\": false.",
        null);
    fact("problems", report.problems());
    fact("warnings", report.warnings());
  }
}
