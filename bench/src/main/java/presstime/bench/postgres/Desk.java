package presstime.bench.postgres;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import presstime.migration.Migrations;

/**
 * Rows as the desk would have written them, many in one statement: one workspace, some channels,
 * and deliveries on each of them in turn.
 */
public final class Desk {

  private static final String FOUNDATION =
      """
      INSERT INTO workspace (name, slug, time_zone, created_at) VALUES ('Bench', 'bench', 'UTC', now());
      INSERT INTO account (email, name, created_at) VALUES ('a@example.org', 'A', now());
      INSERT INTO channel (workspace_id, platform, name, time_zone, settings, secrets, late_policy, late_after,
        drain_per_minute, concurrency, created_at, updated_at)
      SELECT 1, 'bench', 'Bench', 'UTC', '{}', '', 'publish', '5 minutes', 60, 8, now(), now()
      FROM generate_series(1, %d)
      """;

  /**
   * They share one content: the engine reads of it no more than its number. Nothing refers to a row
   * that is missing, so nothing is checked row by row.
   */
  private static final String WAITING =
      """
      SET session_replication_role = replica;
      INSERT INTO delivery (workspace_id, content_id, revision_id, channel_id, action, state, due_at, wall_time, time_zone,
        idempotency_key, reason, created_by, created_at, state_changed_at, run_at)
      SELECT 1, 1, 1, 1 + n %% %d, 'publish', 'scheduled', at, at::timestamp, 'UTC', gen_random_uuid(), '', 'bench', now(),
        now(), at
      FROM (SELECT n, now() + interval '1 day' + n * interval '1 second' AS at
            FROM generate_series(%d::bigint, %d::bigint) n) later;
      RESET session_replication_role
      """;

  private static final String DUE =
      """
      WITH c AS (
        INSERT INTO content (workspace_id, slug, status, created_by, created_at, updated_at)
        SELECT 1, gen_random_uuid()::text, 'draft', 1, now(), now() FROM generate_series(1, ?) RETURNING id),
      r AS (
        INSERT INTO revision (workspace_id, content_id, number, title, body, body_format, excerpt, slug, categories, tags,
          media, seo_title, seo_description, focus_keyword, note, created_by, created_at)
        SELECT 1, id, 1, 'Title', 'Body', 'markdown', '', 'slug', '{}', '{}', '{}', '', '', '', '', 1, now() FROM c
        RETURNING id, content_id),
      d AS (
        INSERT INTO delivery (workspace_id, content_id, revision_id, channel_id, action, state, due_at, wall_time,
          time_zone, idempotency_key, reason, created_by, created_at, state_changed_at, run_at)
        SELECT 1, content_id, id, 1 + id % ?, 'publish', 'scheduled', at, at::timestamp, 'UTC', gen_random_uuid(), '',
          'bench', now(), now(), at
        FROM (
          SELECT content_id, id,
            ?::timestamptz + (row_number() OVER (ORDER BY id) - 1) * ?::bigint * interval '1 microsecond' AS at
          FROM r ORDER BY id) due
        RETURNING id)
      SELECT min(id) FROM d
      """;

  private static final int MOST_AT_ONCE = 1_000_000;

  private final Db db;
  private final int channels;

  private Desk(Db db, int channels) {
    this.db = db;
    this.channels = channels;
  }

  /** The schema, and channels numbered from 1. */
  public static Desk open(Db db, int channels) throws SQLException {
    Migrations.apply(db.pool());
    db.execute(FOUNDATION.formatted(channels));
    Desk desk = new Desk(db, channels);
    // One content for what waits, by way of an item that is taken out again.
    desk.due(1, Instant.parse("2100-01-01T00:00:00Z"));
    db.execute("DELETE FROM delivery");
    return desk;
  }

  /** Deliveries that wait for tomorrow or later, and a database at rest afterwards. */
  public void waiting(int count) throws SQLException {
    for (int first = 1; first <= count; first += MOST_AT_ONCE) {
      int last = Math.min(count, first + MOST_AT_ONCE - 1);
      db.execute(WAITING.formatted(channels, first, last));
    }
    db.execute("VACUUM ANALYZE");
  }

  /** Deliveries of one content each; answers the number of the first, the others follow it. */
  public long due(int count, Instant at) throws SQLException {
    return due(count, at, Duration.ZERO);
  }

  /** The same, one after the other: each is due so long after the one before it. */
  public long due(int count, Instant first, Duration apart) throws SQLException {
    return db.number(DUE, count, channels, first, apart.toNanos() / 1_000);
  }

  /** How many that are due within the hour have no end yet. */
  public int open() throws SQLException {
    return (int)
        db.number(
            "SELECT count(*) FROM delivery WHERE state = 'scheduled' AND run_at < now() + interval '1 hour'");
  }

  /**
   * How many of these have not gone out, whatever else became of them: to have an end is not to
   * have arrived.
   *
   * @param first the number that {@link #due} answered
   */
  public int unpublished(long first, int count) throws SQLException {
    long published =
        db.number(
            "SELECT count(*) FROM delivery WHERE id BETWEEN ? AND ? AND state = 'published'",
            first,
            first + count - 1);
    return (int) (count - published);
  }
}
