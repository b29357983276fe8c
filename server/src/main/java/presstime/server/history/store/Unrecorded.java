package presstime.server.history.store;

import static presstime.server.history.store.EntryRows.instant;
import static presstime.server.history.store.EntryRows.instantOrNull;
import static presstime.server.history.store.EntryRows.utc;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import presstime.server.history.chain.Fact;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What happened and is not in the history yet. The engine tells nobody when a delivery has ended:
 * it is found by its due time once that has passed, and looked at until it has ended. See ADR 17.
 */
@Component
public class Unrecorded {

  /** What an execution ends in. The others wait, or were called off and not executed. */
  private static final Set<String> EXECUTED =
      Set.of("published", "withdrawn", "failed", "missed", "unconfirmed");

  private static final Set<String> OPEN = Set.of("scheduled", "held");

  private static final String CAPTURED =
      """
      SELECT (jsonb_populate_record(NULL::delivery, c.delivery)).*
      FROM history_captured c WHERE c.id = ANY (:ids)
      """;

  private static final String NOW = "SELECT * FROM delivery WHERE id = ANY (:ids)";

  private static final String FACTS =
      """
      WITH d AS MATERIALIZED (%s)
      SELECT d.id, d.workspace_id, d.content_id, d.channel_id, d.revision_id, d.action, d.state, d.due_at,
        d.wall_time::text, d.time_zone, d.reason, d.created_by, d.placed_by, d.attempts, d.fence, d.problem::text,
        d.external_id, d.external_url, d.started_at, coalesce(d.finished_at, d.state_changed_at) AS at,
        r.number, r.title, ch.name AS channel, ch.platform, s.series_id, b.batch_id, c.actor
      FROM d JOIN revision r ON r.id = d.revision_id JOIN channel ch ON ch.id = d.channel_id
      LEFT JOIN series_delivery s ON s.delivery_id = d.id
      LEFT JOIN LATERAL (
        SELECT max(x.batch_id) AS batch_id FROM batch_change x JOIN batch ON batch.id = x.batch_id
        WHERE x.delivery_id = d.id AND batch.undone_at IS NULL) b ON true
      LEFT JOIN LATERAL (
        SELECT actor FROM delivery_change c
        WHERE c.delivery_id = d.id AND c.kind IN ('scheduled', 'rescheduled', 'retried', 'released', 'resolved')
          AND c.at <= coalesce(d.finished_at, d.state_changed_at)
        ORDER BY c.id DESC LIMIT 1) c ON true
      """;

  /** By the calendar's index, workspace by workspace; the window only moves on. */
  private static final String WINDOW =
      """
      SELECT d.id, d.due_at, d.state FROM history_window m CROSS JOIN workspace w CROSS JOIN LATERAL (
        SELECT d.id, d.due_at, d.state FROM delivery d
        WHERE d.workspace_id = w.id AND (d.due_at, d.id) > (m.due_at, m.id) AND d.due_at <= :until
        ORDER BY d.due_at, d.id LIMIT :most) d
      ORDER BY d.due_at, d.id LIMIT :most
      """;

  private final JdbcClient database;
  private final JsonMapper mapper;

  Unrecorded(JdbcClient database, JsonMapper mapper) {
    this.database = database;
    this.mapper = mapper;
  }

  /** A fact of a workspace. */
  public record Found(long workspaceId, Fact fact) {}

  private record Due(long id, Instant dueAt, String state) {}

  /** What one statement found out about deliveries. */
  private record Read(Set<Long> open, List<Found> executed) {}

  /** How deliveries had ended that somebody had tried again since. */
  public List<Found> takeCaptured(int most) {
    List<Long> ids =
        database
            .sql("SELECT id FROM history_captured ORDER BY id LIMIT ?")
            .param(most)
            .query((row, number) -> row.getLong(1))
            .list();
    if (ids.isEmpty()) {
      return List.of();
    }
    List<Found> found = read(CAPTURED, ids).executed();
    database
        .sql("DELETE FROM history_captured WHERE id = ANY (?)")
        .param(ids.toArray(new Long[0]))
        .update();
    return found;
  }

  /**
   * Looks at those that the window has passed. Whoever gives one of them a new time waits until
   * this transaction has ended, and has it watched again.
   */
  public List<Found> takeEnded(int most) {
    List<Long> ids =
        database
            .sql(
                """
                SELECT w.delivery_id FROM history_watch w
                WHERE NOT EXISTS (SELECT FROM delivery d WHERE d.id = w.delivery_id AND d.state IN ('scheduled', 'held'))
                LIMIT ? FOR UPDATE OF w SKIP LOCKED
                """)
            .param(most)
            .query((row, number) -> row.getLong(1))
            .list();
    if (ids.isEmpty()) {
      return List.of();
    }
    Read read = read(NOW, ids);
    List<Long> over = ids.stream().filter(id -> !read.open().contains(id)).toList();
    database
        .sql("DELETE FROM history_watch WHERE delivery_id = ANY (?)")
        .param(over.toArray(new Long[0]))
        .update();
    return read.executed();
  }

