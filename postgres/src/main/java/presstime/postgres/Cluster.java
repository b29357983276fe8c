package presstime.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The database cluster on disk: made elsewhere and renamed, so half a cluster is never used. */
final class Cluster {
  private static final Logger log = LoggerFactory.getLogger(Cluster.class);
  private static final String UNFINISHED = "initdb-";

  private Cluster() {}

  static boolean exists(Path data) {
    return Files.exists(data);
  }

  /**
   * Refuses a cluster of another major version, whose files this PostgreSQL cannot read.
   *
   * @param major major version of the programs, such as {@code 18}
   */
  static void checkVersion(Path data, String major) throws IOException {
    Path file = data.resolve("PG_VERSION");
    if (!Files.exists(file)) {
      throw new PostgresStartException(
          "The data folder "
              + data
              + " is no PostgreSQL cluster: PG_VERSION is missing. Restore it from a backup, or"
              + " move it away to start with an empty database.");
    }
    String found = Files.readString(file).strip();
    if (!found.equals(major)) {
      throw new PostgresStartException(
          "The data folder "
              + data
              + " was made by PostgreSQL "
              + found
              + ", this program brings PostgreSQL "
              + major
              + ". Nothing was changed. Export the data with the version that made it, move the"
              + " folder away, start this version and import the data.");
    }
  }

  /** Creates the cluster: UTF-8, the built-in C.UTF-8 locale, UTC, scram passwords. */
  static void create(Account account, Path programs, Path data, String user, String password)
      throws IOException {
    long begin = System.nanoTime();
    Path unfinished = Files.createTempDirectory(data.resolveSibling("").normalize(), UNFINISHED);
    account.own(unfinished);
    Path passwordFile = unfinished.resolve("password");
    SuperuserPassword.writePrivately(passwordFile, password);
    account.own(passwordFile);
    Path made = unfinished.resolve("data");
    List<String> initdb =
        List.of(
            account.path(programs.resolve("bin/initdb")),
            "--pgdata=" + account.path(made),
            "--username=" + user,
            "--pwfile=" + account.path(passwordFile),
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--set=timezone=UTC",
            "--set=log_timezone=UTC",
            "--data-checksums",
            "--no-instructions");
    Process guard = Guard.prepare(account, initdb).start();
    Command.Result result = Command.await(guard);
    Guard.release(guard);
    if (!result.ok()) {
      throw new PostgresStartException(
          "PostgreSQL's initdb failed in "
              + unfinished
              + ". It needs free space there, and the user it runs as needs a line in /etc/passwd."
              + " It said:\n"
              + result.output());
    }
    Files.move(made, data, StandardCopyOption.ATOMIC_MOVE);
    discardUnfinished(data);
    log.info("Cluster made in {} in {} ms", data, (System.nanoTime() - begin) / 1_000_000);
  }

  /**
   * Removes what a killed {@link #create} left. An initdb that is still dying may get in the way;
   * then the rest goes at the next start, since every attempt has a folder of its own.
   */
  static void discardUnfinished(Path data) throws IOException {
    try (Stream<Path> siblings = Files.list(data.resolveSibling("").normalize())) {
      for (Path folder :
          siblings.filter(p -> p.getFileName().toString().startsWith(UNFINISHED)).toList()) {
        try {
          Folders.delete(folder);
        } catch (IOException e) {
          log.warn("Cannot remove the unfinished cluster {} yet: {}", folder, e.toString());
        }
      }
    }
  }
}
