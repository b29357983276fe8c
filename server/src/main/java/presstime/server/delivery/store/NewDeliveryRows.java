package presstime.server.delivery.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import presstime.server.delivery.NewDelivery;
import presstime.server.delivery.engine.DueNotices;
import presstime.server.scheduling.TimeZoneRules;

/** Writes many new deliveries in a handful of statements, within the caller's transaction. */
@Component
public class NewDeliveryRows {

  /**
   * Nobody else schedules these contents until the transaction ends; in order, so that two never
   * wait for each other.
   */
  private static final String LOCK =
      "SELECT id FROM content WHERE workspace_id = ? AND id = ANY (?) ORDER BY id FOR NO KEY UPDATE";

  private static final String INSERT =
      """
      INSERT INTO delivery (workspace_id, content_id, revision_id, channel_id, action, state, due_at, run_at, wall_time,
        time_zone, fixed_instant, zone_rules, idempotency_key, reason, placed_by, created_by, created_at,
        state_changed_at)
      SELECT c.workspace_id, c.id, coalesce(c.approved_revision_id, c.current_revision_id), ch.id, 'publish', 'scheduled',
        w.due_at::timestamptz, w.due_at::timestamptz, w.wall_time::timestamp, w.time_zone,
        w.fixed_instant, ?, gen_random_uuid(), w.reason, w.placed_by, ?, ?::timestamptz, ?::timestamptz
      FROM unnest(?, ?, ?, ?, ?, ?, ?, ?)
        AS w (content_id, channel_id, due_at, wall_time, time_zone, fixed_instant, reason, placed_by)
      JOIN content c ON c.workspace_id = ? AND c.id = w.content_id AND c.deleted_at IS NULL
      JOIN channel ch ON ch.workspace_id = c.workspace_id AND ch.id = w.channel_id AND ch.deleted_at IS NULL
      WHERE NOT EXISTS (
          SELECT FROM delivery d
          WHERE d.content_id = c.id AND d.channel_id = ch.id AND d.action = 'publish' AND d.state IN ('scheduled', 'held'))
        AND NOT EXISTS (
          SELECT FROM publication p
          WHERE p.content_id = c.id AND p.channel_id = ch.id AND p.state = 'live'
            AND p.revision_id = coalesce(c.approved_revision_id, p.revision_id))
      RETURNING id, content_id, channel_id
      """;

  private static final String TELL =
      """
      INSERT INTO delivery_change (delivery_id, kind, actor, at, data)
      SELECT d.id, 'scheduled', ?, ?::timestamptz,
        jsonb_build_object('dueAt', to_char(d.due_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
          'attempts', 0, 'reason', d.reason)
      FROM delivery d WHERE d.id = ANY (?)
      """;

  private static final long NOTICE_WITHIN_SECONDS = 30;

  private final DSLContext database;

  NewDeliveryRows(DSLContext database) {
    this.database = database;
  }

  /** A content on a channel. */
  public record Place(long contentId, long channelId) {

    static Place of(NewDelivery wanted) {
      return new Place(wanted.contentId(), wanted.channelId());
    }
  }

  /**
   * Writes those that make sense: content and channel are there, nothing waits for the two, and the
   * revision is not on the channel already.
   *
   * @param wanted no place twice
   * @return the new ids
   */
  public Map<Place, Long> insert(
      long workspaceId, List<NewDelivery> wanted, String actor, Instant now) {
    return database.connectionResult(connection -> {
      lock(connection, workspaceId, wanted);
      Map<Place, Long> ids = insert(connection, workspaceId, wanted, actor, now);
      tell(connection, ids, actor, now);
      announce(connection, wanted, now);
      return ids;
    });
  }

  private static void lock(Connection connection, long workspaceId, List<NewDelivery> wanted)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
      statement.setLong(1, workspaceId);
      statement.setArray(2, array(connection, "bigint", wanted, NewDelivery::contentId));
      statement.executeQuery().close();
    }
  }

  private static Map<Place, Long> insert(
      Connection connection, long workspaceId, List<NewDelivery> wanted, String actor, Instant now)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
      statement.setString(1, TimeZoneRules.ofThisJdk().version());
      statement.setString(2, actor);
      statement.setString(3, now.toString());
      statement.setString(4, now.toString());
      statement.setArray(5, array(connection, "bigint", wanted, NewDelivery::contentId));
      statement.setArray(6, array(connection, "bigint", wanted, NewDelivery::channelId));
      statement.setArray(7, array(connection, "text", wanted, w -> w.time().instant().toString()));
      statement.setArray(
          8, array(connection, "text", wanted, w -> w.time().wall().local().toString()));
      statement.setArray(9, array(connection, "text", wanted, w -> w.time().wall().zone().getId()));
      statement.setArray(10, array(connection, "boolean", wanted, w -> w.time().fixed()));
      statement.setArray(11, array(connection, "text", wanted, NewDelivery::reason));
      statement.setArray(12, array(connection, "text", wanted, w -> w.placedBy().word()));
      statement.setLong(13, workspaceId);
      Map<Place, Long> ids = new HashMap<>();
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          ids.put(new Place(rows.getLong(2), rows.getLong(3)), rows.getLong(1));
        }
      }
      return ids;
    }
  }

  private static void tell(Connection connection, Map<Place, Long> ids, String actor, Instant now)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(TELL)) {
      statement.setString(1, actor);
      statement.setString(2, now.toString());
      statement.setArray(3, connection.createArrayOf("bigint", ids.values().toArray()));
      statement.executeUpdate();
    }
  }

  private static void announce(Connection connection, List<NewDelivery> wanted, Instant now)
      throws SQLException {
    Instant first =
        wanted.stream().map(w -> w.time().instant()).min(Instant::compareTo).orElse(Instant.MAX);
    if (first.isBefore(now.plusSeconds(NOTICE_WITHIN_SECONDS))) {
      DueNotices.send(connection, first);
    }
  }

  private static Array array(
      Connection connection,
      String type,
      List<NewDelivery> wanted,
      Function<NewDelivery, Object> value)
      throws SQLException {
    return connection.createArrayOf(type, wanted.stream().map(value).toArray());
  }
}
