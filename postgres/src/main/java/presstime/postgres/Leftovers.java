package presstime.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Clears what an earlier server left in the data folder: a postmaster that still runs, backends
 * whose postmaster is dead (PostgreSQL refuses to start beside them), or just a {@code
 * postmaster.pid} whose number now means nothing, a zombie, or somebody else's process.
 */
final class Leftovers {
  private static final Logger log = LoggerFactory.getLogger(Leftovers.class);

  /**
   * Only processes named postgres that work in our data folder count. The comparison is by device
   * and inode, so it holds across mount namespaces; it runs under the server's own account, because
   * root in a container may not look into other users' processes.
   */
  private static final String FIND =
      """
      for process in /proc/[0-9]*; do
        read -r name <"$process/comm" && [ "$name" = postgres ] &&
          [ "$process/cwd" -ef "$1" ] && echo "${process#/proc/}"
      done 2>/dev/null
      true
      """;

  private static final long FAST_SECONDS = 60;
  private static final long LAST_SECONDS = 10;
  private static final long BY_THEMSELVES_SECONDS = 2;

  private final Account account;
  private final Path data;

  Leftovers(Account account, Path data) {
    this.account = account;
    this.data = data;
  }

  /** Stops every leftover process and removes a pid file that no longer means anything. */
  void clear() throws IOException {
    List<Long> processes = processes();
    PidFile file = PidFile.read(data);
    if (file != null && processes.contains(file.pid())) {
      long postmaster = file.pid();
      log.warn("A PostgreSQL without its supervisor still runs (pid {}); stopping it", postmaster);
      signal("INT", List.of(postmaster));
      if (!goneWithin(FAST_SECONDS)) {
        signal("QUIT", List.of(postmaster));
      }
    }
    if (!processes.isEmpty() && !goneWithin(BY_THEMSELVES_SECONDS)) {
      force("QUIT");
      force("KILL");
      if (!goneWithin(LAST_SECONDS)) {
        throw new PostgresStartException(
            "PostgreSQL processes " + processes() + " still use " + data + "; end them first.");
      }
    }
    if (file != null && Files.deleteIfExists(data.resolve("postmaster.pid"))) {
      log.warn("Removed a stale postmaster.pid (process {}) from {}", file.pid(), data);
    }
  }

  private void force(String signal) {
    List<Long> left = processes();
    if (!left.isEmpty()) {
      log.warn("PostgreSQL processes {} are left over; sending SIG{}", left, signal);
      signal(signal, left);
      goneWithin(BY_THEMSELVES_SECONDS);
    }
  }

  /** Sends a signal; processes that are gone already are no error. */
  void signal(String signal, List<Long> pids) {
    List<String> kill = new ArrayList<>(List.of("sh", "-c", "kill -\"$0\" \"$@\"", signal));
    pids.forEach(pid -> kill.add(Long.toString(pid)));
    account.run(kill);
  }

  private boolean goneWithin(long seconds) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    while (!processes().isEmpty()) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    return true;
  }

  /** Ids of the live PostgreSQL processes in the data folder; a zombie has no folder. */
  List<Long> processes() {
    Command.Result result = account.run(List.of("sh", "-c", FIND, "find", account.path(data)));
    if (!result.ok()) {
      throw new PostgresStartException("Cannot look for PostgreSQL processes: " + result.output());
    }
    return result.output().lines().map(Long::parseLong).toList();
  }
}
