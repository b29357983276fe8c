package presstime.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What only root can try. */
class AccountTest {
  @TempDir Path folder;

  @BeforeEach
  void needsRoot() {
    assumeThat(Os.root()).as("runs as root").isTrue();
  }

  @Test
  void dataOwnedByRootIsRefused() throws Exception {
    Path home = Homes.withPrograms(folder);
    Path data = Files.createDirectories(Homes.data(home));
    assertThatThrownBy(() -> PostgresServer.start(PostgresSettings.at(home)))
        .isInstanceOf(PostgresStartException.class)
        .hasMessageContaining(data + " belongs to root")
        .hasMessageContaining("chown -R");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rwxr-xr-x", "rwx------"})
  void rootsPostgresHasNoneOfRootsRights(String mode) throws Exception {
    Path home = Homes.withCluster(folder);
    Folders.create(folder, mode);
    try (PostgresServer server = PostgresServer.start(PostgresSettings.at(home))) {
      for (long pid : List.of(server.pid(), Os.parent(server.pid()))) {
        assertThat(Os.status(pid, "Uid").split("\t")).containsOnly("" + Nobody.UID);
        assertThat(Os.status(pid, "Gid").split("\t")).containsOnly("" + Nobody.GID);
        assertThat(Os.status(pid, "Groups")).isEmpty();
        assertThat(Os.status(pid, "CapEff")).matches("0+");
        assertThat(Os.status(pid, "CapBnd")).matches("0+");
        assertThat(Os.status(pid, "NoNewPrivs")).isEqualTo("1");
      }
      Path secret = home.resolve("superuser.password");
      for (String file : List.of("/etc/shadow", secret.toString())) {
        assertThatThrownBy(() -> Database.query(server, "select pg_read_file('" + file + "')"))
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("Permission denied");
      }
    }
  }

  @Test
  void strictUmaskIsNoObstacleToAnEmptyHome() throws Exception {
    Path home = folder.resolve("new");
    List<String> strict = List.of("sh", "-c", "umask 077; exec \"$@\"", "strict");
    try (Child child = Child.start(strict, Child.classPath(), home, "exit")) {
      Os.awaitGone(child.ready(), Duration.ofSeconds(30));
    }
    assertThat(Files.getAttribute(Homes.data(home), "unix:uid")).isEqualTo(Nobody.UID);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home)))
        .isEqualTo("rwx------");
  }

  @Test
  void refusesWhenOnlyRootCouldRunIt() throws Exception {
    Path program = folder.resolve("program");
    Files.writeString(program, "#!/bin/sh\n[ $(id -u) = 0 ]\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    assertThat(Command.run(List.of(program.toString())).ok()).isTrue();
    assertThatThrownBy(() -> Account.choose(folder, program, folder.resolve("data")))
        .isInstanceOf(PostgresStartException.class)
        .hasMessageContaining("must not run as root")
        .hasMessageContaining("Start as an ordinary user");
  }

  @Test
  void ordinaryUserRunsItAsItself() throws Exception {
    Path home = Homes.withPrograms(folder);
    Command.run(List.of("chown", "-R", Nobody.UID + ":" + Nobody.GID, home.toString()));
    List<String> asNobody =
        List.of("setpriv", "--reuid=" + Nobody.UID, "--regid=" + Nobody.GID, "--clear-groups");
    try (Child child = Child.start(asNobody, readableClassPath(), home, "hold")) {
      long postmaster = child.ready();
      assertThat(Os.uid(child.process.pid())).isEqualTo(Nobody.UID);
      assertThat(Os.uid(postmaster)).isEqualTo(Nobody.UID);
      child.kill();
      Os.awaitGone(postmaster, Duration.ofSeconds(30));
    }
    // Its files are its own; root takes them over with that account.
    try (PostgresServer server = PostgresServer.start(PostgresSettings.at(home))) {
      assertThat(Os.uid(server.pid())).isEqualTo(Nobody.UID);
      assertThat(Database.query(server, "select 1")).isEqualTo("1");
    }
  }

  /** A copy of the class path outside of root's folders. */
  private String readableClassPath() throws Exception {
    Path copies = Folders.create(folder.resolve("classes"), "rwxr-xr-x");
    StringJoiner classPath = new StringJoiner(File.pathSeparator);
    int number = 0;
    for (String entry : Child.classPath().split(File.pathSeparator, -1)) {
      Path copy = copies.resolve(number++ + "-" + Path.of(entry).getFileName());
      Command.run(List.of("cp", "-r", entry, copy.toString()));
      Command.run(List.of("chmod", "-R", "a+rX", copy.toString()));
      classPath.add(copy.toString());
    }
    return classPath.toString();
  }
}
