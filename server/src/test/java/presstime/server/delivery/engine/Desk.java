package presstime.server.delivery.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import presstime.migration.TestDatabase;

/**
 * A database with one workspace, one channel and as many contents and deliveries as a test asks
 * for.
 */
public final class Desk implements AutoCloseable {

  static final String SCHEDULE =
      """
      WITH c AS (
        INSERT INTO content (workspace_id, slug, status, created_by, created_at, updated_at)
        SELECT 1, 'content-' || gen_random_uuid(), 'draft', 1, now(), now() FROM generate_series(1, ?)
        RETURNING id),
      r AS (
        INSERT INTO revision (workspace_id, content_id, number, title, body, body_format, excerpt, slug, categories, tags,
          media, seo_title, seo_description, focus_keyword, note, created_by, created_at)
        SELECT 1, id, 1, 'Title', 'Body', 'markdown', '', 'slug', '{}', '{}', '{}', '', '', '', '', 1, now() FROM c
        RETURNING id, content_id)
      INSERT INTO delivery (workspace_id, content_id, revision_id, channel_id, action, state, due_at, wall_time, time_zone,
        idempotency_key, reason, created_by, created_at, state_changed_at, run_at)
      SELECT 1, content_id, id, 1, 'publish', 'scheduled', ?, now()::timestamp, 'UTC', gen_random_uuid(), '', 'test', now(), now(), ?
      FROM r RETURNING id
      """;

  public final TestDatabase database = TestDatabase.fresh();

  public Desk() throws SQLException {
    execute(
        "INSERT INTO workspace (name, slug, time_zone, created_at) VALUES ('Desk', 'desk', 'UTC', now())");
    execute("INSERT INTO account (email, name, created_at) VALUES ('a@example.org', 'A', now())");
    execute(
        """
        INSERT INTO channel (workspace_id, platform, name, time_zone, settings, secrets, late_policy, late_after,
          drain_per_minute, concurrency, created_at, updated_at)
        VALUES (1, 'fake', 'Fake', 'UTC', '{}', '', 'publish', '5 minutes', 60, 4, now(), now())
        """);
  }

  /** Schedules so many publications of new contents for an instant; answers the deliveries' ids. */
  public List<Long> schedule(int count, Instant due) throws SQLException {
    List<Long> ids = new ArrayList<>();
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(SCHEDULE)) {
      statement.setInt(1, count);
      statement.setObject(2, due.atOffset(ZoneOffset.UTC));
      statement.setObject(3, due.atOffset(ZoneOffset.UTC));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          ids.add(rows.getLong(1));
        }
      }
    }
    return ids;
  }

  public long schedule(Instant due) throws SQLException {
    return schedule(1, due).getFirst();
  }

  public void execute(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.execute();
    }
  }

  /** The first column of the first row, as text. */
  public String value(String sql) throws SQLException {
    try (Connection connection = database.dataSource().getConnection();
        PreparedStatement statement = connection.prepareStatement(sql);
        ResultSet rows = statement.executeQuery()) {
      assertThat(rows.next()).as(sql).isTrue();
      return String.valueOf(rows.getString(1));
    }
  }

  public String state(long delivery) throws SQLException {
    return value("SELECT state FROM delivery WHERE id = " + delivery);
  }

  /** The outcomes of a delivery's attempts, in order: {@code send unknown, ask present}. */
  public String attempts(long delivery) throws SQLException {
    return value(
        "SELECT coalesce(string_agg(kind || ' ' || coalesce(outcome, 'open'), ', ' ORDER BY number), '')"
            + " FROM attempt WHERE delivery_id = "
            + delivery);
  }

  @Override
  public void close() {
    database.close();
  }
}
