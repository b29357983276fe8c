package presstime.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.migration.TestDatabase;
import presstime.server.process.ServerProcess;

/**
 * Three servers on one database are restarted in the regular way, one after another, while 20
 * articles a second are due on the built-in site: each goes out once, none early, and none later
 * than {@link #LATEST}.
 */
class RollingRestartTest {

  private static final int PER_SECOND = 20;
  private static final int SECONDS = 120;
  private static final int ARTICLES = PER_SECOND * SECONDS;

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
      FROM (SELECT n, clock_timestamp() + interval '5 seconds' + n * interval '1 second' / %2$d AS at
            FROM generate_series(1, %1$d) n) due
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
        execute(database, DESK.formatted(ARTICLES, PER_SECOND));
        int restarts = 0;
        while (published(database) < ARTICLES - PER_SECOND * 10) {
          ServerProcess next = servers.get(restarts++ % servers.size());
          next.stop();
          next.start();
          next.awaitReady();
        }
        await().atMost(Duration.ofMinutes(2)).until(() -> published(database) == ARTICLES);

        assertThat(restarts).as("each was restarted").isGreaterThanOrEqualTo(servers.size());
        assertThat(number(database, "SELECT count(*) FROM site_page WHERE live"))
            .isEqualTo(ARTICLES);
        assertThat(number(database, "SELECT count(*) FROM attempt WHERE outcome = 'published'"))
            .isEqualTo(ARTICLES);
        assertThat(number(database, "SELECT count(*) FROM attempt WHERE outcome = 'lost'"))
            .isZero();
        assertThat(number(database, "SELECT count(*) FROM delivery WHERE started_at < due_at"))
            .as("early")
            .isZero();
        long latest =
            number(
                database,
                "SELECT (extract(epoch FROM max(started_at - due_at)) * 1000)::bigint FROM delivery");
        System.out.printf("rolling restart: %d restarts, latest %d ms%n", restarts, latest);
        assertThat(Duration.ofMillis(latest)).isLessThan(LATEST);
        assertThat(number(database, "SELECT count(DISTINCT server) FROM attempt"))
            .isGreaterThan(servers.size());
      } finally {
        servers.forEach(ServerProcess::close);
      }
    }
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
