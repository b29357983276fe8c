package presstime.server.delivery.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import presstime.server.delivery.PredecessorSql;
import presstime.server.delivery.WaitReason;

/** Says of what must be live before a content what has become of it. */
@Component
public class WaitReasons {

  /** Of several deliveries the one that tells most: where one is enough the nearest to success. */
  private static final String REASONS =
      """
      SELECT n.id, n.after_id, n.all_channels, n.delay_seconds, t.title, w.name AS channel,
        a.deleted_at IS NOT NULL AS deleted, l.live_at, r.runs_at,
        o.id AS delivery_id, o.state, o.problem ->> 'title' AS problem, oc.name AS delivery_channel
      FROM dependency n JOIN content a ON a.id = n.after_id JOIN revision t ON t.id = a.current_revision_id
      LEFT JOIN channel w ON w.id = n.channel_id
      """
          + PredecessorSql.STANDING
          + """
          LEFT JOIN LATERAL (
            SELECT d.id, d.state, d.problem, d.channel_id FROM delivery d
            WHERE d.content_id = n.after_id AND d.action = 'publish' AND d.state NOT IN ('published', 'withdrawn')
              AND (n.channel_id IS NULL OR d.channel_id = n.channel_id)
              AND NOT EXISTS (SELECT FROM publication q
                WHERE q.content_id = d.content_id AND q.channel_id = d.channel_id AND q.state = 'live')
            ORDER BY d.state = 'cancelled', (d.state = 'scheduled') = n.all_channels, d.id DESC LIMIT 1) o ON true
          LEFT JOIN channel oc ON oc.id = o.channel_id
          WHERE n.content_id = :content ORDER BY n.id
          """;

  private final JdbcClient database;

  WaitReasons(JdbcClient database) {
    this.database = database;
  }

  /** Each dependency of a content, oldest first. */
  public List<WaitReason> of(long contentId, Instant now) {
    return database
        .sql(REASONS)
        .param("content", contentId)
        .query((row, number) -> reason(row, now))
        .list();
  }

  /** One sentence for all that a content waits for. */
  public String because(long contentId, Instant now) {
    return of(contentId, now).stream()
        .filter(reason -> !reason.released())
        .map(WaitReason::because)
        .collect(Collectors.joining(" "));
  }

  private static WaitReason reason(ResultSet row, Instant now) throws SQLException {
    Instant liveAt = instant(row, "live_at");
    Instant runsAt = instant(row, "runs_at");
    boolean released = liveAt != null && !liveAt.isAfter(now);
    String state =
        liveAt != null
            ? "published"
            : Objects.requireNonNullElse(row.getString("state"), "unscheduled");
    return new WaitReason(
        row.getLong("id"),
        row.getLong("after_id"),
        row.getString("title"),
        released,
        state,
        liveAt == null ? row.getObject("delivery_id", Long.class) : null,
        liveAt != null ? liveAt : runsAt,
        sentence(row, released, liveAt, runsAt, state));
  }

  private static String sentence(
      ResultSet row,
      boolean released,
      @Nullable Instant liveAt,
      @Nullable Instant runsAt,
      String state)
      throws SQLException {
    String first =
        "\"%s\" (content %d)%s"
            .formatted(row.getString("title"), row.getLong("after_id"), where(row));
    int delay = row.getInt("delay_seconds") / 60;
    String after = delay == 0 ? "" : ", and " + delay + " minutes more";
    if (released) {
      return "It no longer waits for " + first + ": that is live.";
    }
    return "It waits for " + first + after + ": " + fate(row, liveAt, runsAt, state) + ".";
  }

  private static String where(ResultSet row) throws SQLException {
    String channel = row.getString("channel");
    return channel != null
        ? " on " + channel
        : row.getBoolean("all_channels") ? " on all of its channels" : "";
  }

  private static String fate(
      ResultSet row, @Nullable Instant liveAt, @Nullable Instant runsAt, String state)
      throws SQLException {
    if (liveAt != null) {
      return "that is live, and this one may go at " + seconds(liveAt);
    }
    if (row.getBoolean("deleted")) {
      return "that was deleted";
    }
    String on = row.getString("delivery_channel");
    String why = row.getString("problem");
    String because = why == null ? "" : " (" + why + ")";
    return switch (state) {
      case "scheduled" ->
          runsAt == null
              ? "that has no time on one of its channels"
              : "that goes out on " + on + ", so this one may go at " + seconds(runsAt);
      case "held" -> "that is held on " + on + because;
      case "failed" -> "that failed on " + on + because;
      case "missed" -> "that was missed on " + on + because;
      case "unconfirmed" -> "nobody knows whether that is on " + on;
      case "cancelled" -> "that was called off on " + on;
      default -> "that has no time";
    };
  }

  private static Instant seconds(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS);
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.withOffsetSameInstant(ZoneOffset.UTC).toInstant();
  }
}
