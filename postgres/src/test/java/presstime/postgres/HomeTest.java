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
    Path home = folder.resolve("new");
    try (Child child = Child.start(home, "hold")) {
      await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(5))
          .until(() -> !Homes.list(home.resolve("server"), "binaries-").isEmpty());
      child.kill();
    }
    Path half = Homes.programs(home);
    assertThat(half.toString()).endsWith(".unfinished");
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
    Path home = Homes.withPrograms(folder);
    Path server = home.resolve("server");
    try (Child child = Child.start(home, "hold")) {
      await()
          .atMost(Duration.ofSeconds(60))
          .pollInterval(Duration.ofMillis(5))
          .until(() ->
              Homes.list(server, "initdb-").stream()
                  .anyMatch(made -> Files.exists(made.resolve("data/base"))));
      child.kill();
    }
    assertThat(Homes.data(home)).doesNotExist();
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
}
