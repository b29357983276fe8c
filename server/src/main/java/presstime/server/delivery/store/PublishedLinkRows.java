package presstime.server.delivery.store;

import static presstime.database.Tables.DELIVERY_LINK;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What placeholders mean, and which addresses deliveries were sent with. */
@Component
public class PublishedLinkRows {

  /** A number is a content; a name, what the content calls one that it depends on. */
  private static final String TARGET =
      """
      SELECT a.id, t.title, ch.name AS channel, p.url
      FROM (
        SELECT coalesce(:number, n.after_id) AS id, coalesce(:channel, n.channel_id) AS channel_id
        FROM (SELECT) AS one LEFT JOIN dependency n ON n.content_id = :content
          AND (n.role = :role OR :role::text IS NULL AND n.after_id = :number)
        ORDER BY n.channel_id NULLS LAST, n.id LIMIT 1) w
      JOIN content a ON a.workspace_id = :workspace AND a.id = w.id AND a.deleted_at IS NULL
      JOIN revision t ON t.id = a.current_revision_id
      LEFT JOIN channel ch ON ch.workspace_id = a.workspace_id AND ch.id = w.channel_id
      LEFT JOIN LATERAL (
        SELECT b.url FROM publication b
        WHERE b.content_id = a.id AND b.state = 'live' AND b.url ~ '^https?://'
          AND (w.channel_id IS NULL OR b.channel_id = w.channel_id)
        ORDER BY b.published_at, b.channel_id LIMIT 1) p ON true
      WHERE w.channel_id IS NULL OR ch.id IS NOT NULL
      """;

  private static final String KEEP =
      """
      INSERT INTO delivery_link AS k (delivery_id, ref, url, resolved_at)
      SELECT d.id, f.ref, f.url, :now FROM delivery d, unnest(:refs::text[], :urls::text[]) AS f (ref, url)
      WHERE d.id = :id AND d.fence = :fence
      ON CONFLICT (delivery_id, ref) DO UPDATE SET url = excluded.url, resolved_at = excluded.resolved_at
      """;

  private final JdbcClient jdbc;
  private final DSLContext database;

  PublishedLinkRows(JdbcClient jdbc, DSLContext database) {
    this.jdbc = jdbc;
    this.database = database;
  }

  /**
   * What a placeholder means.
   *
   * @param channel where it must be live; null for anywhere
   * @param url where it is; null while it is not
   */
  public record Target(
      long contentId, String title, @Nullable String channel, @Nullable String url) {}

  /** What a well-formed placeholder of a content means; null for nothing. */
  public @Nullable Target target(long workspaceId, long contentId, String mark) {
    int at = mark.indexOf('@');
    String name = at < 0 ? mark : mark.substring(0, at);
    boolean number = Character.isDigit(name.charAt(0));
    return jdbc.sql(TARGET)
        .param("workspace", workspaceId)
        .param("content", contentId)
        .param("number", number ? Long.valueOf(name) : null, java.sql.Types.BIGINT)
        .param("role", number ? null : name, java.sql.Types.VARCHAR)
        .param(
            "channel", at < 0 ? null : Long.valueOf(mark.substring(at + 1)), java.sql.Types.BIGINT)
        .query((row, index) ->
            new Target(
                row.getLong("id"),
                row.getString("title"),
                row.getString("channel"),
                row.getString("url")))
        .optional()
        .orElse(null);
  }

  /** What a delivery was sent with. */
  public Map<String, String> kept(long deliveryId) {
    return database
        .selectFrom(DELIVERY_LINK)
        .where(DELIVERY_LINK.DELIVERY_ID.eq(deliveryId))
        .fetchMap(DELIVERY_LINK.REF, DELIVERY_LINK.URL);
  }

  /** Keeps what it is about to be sent with; false when the claim no longer stands. */
  public boolean keep(long deliveryId, long fence, Map<String, String> urls, Instant now) {
    String[] refs = urls.keySet().toArray(String[]::new);
    String[] found = urls.values().toArray(String[]::new);
    return jdbc.sql(KEEP)
            .param("id", deliveryId)
            .param("fence", fence)
            .param("refs", refs)
            .param("urls", found)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .update()
        > 0;
  }

  /** When the next of these contents goes out; null when none is about to. */
  public @Nullable Instant nextRun(Collection<Long> contents) {
    return jdbc.sql(
            "SELECT min(run_at) FROM delivery WHERE content_id = ANY (:contents)"
                + " AND action = 'publish' AND state = 'scheduled'")
        .param("contents", contents.stream().mapToLong(Long::longValue).toArray())
        .query((row, index) -> row.getObject(1, OffsetDateTime.class))
        .optional()
        .map(OffsetDateTime::toInstant)
        .orElse(null);
  }
}
