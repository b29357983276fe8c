package presstime.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of PostgreSQL's main process, from its start until it has ended. */
final class Postmaster {
  private static final Logger log = LoggerFactory.getLogger(Postmaster.class);
  private static final long POLL_MILLIS = 5;
  private static final long REPORT_SECONDS = 10;

  private final Process guard;
  private final long pid;

  private Postmaster(Process guard, long pid) {
    this.guard = guard;
    this.pid = pid;
  }

  /**
   * Starts PostgreSQL and waits until it accepts connections. Recovery after a crash may take
   * minutes and is never cut short: it ends, or PostgreSQL does.
   *
   * @param options further command line arguments
   * @throws PortTakenException when another program has the port
   * @throws PostgresStartException with the end of PostgreSQL's log when it ends instead
   */
  static Postmaster start(
      Account account, Path program, Path data, List<String> options, int port, PostgresLog output)
      throws IOException, PortTakenException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.addAll(List.of(account.path(program), "-D", account.path(data), "-p", "" + port));
    command.addAll(options);
    output.create();
    long before = output.size();
    Process guard =
        Guard.prepare(account, command)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(output.file().toFile()))
            .start();
    try {
      return new Postmaster(guard, awaitReady(guard, data, port, output, before));
    } catch (IOException | PortTakenException | InterruptedException | RuntimeException e) {
      Guard.release(guard);
      throw e;
    }
  }

  private static long awaitReady(
      Process guard, Path data, int port, PostgresLog output, long before)
      throws IOException, PortTakenException, InterruptedException {
    long report = System.nanoTime() + TimeUnit.SECONDS.toNanos(REPORT_SECONDS);
    while (!guard.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
      PidFile file = PidFile.read(data);
      if (file != null && file.ready() && file.port() == port) {
        return file.pid();
      }
      if (System.nanoTime() > report) {
        log.info("PostgreSQL is not ready yet, see {}", output.file());
        report += TimeUnit.SECONDS.toNanos(REPORT_SECONDS);
      }
    }
    String said = output.since(before);
    if (said.contains("could not bind IPv4 address")) {
      throw new PortTakenException(port);
    }
    throw new PostgresStartException(
        "PostgreSQL ended while starting (status " + guard.exitValue() + "). It said:\n" + said);
  }

  long pid() {
    return pid;
  }

  boolean isAlive() {
    return guard.isAlive();
  }

  /** Waits for the end; false when the time is over first. */
  boolean endsWithin(long seconds) throws InterruptedException {
    return guard.waitFor(seconds, TimeUnit.SECONDS);
  }

  int status() {
    return guard.exitValue();
  }

  /** Asks for a fast shutdown: open transactions are rolled back, clients disconnected. */
  void stop() {
    Guard.release(guard);
  }
}
