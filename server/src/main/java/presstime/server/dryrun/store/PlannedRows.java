package presstime.server.dryrun.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import presstime.platform.ConnectionReport;
import presstime.platform.Problem;
import presstime.server.delivery.PredecessorSql;
import presstime.server.dryrun.Planned;
import presstime.server.dryrun.Planned.Undivided;
import presstime.server.kernel.Cursor;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Deliveries that have their time before them, with all that decides whether they leave. */
@Component
public class PlannedRows {

  private static final TypeReference<List<Planned.Conflict>> CONFLICTS = new TypeReference<>() {};

  private static final String ALL =
      """
      SELECT d.id, d.workspace_id, d.content_id, d.channel_id, d.revision_id, d.action, d.state, d.due_at, d.wall_time,
        d.time_zone, d.ambiguous, d.problem::text, r.number, r.title, c.deleted_at IS NOT NULL AS content_deleted,
        a.number AS approved_number, u.number AS current_number, ch.name AS channel_name, ch.platform,
        ch.deleted_at IS NOT NULL AS channel_gone, ch.enabled, ch.test_report::text, ch.tested_at,
        CASE WHEN k.checked_at >= ch.updated_at THEN k.checked_at END AS checked_at, k.problem::text AS check_problem,
        p.state AS publication_state, p.url,
        (SELECT e.action FROM delivery e WHERE e.content_id = d.content_id AND e.channel_id = d.channel_id
          AND e.action <> 'update' AND e.state IN ('scheduled', 'held') AND (e.due_at, e.id) < (d.due_at, d.id)
          ORDER BY e.due_at DESC, e.id DESC LIMIT 1) AS planned_before,
        (SELECT min(e.id) FROM delivery e WHERE e.content_id = d.content_id AND e.channel_id = d.channel_id
          AND e.state IN ('held', 'unconfirmed') AND (e.due_at, e.id) < (d.due_at, d.id)) AS blocked_by,
        d.action <> 'publish' AND p.state IS DISTINCT FROM 'live' AND EXISTS (
          SELECT FROM delivery e WHERE e.content_id = d.content_id AND e.channel_id = d.channel_id
            AND e.action = 'publish' AND e.state IN ('failed', 'missed') AND (e.due_at, e.id) < (d.due_at, d.id)
            AND (p.changed_at IS NULL OR e.state_changed_at > p.changed_at)) AS publication_failed,
        before.waiting, before.stuck, before.runs_at, x.conflicts,
        g.id AS release_id, g.name AS release_name
      FROM delivery d JOIN revision r ON r.id = d.revision_id JOIN content c ON c.id = d.content_id
      JOIN revision u ON u.id = c.current_revision_id LEFT JOIN revision a ON a.id = c.approved_revision_id
      JOIN channel ch ON ch.id = d.channel_id LEFT JOIN channel_check k ON k.channel_id = ch.id
      LEFT JOIN publication p ON p.content_id = d.content_id AND p.channel_id = d.channel_id
      LEFT JOIN release_group g ON g.id = d.release_id AND g.mode = 'all-or-nothing'
        AND g.opened_at IS NULL AND g.cancelled_at IS NULL
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE l.live_at IS NULL OR l.live_at > d.due_at) AS waiting,
          count(*) FILTER (WHERE l.live_at IS NULL AND r.runs_at IS NULL) AS stuck,
          max(coalesce(l.live_at, r.runs_at)) AS runs_at
        FROM dependency n
      """
          + PredecessorSql.STANDING
          + """
            WHERE n.content_id = d.content_id) before
          CROSS JOIN LATERAL (
            SELECT jsonb_agg(jsonb_build_object('id', f.id, 'kind', f.kind, 'severity', f.severity, 'detail', f.detail)
              ORDER BY f.id)::text AS conflicts
            FROM (
              SELECT f.* FROM conflict f WHERE f.delivery_id = d.id AND f.state = 'open'
              UNION SELECT f.* FROM conflict f WHERE f.other_id = d.id AND f.state = 'open') f) x
          WHERE d.id = ANY (:ids) ORDER BY d.due_at, d.id
          """;

  private final JdbcClient database;
  private final JsonMapper json;

  PlannedRows(JdbcClient database, JsonMapper json) {
    this.database = database;
    this.json = json;
  }

