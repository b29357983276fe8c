package presstime.server.monitor.store;

import static presstime.server.monitor.store.FigureRows.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import presstime.server.monitor.ChannelState;
import presstime.server.monitor.ChannelState.Change;
import presstime.server.monitor.Sample.Fault;
import presstime.server.monitor.policy.ChannelVerdict;
import presstime.server.monitor.policy.ChannelVerdict.Evidence;

/** What is known of channels: their tests, the checks ahead, and what became of deliveries. */
@Component
public class ChannelHealthRows {

  /** By the history's index of channels: of each the latest hundred executions. */
  static final String STATES =
      """
      SELECT c.id, c.name, c.platform, c.enabled, c.tested_at,
        c.test_report->'problems'->0->>'code' AS test_code, c.test_report->'problems'->0->>'title' AS test_title,
        c.test_report->'problems'->0->>'solution' AS test_solution,
        CASE WHEN k.checked_at >= c.updated_at THEN k.checked_at END AS checked_at,
        k.problem->>'code' AS check_code, k.problem->>'title' AS check_title, k.problem->>'solution' AS check_solution,
        ran.published_at, ran.failed_at, ran.failures, ran.delivery_id,
        d.problem->>'code' AS code, d.problem->>'title' AS title, d.problem->>'solution' AS solution
      FROM channel c LEFT JOIN channel_check k ON k.channel_id = c.id
      LEFT JOIN LATERAL (
        SELECT max(e.at) FILTER (WHERE e.outcome IN ('published', 'withdrawn')) AS published_at,
          max(e.at) FILTER (WHERE e.outcome IN ('failed', 'unconfirmed')) AS failed_at,
          count(*) FILTER (WHERE e.outcome IN ('failed', 'unconfirmed') AND e.after_success) AS failures,
          (array_agg(e.delivery_id ORDER BY e.at DESC) FILTER (WHERE e.outcome IN ('failed', 'unconfirmed')))[1] AS delivery_id
        FROM (
          SELECT h.*, count(*) FILTER (WHERE outcome IN ('published', 'withdrawn')) OVER (ORDER BY at DESC, position DESC) = 0
            AS after_success
          FROM (SELECT at, position, outcome, delivery_id FROM history_entry
                WHERE channel_id = c.id AND source = 'delivery' ORDER BY at DESC, position DESC LIMIT 100) h) e) ran ON true
      LEFT JOIN delivery d ON d.id = ran.delivery_id
      WHERE c.workspace_id = :workspace AND c.deleted_at IS NULL
      ORDER BY c.id
      """;

  /** By the log's index of subjects: of each channel its latest ten. */
  static final String CHANGES =
      """
      SELECT e.id, c.id AS channel_id, c.name, e.type, e.occurred_at, e.actor, e.data->'problem'->>'title' AS cause
      FROM channel c CROSS JOIN LATERAL (
        SELECT * FROM domain_event WHERE workspace_id = c.workspace_id AND subject = 'channel/' || c.id
          AND type IN ('connection-lost', 'connection-restored', 'channel-created', 'channel-changed', 'channel-deleted')
        ORDER BY id DESC LIMIT 10) e
      WHERE c.workspace_id = :workspace
      ORDER BY e.id DESC LIMIT 50
      """;

  private final JdbcClient database;

  ChannelHealthRows(JdbcClient database) {
    this.database = database;
  }

  /** All channels of a workspace, oldest first. */
  public List<ChannelState> states(long workspaceId) {
    return database
        .sql(STATES)
        .param("workspace", workspaceId)
        .query((row, number) -> state(row))
        .list();
  }

  /** What changed how they are, the latest first. */
  public List<Change> changes(long workspaceId) {
    return database
        .sql(CHANGES)
        .param("workspace", workspaceId)
        .query((row, number) ->
            new Change(
                row.getLong("id"),
                row.getLong("channel_id"),
                row.getString("name"),
                row.getString("type"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("cause")))
        .list();
  }

  private static ChannelState state(ResultSet row) throws SQLException {
    List<Evidence> known = new ArrayList<>();
    Instant tested = instant(row, "tested_at");
    if (tested != null) {
      known.add(new Evidence(tested, true, fault(row, "test_"), null));
    }
    Instant checked = instant(row, "checked_at");
    if (checked != null) {
      known.add(new Evidence(checked, true, fault(row, "check_"), null));
    }
    Instant published = instant(row, "published_at");
    if (published != null) {
      known.add(new Evidence(published, false, null, null));
    }
    Instant failed = instant(row, "failed_at");
    if (failed != null) {
      Fault fault = fault(row, "");
      // Tried again since, and so without its problem: it counts no more.
      if (fault != null) {
        known.add(new Evidence(failed, false, fault, row.getLong("delivery_id")));
      }
    }
    return ChannelVerdict.of(
        row.getLong("id"),
        row.getString("name"),
        row.getString("platform"),
        row.getBoolean("enabled"),
        known,
        published,
        row.getInt("failures"));
  }

  private static @Nullable Fault fault(ResultSet row, String prefix) throws SQLException {
    String code = row.getString(prefix + "code");
    return code == null
        ? null
        : new Fault(code, row.getString(prefix + "title"), row.getString(prefix + "solution"));
  }
}
