package presstime.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeTest {
  @TempDir static Path shared;
  private static Path home;

  @BeforeAll
  static void makeHome() throws IOException {
    home = Homes.withCluster(shared);
  }

  @BeforeEach
  void emptyLog() throws IOException {
    Files.deleteIfExists(home.resolve("postgres.log"));
  }

  @Test
  void dataIsKeptBetweenRuns() throws Exception {
    PostgresSettings settings = PostgresSettings.at(home);
    String password;
    try (PostgresServer server = PostgresServer.start(settings)) {
      password = server.password();
      Database.execute(server, "create table kept as select 42 as answer");
    }
    try (PostgresServer server = PostgresServer.start(settings)) {
      assertThat(server.password()).isEqualTo(password);
      assertThat(Database.query(server, "select answer from kept")).isEqualTo("42");
    }
    assertThat(Homes.log(settings.home())).doesNotContain("not properly shut down");
  }

  @Test
  void closedServerIsGone() throws Exception {
    PostgresServer server = PostgresServer.start(PostgresSettings.at(home));
    long pid = server.pid();
    assertThat(server.isAlive()).isTrue();
    try (var open = Database.connect(server)) {
      assertThat(open.isValid(1)).isTrue();
      server.close();
    }
    assertThat(server.isAlive()).isFalse();
    assertThat(Os.alive(pid)).isFalse();
    server.close();
  }

  @Test
  void secondInstanceIsRefusedNamingTheFirst() throws Exception {
    String me = "process " + ProcessHandle.current().pid();
    try (PostgresServer first = PostgresServer.start(PostgresSettings.at(home))) {
      assertThatThrownBy(() -> PostgresServer.start(PostgresSettings.at(home)))
          .isInstanceOf(PostgresStartException.class)
          .hasMessageContaining(me)
          .hasMessageContaining("Stop that process");
      // The attempt above must not have loosened the lock for other processes.
      try (Child other = Child.start(home, "hold")) {
        assertThat(other.until("REFUSED")).contains(me).contains(home.toString());
      }
      assertThat(Database.query(first, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void otherMajorVersionIsRefused() throws Exception {
    Path version = Homes.data(home).resolve("PG_VERSION");
    Files.writeString(version, "17\n");
    assertThatThrownBy(() -> PostgresServer.start(PostgresSettings.at(home)))
        .isInstanceOf(PostgresStartException.class)
        .hasMessageContaining("made by PostgreSQL 17")
        .hasMessageContaining("brings PostgreSQL 18")
        .hasMessageContaining("Export the data");
    Files.writeString(version, "18\n");
    PostgresServer.start(PostgresSettings.at(home)).close();
  }

  @Test
  void lostPasswordIsSaidClearly() throws Exception {
    Path password = home.resolve("superuser.password");
    Path elsewhere = shared.resolve("password");
    Files.move(password, elsewhere);
    assertThatThrownBy(() -> PostgresServer.start(PostgresSettings.at(home)))
        .isInstanceOf(PostgresStartException.class)
        .hasMessageContaining("superuser.password is missing");
    Files.move(elsewhere, password);
    PostgresServer.start(PostgresSettings.at(home)).close();
  }

  @Test
  void killedUnpackingStartsOver(@TempDir Path folder) throws Exception {
    Path home =
        killedAmid(
            number -> folder.resolve("new-" + number),
            at -> !Homes.list(at.resolve("server"), "binaries-").isEmpty(),
            at -> Homes.programs(at).toString().endsWith(".unfinished"));
    Path half = Homes.programs(home);
    try (PostgresServer server = PostgresServer.start(PostgresSettings.at(home))) {
      assertThat(Database.query(server, "select 1")).isEqualTo("1");
    }
    assertThat(half).doesNotExist();
  }

  @Test
  void damagedProgramsAreUnpackedAgain() throws Exception {
    Path lost = Homes.programs(home).resolve("share/postgresql/timezonesets/Default");
    Files.delete(lost);
    try (PostgresServer server = PostgresServer.start(PostgresSettings.at(home))) {
      assertThat(server.isAlive()).isTrue();
      assertThat(lost).exists();
    }
  }

  @Test
  void killedInitdbStartsOver(@TempDir Path folder) throws Exception {
    Path home =
        killedAmid(
            number -> Homes.withPrograms(folder.resolve("new-" + number)),
            at ->
                Homes.list(at.resolve("server"), "initdb-").stream()
                    .anyMatch(made -> Files.exists(made.resolve("data/base"))),
            at -> !Files.exists(Homes.data(at)));
    Path server = home.resolve("server");
    try (PostgresServer again = PostgresServer.start(PostgresSettings.at(home))) {
      assertThat(Database.query(again, "select 1")).isEqualTo("1");
    }
    assertThat(Homes.list(server, "initdb-")).isEmpty();
  }

  @Test
  void largeLogIsSetAside() throws Exception {
    Path log = home.resolve("postgres.log");
    try (var file = new RandomAccessFile(log.toFile(), "rw")) {
      file.setLength(PostgresLog.LIMIT + 1);
    }
    PostgresServer.start(PostgresSettings.at(home)).close();
    assertThat(home.resolve("postgres.log.1")).hasSize(PostgresLog.LIMIT + 1);
    assertThat(Files.size(log)).isBetween(1L, 10_000L);
  }

  /** Looks at a home, or makes one. */
  private interface Look<A, B> {
    B at(A subject) throws IOException;
  }

  /**
   * A home whose start was killed in the midst of it. On a busy machine the moment may have passed
   * before anybody looked; then another home is taken, five at most.
   */
  private static Path killedAmid(
      Look<Integer, Path> home, Look<Path, Boolean> begun, Look<Path, Boolean> unfinished)
      throws Exception {
    for (int number = 1; number <= 5; number++) {
      Path made = home.at(number);
      try (Child child = Child.start(made, "hold")) {
        await()
            .atMost(Duration.ofSeconds(60))
            .pollDelay(Duration.ZERO)
            .pollInterval(Duration.ofMillis(5))
            .until(() -> begun.at(made));
        child.kill();
      }
      if (unfinished.at(made)) {
        return made;
      }
    }
    throw new AssertionError("five starts were through before they could be killed");
  }
}
