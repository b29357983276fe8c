package presstime.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.chaos.agent.PlantedBug;
import presstime.chaos.rig.PlantedJar;
import presstime.migration.TestDatabase;
import presstime.server.process.ServerProcess;
import presstime.server.process.ServerProcess.Program;

/**
 * Three servers on one database are restarted in the regular way, one after another, while 20
 * articles a second are due on the built-in site: each goes out once, none early, and none later
 * than {@link #LATEST}.
 */
class RollingRestartTest {

  private static final int PER_SECOND = 20;
  private static final int SECONDS = 120;
  private static final int ARTICLES = PER_SECOND * SECONDS;

  /** With a bug: so many that whoever is stopped surely holds some. */
  private static final int BURST = 100;

  private static final int BURST_ARTICLES = BURST * SECONDS;
  private static final Duration LEASE = Duration.ofSeconds(6);

  /**
   * What a stopping server hands back is found by another's next sweep, a second later at most; the
   * rest is for a busy machine, on which two servers start beside it.
   */
  private static final Duration LATEST = Duration.ofSeconds(5);

  private static final String OPEN = "SELECT count(*) FROM delivery WHERE state = 'scheduled'";

  /** What nobody has taken up yet need not go out. */
  private static final String ENOUGH =
      """
      UPDATE delivery SET state = 'cancelled'
      WHERE state = 'scheduled' AND lease_owner IS NULL AND run_at > clock_timestamp() + interval '1 second'
      """;

  @TempDir Path folder;

  @Test
  void noSecondIsMissed() throws Exception {
    try (TestDatabase database = TestDatabase.fresh()) {
      List<ServerProcess> servers = new ArrayList<>();
      try {
        for (String name : List.of("one", "two", "three")) {
          servers.add(ServerProcess.start(folder.resolve(name), Backlog.settings(database)));
        }
        Backlog.insert(database, ARTICLES, Duration.ofSeconds(5), each(PER_SECOND));
        int restarts = 0;
        while (published(database) < ARTICLES - PER_SECOND * 10) {
          ServerProcess next = servers.get(restarts++ % servers.size());
          next.stop();
          next.start();
          next.awaitReady();
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> published(database) == ARTICLES);

        assertThat(restarts).as("each was restarted").isGreaterThanOrEqualTo(servers.size());
        System.out.printf(
            "rolling restart: %d restarts, latest %d ms%n", restarts, latest(database).toMillis());
        nothingIsMissed(database, ARTICLES);
        assertThat(Backlog.number(database, "SELECT count(DISTINCT server) FROM attempt"))
            .isGreaterThan(servers.size());
      } finally {
        servers.forEach(ServerProcess::close);
      }
    }
  }

  @Test
  void aServerThatStopsWithoutFinishingIsFound() throws Exception {
    Program withBug = withBug();
    try (TestDatabase database = TestDatabase.fresh();
        ServerProcess stopped =
            new ServerProcess(folder.resolve("stopped"), withLease(database), withBug);
        ServerProcess other =
            new ServerProcess(folder.resolve("other"), withLease(database), Program.ofThisTest())) {
      stopped.start();
      other.start();
      stopped.awaitReady();
      other.awaitReady();
      Backlog.insert(database, BURST_ARTICLES, Duration.ofSeconds(1), each(BURST));
      String held =
          "SELECT count(*) FROM delivery WHERE state = 'scheduled' AND lease_owner LIKE '%%-%d-%%'"
              .formatted(stopped.pid());
      await()
          .atMost(Duration.ofMinutes(1))
          .pollInterval(Duration.ofMillis(20))
          .until(() -> published(database) > BURST && Backlog.number(database, held) > 0);
      stopped.stop();
      Backlog.execute(database, ENOUGH);
      await().atMost(Duration.ofMinutes(2)).until(() -> Backlog.number(database, OPEN) == 0);

      assertThatThrownBy(() -> nothingIsMissed(database, published(database)))
          .isInstanceOf(AssertionError.class)
          .hasMessageContainingAll("not finished", "too late");
    }
  }

  /** All went out once, by one attempt each, and in time. */
  private static void nothingIsMissed(TestDatabase database, long articles) throws SQLException {
    SoftAssertions soft = new SoftAssertions();
    soft.assertThat(Backlog.number(database, "SELECT count(*) FROM site_page WHERE live"))
        .as("there")
        .isEqualTo(articles);
    soft.assertThat(
            Backlog.number(database, "SELECT count(*) FROM attempt WHERE outcome = 'published'"))
        .as("published by their attempts")
        .isEqualTo(articles);
    soft.assertThat(Backlog.number(database, "SELECT count(*) FROM attempt WHERE outcome = 'lost'"))
        .as("not finished")
        .isZero();
    soft.assertThat(
            Backlog.number(database, "SELECT count(*) FROM delivery WHERE started_at < due_at"))
        .as("early")
        .isZero();
    soft.assertThat(latest(database)).as("too late").isLessThan(LATEST);
    soft.assertAll();
  }

  private static Duration latest(TestDatabase database) throws SQLException {
    return Duration.ofMillis(
        Backlog.number(
            database,
            "SELECT (extract(epoch FROM max(started_at - due_at)) * 1000)::bigint FROM delivery"));
  }

  private Program withBug() throws IOException {
    Program program = Program.ofThisTest();
    List<String> machine = new ArrayList<>(program.machine());
    machine.addAll(PlantedJar.options(PlantedBug.STOP, folder));
    return new Program(program.classPath(), machine);
  }

  private static Map<String, String> withLease(TestDatabase database) {
    Map<String, String> settings = new HashMap<>(Backlog.settings(database));
    settings.put("presstime.engine.lease", LEASE.toString());
    return settings;
  }

  private static Duration each(int perSecond) {
    return Duration.ofSeconds(1).dividedBy(perSecond);
  }

  private static long published(TestDatabase database) throws SQLException {
    return Backlog.number(database, "SELECT count(*) FROM delivery WHERE state = 'published'");
  }
}