  /** A part of what a workspace has waiting between two instants, in due order. */
  public List<Planned> page(
      long workspaceId,
      @Nullable Long channel,
      Instant from,
      Instant until,
      @Nullable Cursor after,
      int most) {
    Instant first = after == null ? from : after.instant();
    return read(
        database
            .sql(
                """
                SELECT id FROM delivery
                WHERE workspace_id = :workspace AND due_at >= :first AND due_at < :until AND state IN ('scheduled', 'held')
                  AND (due_at, id) > (:first, :id) AND (:channel::bigint IS NULL OR channel_id = :channel)
                ORDER BY due_at, id LIMIT :most
                """)
            .param("workspace", workspaceId)
            .param("first", utc(first))
            .param("id", after == null ? 0 : after.id())
            .param("until", utc(until))
            .param("channel", channel)
            .param("most", most)
            .query((row, number) -> row.getLong(1))
            .list());
  }

  /** How much a workspace has waiting between two instants. */
  public long count(long workspaceId, @Nullable Long channel, Instant from, Instant until) {
    return database
        .sql(
            """
            SELECT count(*) FROM delivery
            WHERE workspace_id = :workspace AND due_at >= :from AND due_at < :until AND state IN ('scheduled', 'held')
              AND (:channel::bigint IS NULL OR channel_id = :channel)
            """)
        .param("workspace", workspaceId)
        .param("from", utc(from))
        .param("until", utc(until))
        .param("channel", channel)
        .query(Long.class)
        .single();
  }

  /** What waits of these releases, in due order. */
  public List<Planned> membersOf(Collection<Long> releases) {
    return releases.isEmpty()
        ? List.of()
        : read(
            database
                .sql(
                    "SELECT id FROM delivery WHERE release_id = ANY (:releases) AND state IN ('scheduled', 'held')")
                .param("releases", releases.toArray(new Long[0]))
                .query((row, number) -> row.getLong(1))
                .list());
  }

  /** Of these numbers, in due order. */
  public List<Planned> read(List<Long> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return database
        .sql(ALL)
        .param("ids", ids.toArray(new Long[0]))
        .query((row, number) -> planned(row))
        .list();
  }

  private Planned planned(ResultSet row) throws SQLException {
    String conflicts = row.getString("conflicts");
    String report = row.getString("test_report");
    return new Planned(
        row.getLong("id"),
        row.getLong("workspace_id"),
        row.getLong("content_id"),
        row.getLong("channel_id"),
        row.getString("channel_name"),
        row.getString("platform"),
        row.getLong("revision_id"),
        row.getInt("number"),
        row.getString("title"),
        row.getString("action"),
        row.getString("state"),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        row.getObject("wall_time", LocalDateTime.class),
        row.getString("time_zone"),
        row.getBoolean("ambiguous"),
        problem(row.getString("problem")),
        row.getBoolean("content_deleted"),
        row.getObject("approved_number", Integer.class),
        row.getInt("current_number"),
        row.getBoolean("channel_gone"),
        row.getBoolean("enabled"),
        row.getString("publication_state"),
        row.getString("url"),
        row.getString("planned_before"),
        row.getObject("blocked_by", Long.class),
        row.getBoolean("publication_failed"),
        undivided(row),
        row.getInt("waiting"),
        row.getInt("stuck"),
        instant(row, "runs_at"),
        report != null || instant(row, "checked_at") != null,
        connection(row, report),
        conflicts == null ? List.of() : json.readValue(conflicts, CONFLICTS));
  }

  /** By the later of the two tries: a person's, or that of the checks ahead. */
  private List<Problem> connection(ResultSet row, @Nullable String report) throws SQLException {
    Instant tested = instant(row, "tested_at");
    Instant checked = instant(row, "checked_at");
    if (checked != null && (tested == null || checked.isAfter(tested))) {
      Problem problem = problem(row.getString("check_problem"));
      // Whether it can be opened is seen when it is opened, and may be different by now.
      return problem == null || problem.code().equals(Planned.CHANNEL_UNUSABLE)
          ? List.of()
          : List.of(problem);
    }
    return report == null ? List.of() : json.readValue(report, ConnectionReport.class).problems();
  }

  private @Nullable Problem problem(@Nullable String text) {
    return text == null ? null : json.readValue(text, Problem.class);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static OffsetDateTime utc(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  private static @Nullable Undivided undivided(ResultSet row) throws SQLException {
    Long id = row.getObject("release_id", Long.class);
    return id == null ? null : new Undivided(id, row.getString("release_name"));
  }
}
