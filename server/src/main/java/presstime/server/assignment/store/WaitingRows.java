package presstime.server.assignment.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import presstime.server.assignment.Priority;
import presstime.server.assignment.Waiting;

/**
 * What waits for a place: approved, meant for the channel, never published or planned there, and
 * not on hold. A content that names no channel is meant for the workspace's only one.
 */
@Component
public class WaitingRows {

  private static final String ELIGIBLE =
      """
      FROM content c
      JOIN revision r ON r.content_id = c.id AND r.id = c.approved_revision_id
      LEFT JOIN assignment_priority p ON p.content_id = c.id
      WHERE c.workspace_id = :workspace AND c.deleted_at IS NULL AND c.status = 'approved'
        AND c.id IN (
          SELECT cc.content_id FROM content_channel cc WHERE cc.channel_id = :channel
          UNION ALL
          SELECT o.id FROM content o
          WHERE o.workspace_id = :workspace AND o.status = 'approved' AND o.deleted_at IS NULL
            AND (SELECT count(*) FROM channel x WHERE x.workspace_id = :workspace AND x.deleted_at IS NULL) = 1
            AND NOT EXISTS (
              SELECT FROM content_channel oc JOIN channel x ON x.id = oc.channel_id AND x.deleted_at IS NULL
              WHERE oc.content_id = o.id))
        AND NOT EXISTS (
          SELECT FROM delivery d
          WHERE d.content_id = c.id AND d.channel_id = :channel AND d.action = 'publish' AND d.state <> 'cancelled')
        AND NOT EXISTS (SELECT FROM publication l WHERE l.content_id = c.id AND l.channel_id = :channel)
        AND NOT EXISTS (
          SELECT FROM assignment_hold h
          WHERE h.content_id = c.id AND (h.channel_id IS NULL OR h.channel_id = :channel))
      """;

  private static final String COLUMNS =
      "SELECT c.id, r.id AS revision_id, r.title, r.categories, coalesce(p.priority, 'normal') AS"
          + " priority, c.approved_at ";

  private static final String ONE =
      """
      SELECT c.id, r.id AS revision_id, r.title, r.categories, coalesce(p.priority, 'normal') AS priority,
        coalesce(c.approved_at, :now) AS approved_at
      FROM content c
      JOIN revision r ON r.content_id = c.id AND r.id = coalesce(c.approved_revision_id, c.current_revision_id)
      LEFT JOIN assignment_priority p ON p.content_id = c.id
      WHERE c.workspace_id = :workspace AND c.id = :content AND c.deleted_at IS NULL
      """;

  private final JdbcClient database;

  WaitingRows(JdbcClient database) {
    this.database = database;
  }

  /** What waits for the channel. */
  public List<Waiting> read(long workspaceId, long channelId) {
    return database
        .sql(COLUMNS + ELIGIBLE)
        .param("workspace", workspaceId)
        .param("channel", channelId)
        .query(WaitingRows::waiting)
        .list();
  }

  /**
   * What waits for the channel, kept from others until the transaction ends. What somebody is
   * editing right now waits for the next time. Looked at once more when it is locked: what became
   * of it meanwhile counts.
   */
  public List<Waiting> lock(long workspaceId, long channelId) {
    List<Long> locked =
        database
            .sql("SELECT c.id " + ELIGIBLE + " ORDER BY c.id FOR NO KEY UPDATE OF c SKIP LOCKED")
            .param("workspace", workspaceId)
            .param("channel", channelId)
            .query((row, number) -> row.getLong(1))
            .list();
    if (locked.isEmpty()) {
      return List.of();
    }
    return database
        .sql(COLUMNS + ELIGIBLE + " AND c.id = ANY (:locked)")
        .param("workspace", workspaceId)
        .param("channel", channelId)
        .param("locked", locked.toArray(Long[]::new))
        .query(WaitingRows::waiting)
        .list();
  }

  /** One content as if it waited; one that is not approved as if it had just been. */
  public Optional<Waiting> find(long workspaceId, long contentId, Instant now) {
    return database
        .sql(ONE)
        .param("workspace", workspaceId)
        .param("content", contentId)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(WaitingRows::waiting)
        .optional();
  }

  /** Of these channels, those for which something waits, and that are given content at all. */
  public List<Long> channelsOf(long workspaceId, @Nullable Long contentId) {
    return database
        .sql(
            """
            SELECT s.channel_id FROM publishing_settings s
            WHERE s.workspace_id = :workspace AND s.auto_publish_enabled
              AND (:content::bigint IS NULL
                OR NOT EXISTS (SELECT FROM content_channel cc WHERE cc.content_id = :content)
                OR EXISTS (SELECT FROM content_channel cc WHERE cc.content_id = :content AND cc.channel_id = s.channel_id))
            ORDER BY s.channel_id
            """)
        .param("workspace", workspaceId)
        .param("content", contentId)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  private static Waiting waiting(ResultSet row, int number) throws SQLException {
    return new Waiting(
        row.getLong("id"),
        row.getLong("revision_id"),
        row.getString("title"),
        Set.copyOf(List.of((String[]) row.getArray("categories").getArray())),
        Priority.of(row.getString("priority")),
        row.getObject("approved_at", OffsetDateTime.class).toInstant());
  }
}
