package presstime.bench.calendar;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import javax.sql.DataSource;

/**
 * A workspace's deliveries over the years: a month that is full, and ever more before it, which are
 * published, and after it, which wait. Each has an article of its own.
 */
final class Years {

  /** What the month holds, however much is around it. */
  static final int IN_THE_MONTH = 1_000;

  static final int CHANNELS = 4;

  private static final Duration MONTH = Duration.ofDays(30);

  /** More channels like the built-in site's. */
  private static final String MORE_CHANNELS =
      """
      INSERT INTO channel (workspace_id, platform, name, time_zone, settings, secrets, late_policy, late_after,
        drain_per_minute, concurrency, created_at, updated_at)
      SELECT workspace_id, platform, name || ' ' || n, time_zone, settings, secrets, late_policy, late_after,
        drain_per_minute, concurrency, created_at, updated_at
      FROM channel, generate_series(2, %d) n
      """
          .formatted(CHANNELS);

  private static final String FILL =
      """
      WITH c AS (
        INSERT INTO content (workspace_id, slug, status, created_by, created_at, updated_at)
        SELECT 1, gen_random_uuid()::text, 'draft', 1, now(), now()
        FROM generate_series(?::int, ?::int) RETURNING id),
      r AS (
        INSERT INTO revision (workspace_id, content_id, number, title, body, body_format, excerpt, slug, categories, tags,
          media, seo_title, seo_description, focus_keyword, note, created_by, created_at)
        SELECT 1, id, 1, 'The old bridge, part ' || id, repeat('The council met on Tuesday. ', 40), 'markdown', '',
          'part-' || id, '{}', '{}', '{}', '', '', '', '', 1, now() FROM c RETURNING id, content_id),
      n AS (SELECT id, content_id, ?::int - 1 + row_number() OVER (ORDER BY id) AS n FROM r),
      d AS (
        SELECT *, CASE WHEN n <= %1$d THEN ?::timestamptz + n * interval '%2$d seconds' / %1$d - interval '1 second'
                       WHEN n %% 2 = 0 THEN now() - interval '1 hour' - n * interval '1 minute'
                       ELSE ?::timestamptz + n * interval '1 minute' END AS at
        FROM n)
      INSERT INTO delivery (workspace_id, content_id, revision_id, channel_id, action, state, due_at, wall_time,
        time_zone, idempotency_key, reason, created_by, created_at, state_changed_at, run_at)
      SELECT 1, content_id, id, (SELECT min(id) FROM channel) + n %% %3$d, 'publish',
        CASE WHEN at < now() THEN 'published' ELSE 'scheduled' END, at, at::timestamp, 'UTC', gen_random_uuid(), '',
        'account/1', now(), now(), at
      FROM d
      """
          .formatted(IN_THE_MONTH, MONTH.toSeconds(), CHANNELS);

  private final DataSource database;
  private final Instant from;
  private int filled;

  private Years(DataSource database, Instant from) {
    this.database = database;
    this.from = from;
  }

  /**
   * @param from the month's first instant, in the days to come so that nothing goes out meanwhile
   */
  static Years of(DataSource database, Instant from) throws SQLException {
    Years years = new Years(database, from);
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(MORE_CHANNELS);
    }
    return years;
  }

  /** As many as that in all, and a database at rest afterwards. */
  void fill(int items) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        PreparedStatement insert = connection.prepareStatement(FILL)) {
      // Nothing refers to a row that is missing, so nothing is checked row by row.
      statement.execute("SET session_replication_role = replica");
      insert.setInt(1, filled + 1);
      insert.setInt(2, items);
      insert.setInt(3, filled + 1);
      insert.setObject(4, utc(from));
      insert.setObject(5, utc(to()));
      insert.executeUpdate();
      statement.execute("RESET session_replication_role");
      statement.execute("VACUUM ANALYZE");
    }
    filled = items;
  }

  Instant from() {
    return from;
  }

  /** Where the month ends. */
  Instant to() {
    return from.plus(MONTH);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
