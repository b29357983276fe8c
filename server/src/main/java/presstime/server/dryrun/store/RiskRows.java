package presstime.server.dryrun.store;

import static presstime.server.dryrun.store.PlannedRows.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import presstime.platform.Problem;
import presstime.server.dryrun.Planned;
import presstime.server.dryrun.Trouble;
import presstime.server.kernel.Cursor;
import tools.jackson.databind.json.JsonMapper;

/** The tables {@code delivery_risk} and {@code delivery_check}. */
@Component
public class RiskRows {

  /** How many of the set times ahead have come for a delivery. */
  private static final String STAGE =
      "(SELECT count(*) FROM unnest(:leads::float8[]) l WHERE d.due_at <= :now::timestamptz + l * interval '1 second')";

  private static final String CANDIDATES =
      """
      SELECT d.id FROM workspace w CROSS JOIN LATERAL (
        SELECT d.id, d.due_at, d.revision_id FROM delivery d
        WHERE d.workspace_id = w.id AND d.due_at > :now AND d.due_at <= :until AND d.state IN ('scheduled', 'held')) d
      LEFT JOIN delivery_check k ON k.delivery_id = d.id
      WHERE k.delivery_id IS NULL OR k.due_at <> d.due_at OR k.revision_id <> d.revision_id OR k.stage < %s
        OR (k.checked_at < :now AND EXISTS (SELECT FROM delivery_risk r WHERE r.delivery_id = d.id AND r.solved_at IS NULL))
      ORDER BY d.due_at, d.id LIMIT :most
      """
          .formatted(STAGE);

  private static final String CHECKED =
      """
      INSERT INTO delivery_check
      SELECT d.id, d.workspace_id, d.due_at, d.revision_id, %s, :now FROM delivery d WHERE d.id = ANY (:ids)
      ON CONFLICT (delivery_id) DO UPDATE SET due_at = excluded.due_at, revision_id = excluded.revision_id,
        stage = excluded.stage, checked_at = excluded.checked_at
      """
          .formatted(STAGE);

  private final JdbcClient database;
  private final JsonMapper json;

  RiskRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /**
   * An open risk.
   *
   * @param code of its problem
   */
  public record Open(long id, long workspaceId, long deliveryId, String code) {}

  /** A risk that is over, and why. */
  public record Over(Open risk, String ending) {}

  /** An open risk as people see it. */
  public record Listed(
      long id,
      long deliveryId,
      long contentId,
      String contentTitle,
      long channelId,
      String channelName,
      Instant dueAt,
      String severity,
      Problem problem,
      Instant foundAt) {}

