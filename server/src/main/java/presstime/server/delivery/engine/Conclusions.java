package presstime.server.delivery.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import presstime.platform.Action;
import presstime.platform.Problem;
import presstime.platform.Publication;
import presstime.server.delivery.DeliveryState;

/** Writes what became of a batch of deliveries, in the transaction of the caller. */
final class Conclusions {

  /**
   * All in one statement, so that each row is found once. Attempts are ended whatever the fence: a
   * worker that lost its lease still tells what it saw.
   */
  static final String CONCLUDE =
      """
      WITH c AS MATERIALIZED (
        SELECT id, fence, state, run_at::timestamptz AS run_at, ambiguous, paced, attempts, problem::jsonb AS problem,
          external_id, url, timestamptz 'epoch' + started_at * interval '1 microsecond' AS started_at,
          timestamptz 'epoch' + at * interval '1 microsecond' AS at,
          number, outcome, attempt_problem::jsonb AS attempt_problem, exchanges::jsonb AS exchanges, key, publication
        FROM unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::boolean[], ?::boolean[], ?::int[], ?::text[],
          ?::text[], ?::text[], ?::bigint[], ?::bigint[], ?::int[], ?::text[], ?::text[], ?::text[], ?::uuid[], ?::text[])
          AS c (id, fence, state, run_at, ambiguous, paced, attempts, problem, external_id, url, started_at, at,
            number, outcome, attempt_problem, exchanges, key, publication)),
      ended AS (
        UPDATE attempt a
        SET started_at = c.started_at, ended_at = c.at, outcome = c.outcome, problem = c.attempt_problem,
          exchanges = c.exchanges
        FROM c
        WHERE a.delivery_id = c.id AND a.number = c.number AND a.fence = c.fence
          AND (a.outcome IS NULL OR a.outcome = 'lost')),
      concluded AS (
        UPDATE delivery d
        SET state = c.state, run_at = coalesce(c.run_at, d.run_at), ambiguous = c.ambiguous, paced = c.paced,
          attempts = c.attempts, problem = c.problem,
          external_id = coalesce(c.external_id, d.external_id), external_url = coalesce(c.url, d.external_url),
          started_at = coalesce(d.started_at, c.started_at),
          finished_at = CASE WHEN c.state = 'scheduled' THEN NULL ELSE c.at END,
          state_changed_at = CASE WHEN c.state = 'scheduled' THEN d.state_changed_at ELSE c.at END,
          lease_owner = NULL, lease_until = NULL, version = d.version + 1
        FROM c
        WHERE d.id = c.id AND d.fence = c.fence AND d.state = 'scheduled' AND d.lease_owner IS NOT NULL
        RETURNING d.id, d.fence, d.content_id, d.channel_id, d.workspace_id, d.revision_id, d.withdraw_to, c.key, c.external_id,
          c.url, c.publication, c.at),
      known AS MATERIALIZED (
        SELECT n.*, p.ctid AS place
        FROM concluded n LEFT JOIN publication p ON p.content_id = n.content_id AND p.channel_id = n.channel_id
        WHERE n.publication IS NOT NULL),
      published AS (
        INSERT INTO publication
          (content_id, channel_id, workspace_id, key, external_id, url, state, revision_id, delivery_id, published_at, changed_at,
            withdrawn_to)
        SELECT n.content_id, n.channel_id, n.workspace_id, n.key, n.external_id, n.url, n.publication, n.revision_id, n.id,
          n.at, n.at, n.withdraw_to
        FROM known n WHERE n.place IS NULL),
      published_again AS (
        UPDATE publication p
        SET key = n.key, external_id = n.external_id, url = coalesce(n.url, p.url), state = n.publication,
          revision_id = CASE WHEN n.publication = 'live' THEN n.revision_id ELSE p.revision_id END,
          delivery_id = n.id,
          published_at = CASE WHEN n.publication = 'live' AND p.state <> 'live' THEN n.at ELSE p.published_at END,
          changed_at = n.at, withdrawn_to = n.withdraw_to
        FROM known n
        WHERE n.place IS NOT NULL AND p.content_id = n.content_id AND p.channel_id = n.channel_id)
      SELECT id, fence FROM concluded
      """;

