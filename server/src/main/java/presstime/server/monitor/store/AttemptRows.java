package presstime.server.monitor.store;

import static presstime.server.monitor.store.FigureRows.instant;
import static presstime.server.monitor.store.FigureRows.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import presstime.server.monitor.Attempt;

/** Attempts over time, of the latest deliveries. */
@Component
public class AttemptRows {

  /** Deliveries whose attempts are answered. */
  public static final int MOST = 500;

  /** Their attempts at most. */
  static final int MOST_ATTEMPTS = 2_000;

  /** By the index of the calendar and the attempts' key. */
  static final String ATTEMPTS =
      """
      SELECT a.delivery_id, a.number, a.kind, a.started_at, a.ended_at, a.outcome, a.problem->>'title' AS problem,
        d.content_id, d.channel_id, d.action, d.due_at, d.state = 'scheduled' AND d.lease_until > clock_timestamp() AS held,
        c.name, c.platform, r.title
      FROM (
        SELECT * FROM delivery
        WHERE workspace_id = :workspace AND due_at >= :from AND due_at < :to AND (attempts > 0 OR lease_until IS NOT NULL)
          AND (:channel::bigint IS NULL OR channel_id = :channel)
          AND (:platform::text IS NULL
            OR channel_id IN (SELECT id FROM channel WHERE workspace_id = :workspace AND platform = :platform))
        ORDER BY due_at DESC, id DESC LIMIT :most) d
      CROSS JOIN LATERAL (SELECT * FROM attempt WHERE delivery_id = d.id ORDER BY number DESC LIMIT 50) a
      JOIN channel c ON c.id = d.channel_id JOIN revision r ON r.id = d.revision_id
      ORDER BY a.started_at DESC, a.delivery_id DESC, a.number DESC LIMIT :attempts
      """;

  private final JdbcClient database;

  AttemptRows(JdbcClient database) {
    this.database = database;
  }

  /** Of what was due in a window, the latest attempt first. */
  public List<Attempt> of(
      long workspaceId,
      Instant from,
      Instant to,
      @Nullable Long channel,
      @Nullable String platform) {
    return database
        .sql(ATTEMPTS)
        .param("workspace", workspaceId)
        .param("from", utc(from))
        .param("to", utc(to))
        .param("channel", channel)
        .param("platform", platform)
        .param("most", MOST)
        .param("attempts", MOST_ATTEMPTS)
        .query((row, number) -> attempt(row))
        .list();
  }

  private static Attempt attempt(ResultSet row) throws SQLException {
    Instant due = row.getObject("due_at", OffsetDateTime.class).toInstant();
    Instant started = row.getObject("started_at", OffsetDateTime.class).toInstant();
    String outcome = row.getString("outcome");
    return new Attempt(
        row.getLong("delivery_id"),
        row.getInt("number"),
        row.getString("kind"),
        row.getLong("content_id"),
        row.getString("title"),
        row.getLong("channel_id"),
        row.getString("name"),
        row.getString("platform"),
        row.getString("action"),
        due,
        started,
        instant(row, "ended_at"),
        outcome,
        row.getInt("number") == 1 ? Math.max(0, Duration.between(due, started).toMillis()) : 0,
        row.getString("problem"),
        outcome == null && row.getBoolean("held"));
  }
}