  /** Moves the window on over what is due up to an instant. */
  public Window takeDue(Instant until, int most) {
    List<Due> due =
        database
            .sql(WINDOW)
            .param("until", utc(until))
            .param("most", most)
            .query((row, number) ->
                new Due(row.getLong("id"), instant(row, "due_at"), row.getString("state")))
            .list();
    boolean more = due.size() == most;
    Instant at = more ? due.getLast().dueAt() : until;
    long id = more ? due.getLast().id() : Long.MAX_VALUE;
    database
        .sql(
            "UPDATE history_window SET due_at = ?, id = ? WHERE (due_at, id) < (?::timestamptz, ?::bigint)")
        .param(utc(at))
        .param(id)
        .param(utc(at))
        .param(id)
        .update();
    database
        .sql("INSERT INTO history_watch SELECT unnest(?::bigint[]) ON CONFLICT DO NOTHING")
        .param(due.stream().filter(d -> OPEN.contains(d.state())).map(Due::id).toArray(Long[]::new))
        .update();
    List<Long> ended = due.stream().filter(d -> EXECUTED.contains(d.state())).map(Due::id).toList();
    return new Window(ended.isEmpty() ? List.of() : read(NOW, ended).executed(), more);
  }

  /**
   * What was due.
   *
   * @param more there is more of it
   */
  public record Window(List<Found> executed, boolean more) {}

  private Read read(String source, List<Long> ids) {
    Set<Long> open = new HashSet<>();
    List<Found> executed = new ArrayList<>();
    database
        .sql(FACTS.formatted(source))
        .param("ids", ids.toArray(new Long[0]))
        .query(row -> {
          String state = row.getString("state");
          if (OPEN.contains(state)) {
            open.add(row.getLong("id"));
          } else if (EXECUTED.contains(state)) {
            executed.add(new Found(row.getLong("workspace_id"), executed(row, state)));
          }
        });
    return new Read(open, executed);
  }

  private Fact executed(ResultSet row, String state) throws SQLException {
    long id = row.getLong("id");
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("title", row.getString("title"));
    data.put("channel", row.getString("channel"));
    data.put("platform", row.getString("platform"));
    data.put("wallTime", row.getString("wall_time").replace(' ', 'T'));
    data.put("timeZone", row.getString("time_zone"));
    data.put("reason", row.getString("reason"));
    String problem = row.getString("problem");
    data.set("problem", problem == null ? null : mapper.readTree(problem));
    return new Fact(
        "delivery/" + id + "/" + row.getLong("fence") + "/" + state,
        "delivery",
        row.getString("action"),
        "delivery/" + id,
        instant(row, "at"),
        cause(row),
        new Fact.About(
            row.getLong("content_id"),
            row.getLong("channel_id"),
            id,
            row.getLong("revision_id"),
            row.getInt("number")),
        new Fact.Execution(
            instant(row, "due_at"),
            instantOrNull(row, "started_at"),
            null,
            null,
            state,
            row.getInt("attempts"),
            row.getString("external_id"),
            row.getString("external_url")),
        data);
  }

  /** The last who gave it its time; a series, a batch or assignment rather than who set them up. */
  private static Fact.Cause cause(ResultSet row) throws SQLException {
    String actor = row.getString("actor");
    Fact.Cause by = Fact.Cause.of(actor == null ? row.getString("created_by") : actor);
    Long series = row.getObject("series_id", Long.class);
    Long batch = row.getObject("batch_id", Long.class);
    if (series != null) {
      return new Fact.Cause(by.actor(), "series", series);
    }
    if (batch != null) {
      return new Fact.Cause(by.actor(), "batch", batch);
    }
    return row.getString("placed_by").equals("assignment")
        ? new Fact.Cause(by.actor(), "assignment", null)
        : by;
  }

  /** Events that are committed and not in the history. */
  public List<Found> takeEvents(int most) {
    return database
        .sql(
            """
            WITH taken AS (
              DELETE FROM history_waiting WHERE event_id IN (
                SELECT event_id FROM history_waiting ORDER BY event_id LIMIT ? FOR UPDATE SKIP LOCKED)
              RETURNING event_id)
            SELECT e.id, e.workspace_id, e.type, e.subject, e.actor, e.occurred_at, e.data::text
            FROM taken t JOIN domain_event e ON e.id = t.event_id ORDER BY e.id
            """)
        .param(most)
        .query((row, number) -> new Found(row.getLong("workspace_id"), event(row)))
        .list();
  }

  private Fact event(ResultSet row) throws SQLException {
    JsonNode data = mapper.readTree(row.getString("data"));
    String subject = row.getString("subject");
    return new Fact(
        "event/" + row.getLong("id"),
        "event",
        row.getString("type"),
        subject,
        instant(row, "occurred_at"),
        Fact.Cause.of(row.getString("actor")),
        new Fact.About(
            number(data, "contentId", subject, "content/"),
            number(data, "channelId", subject, "channel/"),
            number(data, "deliveryId", subject, "delivery/"),
            number(data, "revisionId", subject, "revision/"),
            data.path("revisionNumber").isInt() ? data.path("revisionNumber").intValue() : null),
        Fact.Execution.NONE,
        data);
  }

  private static @Nullable Long number(JsonNode data, String name, String subject, String kind) {
    if (data.path(name).isIntegralNumber()) {
      return data.path(name).longValue();
    }
    String rest = subject.startsWith(kind) ? subject.substring(kind.length()) : "";
    return rest.matches("\\d{1,18}") ? Long.valueOf(rest) : null;
  }
}
