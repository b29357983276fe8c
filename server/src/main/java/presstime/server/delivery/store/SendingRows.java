package presstime.server.delivery.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Deliveries that a server holds, or that nobody has looked after since it was lost. */
@Component
public class SendingRows {

  private static final String BEING_SENT =
      """
      SELECT d.id, d.channel_id, ch.name, d.action, r.number,
        CASE WHEN d.lease_until > clock_timestamp() THEN d.lease_until END AS until
      FROM delivery d JOIN channel ch ON ch.id = d.channel_id JOIN revision r ON r.id = d.revision_id
      WHERE d.workspace_id = ? AND d.content_id = ? AND d.state = 'scheduled' AND
      """
          + BeingSentSql.of("d")
          + "ORDER BY d.due_at, d.id";

  private final JdbcClient database;

  SendingRows(JdbcClient database) {
    this.database = database;
  }

  /**
   * One that is on its way.
   *
   * @param until the lease's end; null when none runs
   */
  public record Sending(
      long deliveryId,
      long channelId,
      String channelName,
      String action,
      int revisionNumber,
      @Nullable Instant until) {}

  /** All of one content. */
  public List<Sending> beingSent(long workspaceId, long contentId) {
    return database
        .sql(BEING_SENT)
        .params(workspaceId, contentId)
        .query((row, number) -> {
          OffsetDateTime until = row.getObject("until", OffsetDateTime.class);
          return new Sending(
              row.getLong("id"),
              row.getLong("channel_id"),
              row.getString("name"),
              row.getString("action"),
              row.getInt("number"),
              until == null ? null : until.toInstant());
        })
        .list();
  }
}
