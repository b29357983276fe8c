package presstime.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Programs, cluster and account of one home folder, ready to be started. */
final class Installation {
  /** The database superuser, and the only role the supervisor makes. */
  static final String USER = "presstime";

  private final Account account;
  private final Path program;
  private final Path data;
  private final List<String> options;
  private final String password;
  private final boolean fresh;
  private final PostgresLog output;
  private final Leftovers leftovers;

  private Installation(
      Account account,
      Path program,
      Path data,
      PostgresSettings settings,
      String password,
      boolean fresh) {
    this.account = account;
    this.program = program;
    this.data = data;
    this.options = ServerOptions.of(settings);
    this.password = password;
    this.fresh = fresh;
    this.output = new PostgresLog(settings.home().resolve("postgres.log"));
    this.leftovers = new Leftovers(account, data);
  }

  /** Unpacks, checks and, in an empty home, creates what is needed; the home's lock is held. */
  static Installation prepare(PostgresSettings settings) throws IOException {
    // Its own folder, open to all: what PostgreSQL's account must reach is below it, the password
    // and the log are not.
    Path server = Folders.create(settings.home().resolve("server"), "rwxr-xr-x");
    Path data = server.resolve("data");
    boolean fresh = !Cluster.exists(data);
    Path programs = Binaries.unpack(Platform.archive(), server);
    Path program = programs.resolve("bin/postgres");
    Account account = Account.choose(server, program, data);
    Cluster.discardUnfinished(data);
    String password =
        SuperuserPassword.readOrCreate(settings.home().resolve("superuser.password"), !fresh);
    if (fresh) {
      Cluster.create(account, programs, data, USER, password);
    }
    Cluster.checkVersion(data, account.major());
    return new Installation(account, program, data, settings, password, fresh);
  }

  /** Clears leftovers and starts PostgreSQL on the port. */
  Postmaster start(int port) throws IOException, PortTakenException, InterruptedException {
    leftovers.clear();
    output.rotateIfLarge();
    return Postmaster.start(account, program, data, options, port, output);
  }

  String password() {
    return password;
  }

  /** Whether the cluster was created by this start. */
  boolean fresh() {
    return fresh;
  }

  PostgresLog output() {
    return output;
  }

  Leftovers leftovers() {
    return leftovers;
  }
}