  static final String END_ATTEMPT =
      """
      UPDATE attempt a
      SET started_at = e.started_at, ended_at = e.ended_at, outcome = e.outcome, exchanges = e.exchanges::jsonb
      FROM unnest(?::bigint[], ?::bigint[], ?::int[], ?::timestamptz[], ?::timestamptz[], ?::text[], ?::text[])
        AS e (delivery_id, fence, number, started_at, ended_at, outcome, exchanges)
      WHERE a.delivery_id = e.delivery_id AND a.number = e.number AND a.fence = e.fence
        AND (a.outcome IS NULL OR a.outcome = 'lost')
      """;

  /** The same decision again in a row is told once: a wait of days looks again every minute. */
  private static final String CHANGE =
      """
      INSERT INTO delivery_change (delivery_id, kind, actor, at, data)
      SELECT c.id, c.kind, 'engine', c.at, jsonb_build_object('runAt', c.run_at, 'problem', c.problem::jsonb)
      FROM unnest(?::bigint[], ?::text[], ?::timestamptz[], ?::text[], ?::text[]) AS c (id, kind, at, run_at, problem)
      WHERE c.kind IS DISTINCT FROM
        (SELECT last.kind FROM delivery_change last WHERE last.delivery_id = c.id ORDER BY last.id DESC LIMIT 1)
      """;

  /**
   * What a server sent that had lost its claim, where it did: not what it had no attempt for, nor
   * what is recorded as the delivery's own, by whoever asked or by itself, unheard.
   */
  static final String BESIDES =
      """
      INSERT INTO delivery_change (delivery_id, kind, actor, at, data)
      SELECT d.id, 'published-besides', 'engine', c.at,
        jsonb_build_object('attempt', c.number, 'externalId', c.external_id, 'url', c.url, 'server', a.server)
      FROM unnest(?::bigint[], ?::bigint[], ?::int[], ?::timestamptz[], ?::text[], ?::text[])
        AS c (id, fence, number, at, external_id, url)
      JOIN attempt a ON a.delivery_id = c.id AND a.number = c.number AND a.fence = c.fence
      JOIN delivery d ON d.id = c.id AND d.external_id IS DISTINCT FROM c.external_id
      WHERE NOT EXISTS (
        SELECT FROM delivery_change told
        WHERE told.delivery_id = c.id AND told.kind = 'published-besides' AND told.data ->> 'attempt' = c.number::text)
      """;

  private final Function<Problem, String> json;

  /**
   * @param json writes a problem as a JSON object
   */
  Conclusions(Function<Problem, String> json) {
    this.json = json;
  }

  /**
   * Writes all; answers the fence of each delivery of which one still stood. An attempt's end is
   * kept whatever the delivery's fence, if it was begun under this one: a server that lost its
   * lease and claimed anew counts its attempts from where it was, and another one's may have the
   * same number. What such a server published is told in the delivery's story.
   */
  Map<Long, Long> write(Connection connection, List<Conclusion> conclusions) throws SQLException {
    // In one order whoever writes, or two who write the same rows could block each other.
    List<Conclusion> batch =
        conclusions.stream().sorted(Comparator.comparingLong(c -> c.claimed().id())).toList();
    Map<Long, Long> standing = conclude(connection, batch);
    change(
        connection,
        batch.stream().filter(c -> c.change() != null && c.claimed().isIn(standing)).toList());
    besides(
        connection,
        batch.stream().filter(c -> c.isFirstSent() && !c.claimed().isIn(standing)).toList());
    return standing;
  }

