package presstime.server.delivery.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What limits count, and what they have let leave. */
@Component
public class CountedRows {

  private static final String SCHEDULED =
      """
      SELECT greatest(coalesce(d.place_at, d.due_at), d.run_at) FROM delivery d
      WHERE d.channel_id = ? AND d.state = 'scheduled' AND d.action = 'publish' AND d.id <> ALL (?)
        AND NOT EXISTS (SELECT FROM counted_delivery n WHERE n.delivery_id = d.id)
      """;

  /** Gaps are whole minutes: what left within the minute it was due counts at its time. */
  private static final String PUBLISHED =
      """
      SELECT CASE WHEN n.at < d.due_at THEN n.at ELSE greatest(d.due_at, date_trunc('minute', n.at)) END FROM counted_delivery n JOIN delivery d ON d.id = n.delivery_id
      WHERE n.channel_id = ? AND n.at >= ? AND d.state IN ('scheduled', 'published', 'unconfirmed', 'withdrawn')
      """;

  private static final String LEFT =
      """
      SELECT count(*) FROM counted_delivery n JOIN delivery d ON d.id = n.delivery_id
      WHERE n.channel_id = :channel AND n.at >= :from AND n.at < :until AND n.delivery_id <> :delivery
        AND d.state IN ('scheduled', 'published', 'unconfirmed', 'withdrawn')
      """;

  /** Whose time lies in the period and who have not left; with a place: only those before it. */
  private static final String ENTITLED =
      """
      SELECT count(*) FROM delivery d
      WHERE d.channel_id = :channel AND d.state = 'scheduled' AND d.action = 'publish' AND d.id <> :delivery
        AND coalesce(d.place_at, d.due_at) >= :from AND coalesce(d.place_at, d.due_at) < :until
        AND (coalesce(d.place_at, d.due_at), d.id) < (:before, :delivery)
        AND NOT EXISTS (SELECT FROM counted_delivery n WHERE n.delivery_id = d.id)
      """;

  private static final String ROW =
      """
      SELECT coalesce(d.place_at, d.due_at) AS place, d.placed_by = 'person' AS by_person, r.categories,
        EXISTS (SELECT FROM counted_delivery n WHERE n.delivery_id = d.id) AS counted
      FROM delivery d JOIN revision r ON r.content_id = d.content_id AND r.id = d.revision_id WHERE d.id = ?
      """;

  private static final String FILL =
      """
      INSERT INTO counted_delivery (delivery_id, channel_id, at)
      SELECT d.id, d.channel_id, coalesce(d.started_at, d.due_at) FROM delivery d
      WHERE d.workspace_id = :workspace AND d.channel_id = :channel AND d.action = 'publish'
        AND d.state IN ('published', 'unconfirmed', 'withdrawn')
        AND d.due_at >= :since - interval '31 days' AND coalesce(d.started_at, d.due_at) >= :since
      ON CONFLICT DO NOTHING
      """;

  private static final String LIMITED =
      """
      SELECT channel_id FROM publishing_settings
      WHERE num_nonnulls(daily_publish_limit, weekly_publish_limit, monthly_publish_limit) > 0 OR minimum_gap_minutes > 0
      """;

  private final JdbcClient database;

  CountedRows(JdbcClient database) {
    this.database = database;
  }

  /**
   * A delivery as limits look at it.
   *
   * @param place the time it has a right to
   * @param counted it was let leave before
   */
  public record Row(Instant place, boolean byPerson, Set<String> categories, boolean counted) {}

  /** Nobody else gives out places on this channel until the transaction ends. */
  public void lock(long channelId) {
    database
        .sql("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))")
        .param("places on channel/" + channelId)
        .query((row, number) -> number)
        .list();
  }

  /** When those that wait will go out. */
  public List<Instant> scheduled(long channelId, List<Long> without) {
    return database
        .sql(SCHEDULED)
        .param(channelId)
        .param(without.toArray(Long[]::new))
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .list();
  }

  /** When those that left did so. */
  public List<Instant> published(long channelId, Instant since) {
    return database
        .sql(PUBLISHED)
        .param(channelId)
        .param(at(since))
        .query((row, number) -> row.getObject(1, OffsetDateTime.class).toInstant())
        .list();
  }

  /** How many others left in the period. */
  public int left(long channelId, Instant from, Instant until, long delivery) {
    return count(LEFT, channelId, from, until, delivery, null);
  }

  /** How many others have a right to leave in the period, and before that place. */
  public int entitled(long channelId, Instant from, Instant until, long delivery, Instant before) {
    return count(ENTITLED, channelId, from, until, delivery, before);
  }

  private int count(
      String sql,
      long channelId,
      Instant from,
      Instant until,
      long delivery,
      @Nullable Instant before) {
    JdbcClient.StatementSpec statement =
        database
            .sql(sql)
            .param("channel", channelId)
            .param("from", at(from))
            .param("until", at(until))
            .param("delivery", delivery);
    return (before == null ? statement : statement.param("before", at(before)))
        .query(Integer.class)
        .single();
  }

  /** One delivery. */
  public Optional<Row> find(long delivery) {
    return database
        .sql(ROW)
        .param(delivery)
        .query((row, number) ->
            new Row(
                row.getObject("place", OffsetDateTime.class).toInstant(),
                row.getBoolean("by_person"),
                Set.copyOf(List.of((String[]) row.getArray("categories").getArray())),
                row.getBoolean("counted")))
        .optional();
  }

  /** Counts one as leaving now. */
  public void count(long delivery, long channelId, Instant now) {
    database
        .sql("INSERT INTO counted_delivery (delivery_id, channel_id, at) VALUES (?, ?, ?)")
        .param(delivery)
        .param(channelId)
        .param(at(now))
        .update();
  }

  /** Gives one a right to another time, unless somebody has changed it since it was claimed. */
  public void entitle(long delivery, long fence, Instant place) {
    database
        .sql("UPDATE delivery SET place_at = ? WHERE id = ? AND fence = ?")
        .param(at(place))
        .param(delivery)
        .param(fence)
        .update();
  }

  /** Counts what left before anybody limited the channel. */
  public void fill(long workspaceId, long channelId, Instant since) {
    database
        .sql(FILL)
        .param("workspace", workspaceId)
        .param("channel", channelId)
        .param("since", at(since))
        .update();
  }

  /** Channels on which something is counted. */
  public Set<Long> limitedChannels() {
    return Set.copyOf(database.sql(LIMITED).query((row, number) -> row.getLong(1)).list());
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