  /** Deliveries that are to be looked at now. */
  public List<Long> candidates(Instant now, List<Duration> leads, int most) {
    Duration longest = leads.stream().max(Duration::compareTo).orElse(Duration.ZERO);
    return database
        .sql(CANDIDATES)
        .param("now", utc(now))
        .param("until", utc(now.plus(longest)))
        .param("leads", seconds(leads))
        .param("most", most)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** These were looked at, as they stand. */
  public void checked(List<Long> ids, Instant now, List<Duration> leads) {
    database
        .sql(CHECKED)
        .param("now", utc(now))
        .param("leads", seconds(leads))
        .param("ids", ids.toArray(new Long[0]))
        .update();
  }

  private static Double[] seconds(List<Duration> leads) {
    return leads.stream().map(lead -> (double) lead.toSeconds()).toArray(Double[]::new);
  }

  /** Opens it; false when it is open already, and then as it was found now. */
  public boolean open(Planned planned, Trouble trouble, Instant now) {
    return database
        .sql(
            """
            INSERT INTO delivery_risk (workspace_id, delivery_id, code, severity, problem, due_at, found_at)
            VALUES (?, ?, ?, ?, ?::jsonb, ?, ?)
            ON CONFLICT (delivery_id, code) WHERE solved_at IS NULL
            DO UPDATE SET severity = excluded.severity, problem = excluded.problem, due_at = excluded.due_at
            WHERE (delivery_risk.severity, delivery_risk.problem, delivery_risk.due_at)
              IS DISTINCT FROM (excluded.severity, excluded.problem, excluded.due_at)
            RETURNING xmax = 0
            """)
        .param(planned.workspaceId())
        .param(planned.id())
        .param(trouble.problem().code())
        .param(trouble.severity().word())
        .param(json.writeValueAsString(trouble.problem()))
        .param(utc(planned.dueAt()))
        .param(utc(now))
        .query((row, number) -> row.getBoolean(1))
        .optional()
        .orElse(false);
  }

  /** Closes it; false when somebody else has. */
  public boolean close(long id, String ending, Instant now) {
    return database
            .sql(
                "UPDATE delivery_risk SET solved_at = ?, ending = ? WHERE id = ? AND solved_at IS NULL")
            .param(utc(now))
            .param(ending)
            .param(id)
            .update()
        == 1;
  }

  /** Open ones of deliveries. */
  public List<Open> openOf(List<Long> deliveries) {
    return database
        .sql("SELECT * FROM delivery_risk WHERE delivery_id = ANY (?) AND solved_at IS NULL")
        .param(deliveries.toArray(new Long[0]))
        .query((row, number) -> open(row))
        .list();
  }

  /** Open ones whose delivery waits no more, or not in this time. */
  public List<Over> over(Instant now, Instant until) {
    return database
        .sql(
            """
            SELECT r.*, CASE WHEN d.id IS NULL THEN 'gone' WHEN d.state NOT IN ('scheduled', 'held') THEN d.state
              WHEN d.due_at <= :now THEN 'time-came' ELSE 'moved' END AS now_ending
            FROM delivery_risk r LEFT JOIN delivery d ON d.id = r.delivery_id
            WHERE r.solved_at IS NULL
              AND (d.id IS NULL OR d.state NOT IN ('scheduled', 'held') OR d.due_at <= :now OR d.due_at > :until)
            LIMIT 1000
            """)
        .param("now", utc(now))
        .param("until", utc(until))
        .query((row, number) -> new Over(open(row), row.getString("now_ending")))
        .list();
  }

  /** As if it had never been looked at. */
  public void uncheck(long delivery) {
    database.sql("DELETE FROM delivery_check WHERE delivery_id = ?").param(delivery).update();
  }

  /** What nobody asks for any more. */
  public void forget(Instant before) {
    database.sql("DELETE FROM delivery_check WHERE due_at < ?").param(utc(before)).update();
    database.sql("DELETE FROM delivery_risk WHERE solved_at < ?").param(utc(before)).update();
  }

  /** Of these channels, those whose connection is to be tried again. */
  public List<Long> untested(List<Long> channels, Instant goodSince, Instant badSince) {
    return database
        .sql(
            """
            SELECT c.id FROM channel c LEFT JOIN channel_check k ON k.channel_id = c.id
            WHERE c.id = ANY (?) AND c.deleted_at IS NULL AND c.enabled AND (k.checked_at IS NULL OR k.checked_at < c.updated_at
              OR k.checked_at <= CASE WHEN k.problem IS NULL THEN ?::timestamptz ELSE ?::timestamptz END)
            """)
        .param(channels.toArray(new Long[0]))
        .param(utc(goodSince))
        .param(utc(badSince))
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** Open ones of a workspace, the next due first. */
  public List<Listed> list(
      long workspaceId, @Nullable Long channel, @Nullable Cursor after, int limit) {
    return database
        .sql(
            """
            SELECT r.*, d.content_id, d.channel_id, v.title, ch.name FROM delivery_risk r
            JOIN delivery d ON d.id = r.delivery_id JOIN revision v ON v.id = d.revision_id
            JOIN channel ch ON ch.id = d.channel_id
            WHERE r.workspace_id = :workspace AND r.solved_at IS NULL
              AND (:channel::bigint IS NULL OR d.channel_id = :channel) AND (r.due_at, r.id) > (:at, :id)
            ORDER BY r.due_at, r.id LIMIT :limit
            """)
        .param("workspace", workspaceId)
        .param("channel", channel)
        .param("at", utc(after == null ? Instant.EPOCH : after.instant()))
        .param("id", after == null ? 0 : after.id())
        .param("limit", limit)
        .query((row, number) -> listed(row))
        .list();
  }

  private static Open open(ResultSet row) throws SQLException {
    return new Open(
        row.getLong("id"),
        row.getLong("workspace_id"),
        row.getLong("delivery_id"),
        row.getString("code"));
  }

  private Listed listed(ResultSet row) throws SQLException {
    return new Listed(
        row.getLong("id"),
        row.getLong("delivery_id"),
        row.getLong("content_id"),
        row.getString("title"),
        row.getLong("channel_id"),
        row.getString("name"),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        row.getString("severity"),
        json.readValue(row.getString("problem"), Problem.class),
        row.getObject("found_at", OffsetDateTime.class).toInstant());
  }
}
