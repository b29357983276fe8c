package presstime.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CrashTest {
  private static final Duration SOON = Duration.ofSeconds(30);

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

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void noAcknowledgedRowIsLostWhenWeAreKilled(boolean postgresToo) throws Exception {
    String last;
    try (Child child = Child.start(home, "insert")) {
      long postmaster = child.ready();
      child.until("ACK 300");
      if (postgresToo) {
        Os.signal("KILL", postmaster);
      }
      child.kill();
      last = child.last("ACK");
      Os.awaitGone(postmaster, SOON);
    }
    try (PostgresServer server = PostgresServer.start(PostgresSettings.at(home))) {
      assertThat(Long.parseLong(last)).isGreaterThanOrEqualTo(300);
      assertThat(
              Database.query(
                  server, "select count(*) from acknowledged where id between 1 and " + last))
          .isEqualTo(last);
    }
  }

  @Test
  void stopsCleanlyWhenWeEndWithoutClosing() throws Exception {
    try (Child child = Child.start(home, "exit")) {
      Os.awaitGone(child.ready(), SOON);
    }
    await().atMost(SOON).until(() -> Homes.log(home).contains("database system is shut down"));
  }

  @Test
  void interruptAtTheTerminalReachesOnlyUs() throws Exception {
    try (Child child = Child.start(home, "close")) {
      long postmaster = child.ready();
      long itsProcessGroup = -child.process.pid();
      Os.signal("INT", itsProcessGroup);
      assertThat(child.until("STILL")).isEqualTo("usable");
      child.until("CLOSED");
      assertThat(Os.alive(postmaster)).isFalse();
    }
    assertThat(Homes.log(home)).contains("database system is shut down");
    PostgresServer.start(PostgresSettings.at(home)).close();
    assertThat(Homes.log(home)).doesNotContain("not properly shut down");
  }

  @ParameterizedTest
  @ValueSource(strings = {"postmaster", "guard"})
  void deadPostgresComesBackOnItsPort(String victim) throws Exception {
    try (PostgresServer server = PostgresServer.start(PostgresSettings.at(home))) {
      Database.execute(server, "create table if not exists kept as select 42 as answer");
      long first = server.pid();
      Os.signal("KILL", victim.equals("guard") ? Os.parent(first) : first);
      await().atMost(SOON).until(() -> server.pid() != first && server.isAlive());
      assertThat(Database.query(server, "select answer from kept")).isEqualTo("42");
      assertThat(Os.alive(first)).isFalse();
    }
  }

  @Test
  void survivingBackendIsEnded() throws Exception {
    try (PostgresServer server = PostgresServer.start(PostgresSettings.at(home))) {
      long first = server.pid();
      try (Connection connection = Database.connect(server)) {
        long backend = Long.parseLong(Database.query(connection, "select pg_backend_pid()"));
        // A stopped process notices neither the postmaster's death nor a polite signal.
        Os.signal("STOP", backend);
        Os.signal("KILL", first);
        await()
            .atMost(Duration.ofSeconds(60))
            .until(() -> server.pid() != first && server.isAlive());
        assertThat(Os.alive(backend)).isFalse();
      }
      assertThat(Database.query(server, "select 1")).isEqualTo("1");
    }
  }
}
