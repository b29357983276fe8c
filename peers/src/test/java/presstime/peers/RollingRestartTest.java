package presstime.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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

  private static final String DESK =
      """
      INSERT INTO workspace (name, slug, time_zone, created_at) VALUES ('Desk', 'desk', 'UTC', now());
      INSERT INTO account (email, name, created_at) VALUES ('a@example.org', 'A', now());
      INSERT INTO channel (workspace_id, platform, name, time_zone, settings, secrets, late_policy, late_after,
        drain_per_minute, concurrency, created_at, updated_at)
      VALUES (1, 'site', 'Site', 'UTC', '{"title": "Site"}', '', 'publish', '1 hour', 600, 8, now(), now());
      INSERT INTO content (workspace_id, slug, status, current_revision_id, approved_revision_id, approved_at, approved_by,
        created_by, created_at, updated_at)
      SELECT 1, 'a-' || n, 'approved', n, n, now(), 1, 1, now(), now() FROM generate_series(1, %1$d) n;
      INSERT INTO revision (workspace_id, content_id, number, title, body, body_format, excerpt, slug, categories, tags,
        media, seo_title, seo_description, focus_keyword, note, created_by, created_at)
      SELECT 1, n, 1, 'Article ' || n, 'Text', 'markdown', '', 'a-' || n, '{}', '{}', '{}', '', '', '', '', 1, now()
      FROM generate_series(1, %1$d) n;
      INSERT INTO delivery (workspace_id, content_id, revision_id, channel_id, action, state, due_at, wall_time, time_zone,
        idempotency_key, reason, created_by, created_at, state_changed_at, run_at)
      SELECT 1, n, n, 1, 'publish', 'scheduled', at, at AT TIME ZONE 'UTC', 'UTC', gen_random_uuid(), 'asked for', 'account/1',
        now(), now(), at
      FROM (SELECT n, clock_timestamp() + interval '%3$d seconds' + n * interval '1 second' / %2$d AS at
            FROM generate_series(1, %1$d) n) due
      """;

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
          servers.add(ServerProcess.start(folder.resolve(name), settings(database)));
        }
        execute(database, DESK.formatted(ARTICLES, PER_SECOND, 5));
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
        assertThat(number(database, "SELECT count(DISTINCT server) FROM attempt"))
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
      execute(database, DESK.formatted(BURST_ARTICLES, BURST, 1));
      String held =
          "SELECT count(*) FROM delivery WHERE state = 'scheduled' AND lease_owner LIKE '%%-%d-%%'"
              .formatted(stopped.pid());
      await()
          .atMost(Duration.ofMinutes(1))
          .pollInterval(Duration.ofMillis(20))
          .until(() -> published(database) > BURST && number(database, held) > 0);
      stopped.stop();
      execute(database, ENOUGH);
      await().atMost(Duration.ofMinutes(2)).until(() -> number(database, OPEN) == 0);

      assertThatThrownBy(() -> nothingIsMissed(database, published(database)))
          .isInstanceOf(AssertionError.class)
          .hasMessageContainingAll("not finished", "too late");
    }
  }

  /** All went out once, by one attempt each, and in time. */
  private static void nothingIsMissed(TestDatabase database, long articles) throws SQLException {
    SoftAssertions soft = new SoftAssertions();
    soft.assertThat(number(database, "SELECT count(*) FROM site_page WHERE live"))
        .as("there")
        .isEqualTo(articles);
    soft.assertThat(number(database, "SELECT count(*) FROM attempt WHERE outcome = 'published'"))
        .as("published by their attempts")
        .isEqualTo(articles);
    soft.assertThat(number(database, "SELECT count(*) FROM attempt WHERE outcome = 'lost'"))
        .as("not finished")
        .isZero();
    soft.assertThat(number(database, "SELECT count(*) FROM delivery WHERE started_at < due_at"))
        .as("early")
        .isZero();
    soft.assertThat(latest(database)).as("too late").isLessThan(LATEST);
    soft.assertAll();
  }

  private static Duration latest(TestDatabase database) throws SQLException {
    return Duration.ofMillis(
        number(
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
    Map<String, String> settings = settings(database);
    settings.put("presstime.engine.lease", LEASE.toString());
    return settings;
  }

  private static Map<String, String> settings(TestDatabase database) {
    Map<String, String> settings = new HashMap<>();
    settings.put("presstime.database.url", database.jdbcUrl());
    settings.put("presstime.database.user", database.user());
    settings.put("presstime.database.password", database.password());
    return settings;
  }

  private static long published(TestDatabase database) throws SQLException {
    return number(database, "SELECT count(*) FROM delivery WHERE state = 'published'");
  }

  private static long number(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  private static void execute(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(sql);
      connection.commit();
    }
  }
}
