package presstime.bench.assign;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Random;
import javax.sql.DataSource;
import presstime.server.scheduling.PublishingCalendar;
import presstime.server.scheduling.PublishingSettings;
import presstime.server.scheduling.Slot;

/**
 * A workspace with many channels, a calendar that is nearly full, and content that waits: written
 * straight into the database, since writing it is not what is measured.
 */
final class Newsstand {

  static final int WEEKLY_LIMIT = 14;

  private static final List<String> ZONES =
      List.of("Europe/Paris", "America/New_York", "Asia/Kolkata", "Australia/Sydney");
  private static final double FREE = 0.1;

  private final DataSource database;
  private final int channels;

  Newsstand(DataSource database, int channels) {
    this.database = database;
    this.channels = channels;
  }

  /** The workspace and its channels: 9:00, 14:00 and 18:00 from Monday to Friday, limits set. */
  void open() throws SQLException {
    execute(
        """
        INSERT INTO workspace (name, slug, time_zone, created_at) VALUES ('Bench', 'bench', 'UTC', now());
        INSERT INTO account (email, name, created_at) VALUES ('bench@example.com', 'Bench', now())
        """);
    for (int i = 0; i < channels; i++) {
      execute(
          """
          INSERT INTO channel (workspace_id, platform, name, time_zone, settings, secrets, late_policy, late_after,
            drain_per_minute, concurrency, created_at, updated_at)
          SELECT id, 'site', 'Channel %d', '%s', '{}', '', 'publish', interval '5 minutes', 6, 1, now(), now()
          FROM workspace WHERE slug = 'bench'
          """
              .formatted(i, ZONES.get(i % ZONES.size())));
    }
    execute(
        """
        INSERT INTO publishing_settings (channel_id, workspace_id, auto_publish_enabled, publish_days, publish_time_slots,
          daily_publish_limit, weekly_publish_limit, horizon_days, updated_at)
        SELECT id, workspace_id, true, '{mon,tue,wed,thu,fri}', '{09:00,14:00,18:00}', 3, %d, 730, now() FROM channel
        """
            .formatted(WEEKLY_LIMIT));
  }

  long workspace() throws SQLException {
    return number("SELECT id FROM workspace WHERE slug = 'bench'");
  }

  /** So many approved contents, spread evenly over the channels, none with a place. */
  void write(int contents) throws SQLException {
    execute(
        """
        DELETE FROM content;
        INSERT INTO content (workspace_id, slug, status, created_by, created_at, updated_at)
        SELECT w.id, 'waiting-' || g, 'draft', a.id, now(), now()
        FROM workspace w, account a, generate_series(1, %d) g WHERE w.slug = 'bench';
        INSERT INTO revision (workspace_id, content_id, number, title, body, body_format, excerpt, slug, categories, tags,
          media, seo_title, seo_description, focus_keyword, note, created_by, created_at)
        SELECT workspace_id, id, 1, slug, 'Text.', 'markdown', '', slug, '{}', '{}', '{}', '', '', '', '', created_by, now()
        FROM content;
        UPDATE content c SET current_revision_id = r.id, approved_revision_id = r.id, approved_at = now(), status = 'approved'
        FROM revision r WHERE r.content_id = c.id;
        INSERT INTO content_channel (workspace_id, content_id, channel_id)
        SELECT c.workspace_id, c.id, ch.id
        FROM (SELECT *, row_number() OVER (ORDER BY id) AS n FROM content) c
        JOIN (SELECT *, row_number() OVER (ORDER BY id) AS n FROM channel) ch ON ch.n = c.n %% %d + 1
        """
            .formatted(contents, channels));
  }

  /** So many deliveries in the slots to come, one slot in ten left free. */
  void fill(int placed, Instant now) throws SQLException {
    execute(
        """
        INSERT INTO content (workspace_id, slug, status, created_by, created_at, updated_at)
        SELECT w.id, 'placed', 'draft', a.id, now(), now() FROM workspace w, account a WHERE w.slug = 'bench';
        INSERT INTO revision (workspace_id, content_id, number, title, body, body_format, excerpt, slug, categories, tags,
          media, seo_title, seo_description, focus_keyword, note, created_by, created_at)
        SELECT workspace_id, id, 1, slug, 'Text.', 'markdown', '', slug, '{}', '{}', '{}', '', '', '', '', created_by, now()
        FROM content WHERE slug = 'placed'
        """);
    for (int zone = 0; zone < ZONES.size(); zone++) {
      fill(ZONES.get(zone), placed / channels, now);
    }
    execute("ANALYZE");
  }

  private void fill(String zone, int each, Instant now) throws SQLException {
    Random random = new Random(1);
    Object[] times =
        new PublishingCalendar(PublishingSettings.INITIAL, ZoneId.of(zone))
            .slots(now)
            .filter(slot -> random.nextDouble() >= FREE)
            .limit(each)
            .map(Slot::instant)
            .map(Instant::toString)
            .toArray();
    try (Connection connection = database.getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                """
                INSERT INTO delivery (workspace_id, content_id, revision_id, channel_id, action, state, due_at, run_at, wall_time,
                  time_zone, idempotency_key, reason, created_by, created_at, state_changed_at)
                SELECT ch.workspace_id, r.content_id, r.id, ch.id, 'publish', 'scheduled', t::timestamptz, t::timestamptz,
                  t::timestamptz AT TIME ZONE ch.time_zone, ch.time_zone, gen_random_uuid(), 'bench', 'bench', now(), now()
                FROM channel ch, revision r, unnest(?) t WHERE ch.time_zone = ? AND r.slug = 'placed'
                """)) {
      statement.setArray(1, connection.createArrayOf("text", times));
      statement.setString(2, zone);
      statement.executeUpdate();
    }
  }

  /** How many were placed by assignment. */
  long assigned() throws SQLException {
    return number("SELECT count(*) FROM delivery WHERE placed_by = 'assignment'");
  }

  /** Slots that two share, and weeks that hold more than the limit. */
  long broken() throws SQLException {
    return number(
        """
        SELECT (SELECT count(*) FROM (
            SELECT 1 FROM delivery GROUP BY channel_id, due_at HAVING count(*) > 1 AND bool_or(placed_by = 'assignment')) d)
          + (SELECT count(*) FROM (
            SELECT 1 FROM delivery GROUP BY channel_id, date_trunc('week', wall_time)
            HAVING count(*) > %d AND bool_or(placed_by = 'assignment')) w)
        """
            .formatted(WEEKLY_LIMIT));
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getLong(1);
    }
  }
}
