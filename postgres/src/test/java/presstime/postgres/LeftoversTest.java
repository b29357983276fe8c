package presstime.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {
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
  void foreignProcessInPidFileIsLeftAlone() throws Exception {
    Process foreign = new ProcessBuilder("sleep", "60").start();
    try {
      startsOver(foreign.pid());
      assertThat(foreign.isAlive()).isTrue();
    } finally {
      foreign.destroyForcibly();
    }
  }

  @Test
  void zombieInPidFileIsNoServer() throws Exception {
    // sleep does not wait for the child that the shell it replaced had started
    Process parent = new ProcessBuilder("sh", "-c", "sleep 0.3 & echo $!; exec sleep 60").start();
    try {
      long zombie = Long.parseLong(parent.inputReader().readLine());
      Os.awaitGone(zombie, Duration.ofSeconds(30));
      assertThat(Os.status(zombie, "State")).startsWith("Z");
      startsOver(zombie);
    } finally {
      parent.destroyForcibly();
    }
  }

  @Test
  void unusedPidIsNoServer() throws Exception {
    Process gone = new ProcessBuilder("true").start();
    gone.waitFor();
    startsOver(gone.pid());
  }

  @Test
  void ourOwnPidIsNoServer() throws Exception {
    startsOver(ProcessHandle.current().pid());
  }

  private void startsOver(long pid) throws Exception {
    Files.writeString(
        Homes.data(home).resolve("postmaster.pid"),
        pid + "\n" + Homes.data(home) + "\n1700000000\n5432\n\n127.0.0.1\n  1 1\nready   \n");
    try (PostgresServer server = PostgresServer.start(PostgresSettings.at(home))) {
      assertThat(Database.query(server, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void orphanIsStoppedAndStartedAgain() throws Exception {
    long orphan;
    try (Child child = Child.start(home, "insert")) {
      orphan = child.ready();
      child.until("ACK 50");
      long guard = Os.parent(orphan);
      for (long watch : children(guard)) {
        if (watch != orphan) {
          Os.signal("KILL", watch);
        }
      }
      child.kill();
      Os.signal("KILL", guard);
    }
    assertThat(Os.alive(orphan)).isTrue();
    try (PostgresServer server = PostgresServer.start(PostgresSettings.at(home))) {
      assertThat(Os.alive(orphan)).isFalse();
      assertThat(server.pid()).isNotEqualTo(orphan);
      assertThat(Database.query(server, "select count(*) >= 50 from acknowledged")).isEqualTo("t");
    }
    assertThat(Homes.log(home))
        .contains("received fast shutdown request")
        .doesNotContain("not properly shut down");
  }

  private static List<Long> children(long pid) throws IOException {
    String text = Files.readString(Path.of("/proc/" + pid + "/task/" + pid + "/children"));
    return List.of(text.strip().split(" ")).stream().map(Long::parseLong).toList();
  }
}
