package presstime.server.monitor.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import presstime.server.monitor.Figures.Now;
import presstime.server.monitor.Sample;
import presstime.server.monitor.Sample.Fault;
import presstime.server.monitor.Sample.Miss;

/** What figures are made of, however many deliveries there are: each look reads a bounded part. */
@Component
public class FigureRows {

  /** How many deliveries of a window are looked at, the latest due first. */
  public static final int MOST = 20_000;

  /** How many of these may have had attempts without success that are looked at. */
  static final int MOST_MISSED = 2_000;

  /** How far what waits is counted. */
  static final int MOST_PENDING = 10_000;

  /** By the index of the calendar. */
  static final String SAMPLE =
      """
      SELECT d.id, d.channel_id, c.platform, d.state, coalesce(d.lease_until > clock_timestamp(), false) AS publishing,
        d.due_at, d.started_at, d.finished_at, d.attempts,
        d.problem->>'code' AS code, d.problem->>'title' AS title, d.problem->>'solution' AS solution
      FROM (SELECT * FROM delivery WHERE workspace_id = :workspace AND due_at >= :from AND due_at < :to
            ORDER BY due_at DESC, id DESC LIMIT :most) d
      JOIN channel c ON c.id = d.channel_id
      ORDER BY d.due_at DESC, d.id DESC
      """;

  /** By the attempts' key. */
  static final String MISSES =
      """
      SELECT a.delivery_id, coalesce(a.problem->>'code', a.outcome) AS code, coalesce(a.problem->>'title', '') AS title,
        coalesce(a.problem->>'solution', '') AS solution
      FROM unnest(:ids) AS d (id) CROSS JOIN LATERAL (
        SELECT * FROM attempt WHERE delivery_id = d.id ORDER BY number DESC LIMIT 50) a
      WHERE a.kind = 'send' AND a.outcome IN ('retryable', 'rejected', 'unknown', 'lost')
      ORDER BY a.delivery_id DESC, a.number DESC
      """;

  /** By the index of what is placed on a channel; of each channel the first due. */
  static final String NOW =
      """
      SELECT count(*) FILTER (WHERE publishing) AS publishing,
        count(*) FILTER (WHERE NOT publishing AND attempts > 0) AS retrying,
        count(*) FILTER (WHERE NOT publishing AND attempts = 0 AND due_at <= :now) AS late,
        count(*) FILTER (WHERE due_at > :now) AS next_hour
      FROM (
        SELECT d.* FROM channel c CROSS JOIN LATERAL (
          SELECT due_at, attempts, coalesce(lease_until > clock_timestamp(), false) AS publishing FROM delivery
          WHERE channel_id = c.id AND state = 'scheduled' AND due_at < :until ORDER BY due_at LIMIT :each) d
        WHERE c.workspace_id = :workspace LIMIT :most) due
      """;

  static final String PENDING =
      """
      SELECT count(*) FROM (
        SELECT 1 FROM channel c CROSS JOIN LATERAL (
          SELECT 1 FROM delivery WHERE channel_id = c.id AND state = 'scheduled' AND due_at > :now
          ORDER BY due_at LIMIT :most) d
        WHERE c.workspace_id = :workspace LIMIT :most) waiting
      """;

  private final JdbcClient database;

  FigureRows(JdbcClient database) {
    this.database = database;
  }

  /** What was due in a window, the latest first; at most {@link #MOST}. */
  public List<Sample> due(long workspaceId, Instant from, Instant to) {
    return database
        .sql(SAMPLE)
        .param("workspace", workspaceId)
        .param("from", utc(from))
        .param("to", utc(to))
        .param("most", MOST)
        .query((row, number) -> sample(row))
        .list();
  }

  /** Attempts without success of those that may have had some, the latest first. */
  public List<Miss> misses(List<Sample> samples) {
    Long[] ids =
        samples.stream()
            .filter(one -> one.attempts() > 1 || one.attempts() == 1 && one.fault() != null)
            .map(Sample::id)
            .limit(MOST_MISSED)
            .toArray(Long[]::new);
    if (ids.length == 0) {
      return List.of();
    }
    return database
        .sql(MISSES)
        .param("ids", ids)
        .query((row, number) ->
            new Miss(
                row.getLong("delivery_id"),
                new Fault(
                    row.getString("code"), row.getString("title"), row.getString("solution"))))
        .list();
  }

  /** What waits and is being sent, whenever it is due. */
  public Now now(long workspaceId, Instant now) {
    int pending =
        database
            .sql(PENDING)
            .param("workspace", workspaceId)
            .param("now", utc(now))
            .param("most", MOST_PENDING + 1)
            .query(Integer.class)
            .single();
    return database
        .sql(NOW)
        .param("workspace", workspaceId)
        .param("now", utc(now))
        .param("until", utc(now.plus(Duration.ofHours(1))))
        .param("each", MOST / 4)
        .param("most", MOST)
        .query((row, number) ->
            new Now(
                row.getInt("publishing"),
                row.getInt("retrying"),
                row.getInt("late"),
                row.getInt("next_hour"),
                Math.min(pending, MOST_PENDING),
                pending > MOST_PENDING))
        .single();
  }

  private static Sample sample(ResultSet row) throws SQLException {
    String code = row.getString("code");
    return new Sample(
        row.getLong("id"),
        row.getLong("channel_id"),
        row.getString("platform"),
        row.getString("state"),
        row.getBoolean("publishing"),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        instant(row, "started_at"),
        instant(row, "finished_at"),
        row.getInt("attempts"),
        code == null ? null : new Fault(code, row.getString("title"), row.getString("solution")));
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }

  static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
