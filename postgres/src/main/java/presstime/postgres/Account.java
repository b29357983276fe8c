package presstime.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The operating system account PostgreSQL runs under. An ordinary user runs it as itself. Root
 * never does: PostgreSQL gets an unprivileged account and loses every capability. When that account
 * cannot reach the files, as below a home folder with mode 0700, they are shown to it under another
 * name in a mount namespace of its own. A user namespace alone ({@code unshare -U}) is no way out:
 * the kernel still takes the process for the owner of root's files.
 */
final class Account {
  private static final Logger log = LoggerFactory.getLogger(Account.class);
  private static final int ROOT = 0;
  private static final String BIND = "mount --bind \"$1\" \"$2\" && shift 2 && exec \"$@\"";

  private final Path server;
  private final Path seen;
  private final List<String> prefix;
  private final int uid;
  private final int gid;
  private String version = "";

  private Account(Path server, Path seen, List<String> prefix, int uid, int gid) {
    this.server = server;
    this.seen = seen;
    this.prefix = prefix;
    this.uid = uid;
    this.gid = gid;
  }

  /**
   * Finds a way to run a program without root's rights and tries it.
   *
   * @param server folder that holds the programs and the data
   * @param program a program below it that ends at once when called with {@code --version}
   * @param data the data folder, which may not exist yet; its owner, if any, is the account
   */
  static Account choose(Path server, Path program, Path data) throws IOException {
    int self = owner(Path.of("/proc/self"), "uid");
    if (self != ROOT) {
      return ordinary(server, program, data, self);
    }
    int uid = Nobody.UID;
    int gid = Nobody.GID;
    if (Files.exists(data)) {
      uid = owner(data, "uid");
      gid = owner(data, "gid");
      if (uid == ROOT) {
        throw new PostgresStartException(
            "The data folder "
                + data
                + " belongs to root, and PostgreSQL must not run as root. Give it away: chown -R "
                + Nobody.UID
                + ":"
                + Nobody.GID
                + " '"
                + data
                + "'");
      }
    }
    return dropping(server, program, uid, gid);
  }

  private static Account ordinary(Path server, Path program, Path data, int self)
      throws IOException {
    if (Files.exists(data) && owner(data, "uid") != self) {
      throw new PostgresStartException(
          "The data folder "
              + data
              + " belongs to user "
              + owner(data, "uid")
              + ", this process runs as user "
              + self
              + ". Start as that user, or chown -R the home folder to this one.");
    }
    Account account = new Account(server, server, List.of(), self, -1);
    Command.Result tried = account.tryOut(program);
    if (!tried.ok()) {
      throw new PostgresStartException(
          "PostgreSQL's programs do not run on this system: "
              + tried.output()
              + ". Is the file system of "
              + server
              + " mounted noexec? Then choose another home folder.");
    }
    return account;
  }

  private static Account dropping(Path server, Path program, int uid, int gid) {
    List<String> drop =
        List.of(
            "setpriv",
            "--reuid=" + uid,
            "--regid=" + gid,
            "--clear-groups",
            "--no-new-privs",
            "--inh-caps=-all",
            "--bounding-set=-all");
    Account direct = new Account(server, server, drop, uid, gid);
    Command.Result plain = direct.tryOut(program);
    if (plain.ok()) {
      return direct;
    }
    Path point = Path.of(Files.isDirectory(Path.of("/mnt")) ? "/mnt" : "/srv");
    List<String> bind = new ArrayList<>(List.of("unshare", "--mount", "sh", "-c", BIND, "bind"));
    bind.addAll(List.of(server.toString(), point.toString()));
    bind.addAll(drop);
    Account bound = new Account(server, point, bind, uid, gid);
    Command.Result namespaced = bound.tryOut(program);
    if (namespaced.ok()) {
      log.info("User {} cannot reach {}; PostgreSQL sees it as {}", uid, server, point);
      return bound;
    }
    throw new PostgresStartException(
        "PostgreSQL must not run as root, and the unprivileged user "
            + uid
            + " cannot run it from "
            + server
            + " ("
            + plain.output()
            + "; in a mount namespace: "
            + namespaced.output()
            + "). Start as an ordinary user; or let other users pass through every folder on the way"
            + " (chmod o+x), or choose another home folder, such as /var/lib/presstime. The program"
            + " setpriv (package util-linux) must be installed.");
  }

  /** The command line that runs a command under this account. */
  List<String> command(List<String> command) {
    List<String> all = new ArrayList<>(prefix);
    all.addAll(command);
    return all;
  }

  Command.Result run(List<String> command) {
    return Command.run(command(command));
  }

  /** The name under which this account sees a path below the server folder. */
  String path(Path path) {
    return seen.resolve(server.relativize(path)).toString();
  }

  /** Hands a file or folder to this account. */
  void own(Path path) throws IOException {
    if (!prefix.isEmpty()) {
      Files.setAttribute(path, "unix:uid", uid);
      Files.setAttribute(path, "unix:gid", gid);
    }
  }

  /** The program's major version, as in "postgres (PostgreSQL) 18.6". */
  String major() {
    return version.replaceFirst(".* ([0-9]+)[.a-z].*", "$1");
  }

  private Command.Result tryOut(Path program) {
    // By a shell: setpriv itself still has the right to start a program that its account has not.
    Command.Result result = run(List.of("sh", "-c", "exec \"$0\" --version", path(program)));
    version = result.output();
    return result;
  }

  private static int owner(Path path, String which) throws IOException {
    return (Integer) Files.getAttribute(path, "unix:" + which);
  }
}
