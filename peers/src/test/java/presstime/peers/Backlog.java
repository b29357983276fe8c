package presstime.peers;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import presstime.migration.TestDatabase;

/** Approved articles, all much alike, due one after the other on the built-in site. */
final class Backlog {

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
      FROM (SELECT n, clock_timestamp() + interval '%2$s' + n * interval '%3$s' AS at FROM generate_series(1, %1$d) n) due
      """;

  private Backlog() {}

  /**
   * Inserts it into an empty database.
   *
   * @param first from now until the first of them
   * @param apart from one to the next
   */
  static void insert(TestDatabase database, int articles, Duration first, Duration apart)
      throws SQLException {
    execute(database, DESK.formatted(articles, first, apart));
  }

  /** With which a server uses the database. */
  static Map<String, String> settings(TestDatabase database) {
    return Map.of(
        "presstime.database.url", database.jdbcUrl(),
        "presstime.database.user", database.user(),
        "presstime.database.password", database.password());
  }

  static long number(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }

  /** In one transaction. */
  static void execute(TestDatabase database, String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.execute(sql);
      connection.commit();
    }
  }
}
