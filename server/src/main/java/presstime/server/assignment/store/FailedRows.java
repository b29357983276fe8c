package presstime.server.assignment.store;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import presstime.server.assignment.Priority;
import presstime.server.assignment.Waiting;

/** Publications that failed and for which nothing else is planned. */
@Component
public class FailedRows {

  private static final String FAILED =
      """
      FROM delivery d
      JOIN content c ON c.id = d.content_id AND c.deleted_at IS NULL AND c.approved_revision_id IS NOT NULL
      JOIN channel ch ON ch.id = d.channel_id AND ch.deleted_at IS NULL
      JOIN revision r ON r.content_id = c.id AND r.id = c.approved_revision_id
      LEFT JOIN assignment_priority p ON p.content_id = c.id
      WHERE d.workspace_id = :workspace AND d.state = 'failed' AND d.action = 'publish'
        AND NOT EXISTS (
          SELECT FROM delivery o
          WHERE o.content_id = d.content_id AND o.channel_id = d.channel_id AND o.action = 'publish'
            AND (o.id > d.id AND o.state <> 'cancelled' OR o.state IN ('scheduled', 'held')))
      """;

  private final JdbcClient database;

  FailedRows(JdbcClient database) {
    this.database = database;
  }

  /** One that failed, as if it waited. */
  public record Failed(long deliveryId, Waiting item) {}

  /** Channels on which something failed. */
  public List<Long> channels(long workspaceId) {
    return database
        .sql("SELECT DISTINCT d.channel_id " + FAILED + " ORDER BY d.channel_id")
        .param("workspace", workspaceId)
        .query((row, number) -> row.getLong(1))
        .list();
  }

  /** What failed on a channel. */
  public List<Failed> ofChannel(long workspaceId, long channelId) {
    return database
        .sql(
            "SELECT d.id AS delivery_id, c.id, r.id AS revision_id, r.title, r.categories,"
                + " coalesce(p.priority, 'normal') AS priority, c.approved_at "
                + FAILED
                + " AND d.channel_id = :channel ORDER BY d.id")
        .param("workspace", workspaceId)
        .param("channel", channelId)
        .query((row, number) ->
            new Failed(
                row.getLong("delivery_id"),
                new Waiting(
                    row.getLong("id"),
                    row.getLong("revision_id"),
                    row.getString("title"),
                    Set.copyOf(List.of((String[]) row.getArray("categories").getArray())),
                    Priority.of(row.getString("priority")),
                    row.getObject("approved_at", OffsetDateTime.class).toInstant())))
        .list();
  }

  /** The delivery of an item. */
  public static long deliveryOf(List<Failed> failed, Waiting item) {
    return failed.stream()
        .filter(one -> one.item().equals(item))
        .findFirst()
        .orElseThrow()
        .deliveryId();
  }
}
