package presstime.server.delivery.store;

import java.net.URI;
import java.net.URISyntaxException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import presstime.platform.Publication;
import presstime.server.delivery.PredecessorSql;
import presstime.server.delivery.engine.Claimed;
import presstime.server.delivery.engine.Plans;
import presstime.server.delivery.policy.Predecessors;

/** What the engine's plan looks up, in one round trip for all that are made ready together. */
@Component
public class Situations {

  private static final String LOOK =
      """
      SELECT i.id, c.deleted_at IS NOT NULL AS content_deleted, c.approved_revision_id,
        ch.deleted_at IS NOT NULL AS channel_gone, p.key, p.external_id, p.url, p.state AS publication_state,
        (SELECT min(CASE e.state WHEN 'scheduled' THEN e.run_at ELSE :now::timestamptz + interval '1 minute' END)
         FROM delivery e
         WHERE e.content_id = c.id AND e.channel_id = ch.id AND e.state IN ('scheduled', 'held', 'unconfirmed')
           AND (e.due_at, e.id) < (i.due_at, i.id)) AS earlier,
        i.started_at IS NOT NULL AS started, i.release_id,
        CASE i.action WHEN 'unpublish' THEN i.withdraw_to ELSE p.withdrawn_to END AS withdraw_to,
        CASE WHEN i.action <> 'publish' AND p.state IS DISTINCT FROM 'live' THEN EXISTS (
          SELECT FROM delivery f
          WHERE f.content_id = c.id AND f.channel_id = ch.id AND f.action = 'publish' AND f.state IN ('failed', 'missed')
            AND (f.due_at, f.id) < (i.due_at, i.id) AND (p.changed_at IS NULL OR f.state_changed_at > p.changed_at))
        ELSE false END AS blocked,
        before.waiting, before.stuck, before.live_since, before.runs_at
      FROM delivery i JOIN content c ON c.id = i.content_id JOIN channel ch ON ch.id = i.channel_id
      LEFT JOIN publication p ON p.content_id = c.id AND p.channel_id = ch.id
      CROSS JOIN LATERAL (
        SELECT count(*) FILTER (WHERE l.live_at IS NULL OR l.live_at > greatest(:now::timestamptz, i.run_at)) AS waiting,
          count(*) FILTER (WHERE l.live_at IS NULL AND r.runs_at IS NULL) AS stuck,
          max(l.live_at) AS live_since, max(coalesce(l.live_at, r.runs_at)) AS runs_at
        FROM dependency n
      """
          + PredecessorSql.STANDING
          + """
            WHERE n.content_id = c.id) before
          WHERE i.id = ANY (:ids)
          """;

  private final JdbcClient database;
  private final TransactionTemplate transaction;

  Situations(JdbcClient database, PlatformTransactionManager transactions) {
    this.database = database;
    this.transaction = new TransactionTemplate(transactions);
  }

  /**
   * What there is about a delivery.
   *
   * @param publication what is, or was, on the channel under a known id; null for nothing
   * @param live it is there now, as far as is known
   * @param predecessors contents that must be live before
   * @param started a request has left since it was given its time
   * @param releaseId the release it goes with; null for nearly all
   * @param blocked there is nothing to change or take away yet, because the publication before it
   *     did not come about; a person may still bring it about
   * @param withdrawTo where an unpublish puts it, or an earlier one put it; null for the channel's
   *     own setting
   */
  public record Look(
      boolean contentDeleted,
      @Nullable Long approvedRevisionId,
      boolean channelGone,
      @Nullable Publication publication,
      boolean live,
      @Nullable Instant earlierRunsAt,
      Predecessors predecessors,
      boolean started,
      @Nullable Long releaseId,
      boolean blocked,
      @Nullable String withdrawTo) {

    /** The same as if nothing had to be live before. */
    public Look withoutPredecessors() {
      return new Look(
          contentDeleted,
          approvedRevisionId,
          channelGone,
          publication,
          live,
          earlierRunsAt,
          Predecessors.NONE,
          started,
          releaseId,
          blocked,
          withdrawTo);
    }
  }

  /** Looks, for several at once. Planning it anew would take longer than looking. */
  public Map<Long, Look> look(List<Claimed> claimed, Instant now) {
    return lookAt(claimed.stream().map(Claimed::id).toList(), now);
  }

  /** The same for deliveries that nobody holds. */
  public Map<Long, Look> lookAt(Collection<Long> ids, Instant now) {
    Map<Long, Look> looks = new HashMap<>();
    transaction.executeWithoutResult(status -> {
      database.sql(Plans.KEEP).query().listOfRows();
      look(ids, now, looks);
    });
    return looks;
  }

  private void look(Collection<Long> ids, Instant now, Map<Long, Look> looks) {
    database
        .sql(LOOK)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("ids", ids.stream().mapToLong(Long::longValue).toArray())
        .query(row -> {
          looks.put(row.getLong("id"), look(row));
        });
  }

  private static Look look(ResultSet row) throws SQLException {
    String url = row.getString("url");
    String externalId = row.getString("external_id");
    String state = row.getString("publication_state");
    boolean known = externalId != null && !externalId.isEmpty() && !"deleted".equals(state);
    return new Look(
        row.getBoolean("content_deleted"),
        row.getObject("approved_revision_id", Long.class),
        row.getBoolean("channel_gone"),
        known ? new Publication(externalId, address(url), row.getObject("key", UUID.class)) : null,
        known && "live".equals(state),
        instant(row, "earlier"),
        predecessors(row),
        row.getBoolean("started"),
        row.getObject("release_id", Long.class),
        row.getBoolean("blocked"),
        row.getString("withdraw_to"));
  }

  private static Predecessors predecessors(ResultSet row) throws SQLException {
    boolean live = row.getLong("waiting") == 0;
    return new Predecessors(
        live,
        live ? instant(row, "live_since") : null,
        row.getLong("stuck") > 0 ? null : instant(row, "runs_at"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  /** What a platform or a person gave as an address; null when it is none. */
  private static @Nullable URI address(@Nullable String url) {
    try {
      return url == null ? null : new URI(url);
    } catch (URISyntaxException e) {
      return null;
    }
  }

  /** How many deliveries to a channel may be under way at the same time. */
  public int concurrency(long channelId) {
    return database
        .sql("SELECT concurrency FROM channel WHERE id = ?")
        .param(channelId)
        .query(Integer.class)
        .optional()
        .orElse(1);
  }
}