  private Map<Long, Long> conclude(Connection connection, List<Conclusion> batch)
      throws SQLException {
    Map<Long, Long> standing = new HashMap<>();
    try (PreparedStatement statement = connection.prepareStatement(CONCLUDE)) {
      Columns columns = new Columns(connection, statement, 1);
      columns.longs(batch, c -> c.claimed().id());
      columns.longs(batch, c -> c.claimed().fence());
      columns.add("text", batch, c -> c.state().word());
      columns.add("text", batch, Conclusions::runAt);
      columns.booleans(batch, Conclusion::ambiguous);
      columns.booleans(batch, Conclusion::paced);
      columns.ints(batch, c -> c.claimed().attempts());
      columns.add("text", batch, c -> json(c.problem()));
      columns.add("text", batch, c -> externalId(c.publication()));
      columns.add("text", batch, c -> url(c.publication()));
      columns.add("bigint", batch, c -> micros(c.startedAt()));
      columns.longs(batch, c -> Columns.micros(c.at()));
      columns.add("int", batch, c -> c.attempt() == null ? null : c.attempt().number());
      columns.add("text", batch, c -> c.attempt() == null ? null : c.attempt().outcome());
      columns.add("text", batch, c -> c.attempt() == null ? null : json(c.attempt().problem()));
      columns.add("text", batch, c -> c.attempt() == null ? null : c.attempt().exchanges());
      columns.add("uuid", batch, c -> c.publication() == null ? null : c.publication().key());
      columns.add("text", batch, Conclusions::publicationState);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          standing.put(rows.getLong(1), rows.getLong(2));
        }
      }
    }
    return standing;
  }

  /** Ends one attempt that has no problem to keep. */
  static void endAttempt(Connection connection, Claimed begun, Conclusion.AttemptEnd end)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(END_ATTEMPT)) {
      Columns columns = new Columns(connection, statement, 1);
      List<Conclusion.AttemptEnd> one = List.of(end);
      columns.add("bigint", one, e -> begun.id());
      columns.add("bigint", one, e -> begun.fence());
      columns.add("int", one, Conclusion.AttemptEnd::number);
      columns.add("timestamptz", one, e -> e.startedAt().toString());
      columns.add("timestamptz", one, e -> e.endedAt().toString());
      columns.add("text", one, Conclusion.AttemptEnd::outcome);
      columns.add("text", one, Conclusion.AttemptEnd::exchanges);
      statement.executeUpdate();
    }
  }

  private void change(Connection connection, List<Conclusion> batch) throws SQLException {
    if (batch.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(CHANGE)) {
      Columns columns = new Columns(connection, statement, 1);
      columns.add("bigint", batch, c -> c.claimed().id());
      columns.add("text", batch, Conclusion::change);
      columns.add("timestamptz", batch, c -> c.at().toString());
      columns.add("text", batch, c -> c.runAt().toString());
      columns.add("text", batch, c -> json(c.problem()));
      statement.executeUpdate();
    }
  }

  private static void besides(Connection connection, List<Conclusion> batch) throws SQLException {
    if (batch.isEmpty()) {
      return;
    }
    try (PreparedStatement statement = connection.prepareStatement(BESIDES)) {
      Columns columns = new Columns(connection, statement, 1);
      columns.longs(batch, c -> c.claimed().id());
      columns.longs(batch, c -> c.claimed().fence());
      columns.add("int", batch, c -> c.attempt() == null ? null : c.attempt().number());
      columns.add("timestamptz", batch, c -> c.at().toString());
      columns.add("text", batch, c -> externalId(c.publication()));
      columns.add("text", batch, c -> url(c.publication()));
      statement.executeUpdate();
    }
  }

  private static @Nullable String publicationState(Conclusion conclusion) {
    if (conclusion.publication() == null) {
      return null;
    }
    if (conclusion.state() == DeliveryState.PUBLISHED) {
      return "live";
    }
    return conclusion.claimed().action() == Action.DELETE ? "deleted" : "withdrawn";
  }

  private @Nullable String json(@Nullable Problem problem) {
    return problem == null ? null : json.apply(problem);
  }

  private static @Nullable String externalId(@Nullable Publication publication) {
    return publication == null ? null : publication.externalId();
  }

  private static @Nullable String url(@Nullable Publication publication) {
    return publication == null || publication.url() == null ? null : publication.url().toString();
  }

  /** Where it stays as it was nothing is sent. */
  private static @Nullable String runAt(Conclusion conclusion) {
    return conclusion.state() == DeliveryState.SCHEDULED ? conclusion.runAt().toString() : null;
  }

  private static @Nullable Long micros(@Nullable Instant instant) {
    return instant == null ? null : Columns.micros(instant);
  }
}
