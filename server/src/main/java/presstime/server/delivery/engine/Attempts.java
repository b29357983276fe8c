package presstime.server.delivery.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The write-ahead record: a row, committed before the call. */
final class Attempts {

  /** What an attempt does. */
  enum Kind {
    SEND,
    ASK;

    String word() {
      return this == SEND ? "send" : "ask";
    }
  }

  /** An attempt about to be made; its number is the delivery's attempts plus one. */
  record Beginning(Claimed claimed, Kind kind, Instant startedAt, boolean again) {}

  /** The fence is checked here too: who lost the lease gets no row and must not send. */
  static final String BEGIN =
      """
      INSERT INTO attempt (delivery_id, number, kind, server, fence, started_at)
      SELECT d.id, b.number, b.kind, ?, b.fence, timestamptz 'epoch' + b.started_at * interval '1 microsecond'
      FROM unnest(?::bigint[], ?::int[], ?::text[], ?::bigint[], ?::bigint[])
        AS b (id, number, kind, fence, started_at)
      JOIN delivery d ON d.id = b.id AND d.fence = b.fence AND d.state = 'scheduled'
      """;

  private static final String BEGUN = " RETURNING delivery_id, fence";

  /**
   * Writing the same beginning twice is one beginning: the answer to the first commit may have been
   * lost. Looking for the first and announcing each row beforehand costs a third more.
   */
  static final String BEGIN_AGAIN =
      BEGIN
          + """
          ON CONFLICT (delivery_id, number) DO UPDATE SET started_at = excluded.started_at
          WHERE attempt.fence = excluded.fence AND attempt.kind = excluded.kind AND attempt.outcome IS NULL
          """;

  /**
   * Counts every attempt the delivery does not know of yet, those with an outcome too: a question
   * may have been answered, or a late worker have told its outcome, without the delivery.
   */
  static final String LOST =
      """
      WITH lost AS (
        UPDATE attempt SET outcome = 'lost', ended_at = ?
        WHERE delivery_id = ANY (?) AND outcome IS NULL),
      told AS (
        SELECT a.delivery_id, max(a.number) AS number, bool_or(a.kind = 'send') AS sent
        FROM delivery d JOIN attempt a ON a.delivery_id = d.id AND a.number > d.attempts
        WHERE d.id = ANY (?) GROUP BY a.delivery_id)
      UPDATE delivery d
      SET ambiguous = d.ambiguous OR told.sent, attempts = greatest(d.attempts, told.number)
      FROM told WHERE d.id = told.delivery_id
      RETURNING d.id, d.attempts, told.sent
      """;

  /** A person who moves or retries a delivery gives it all its tries again. */
  private static final String HISTORY =
      """
      WITH since AS (
        SELECT coalesce(max((data ->> 'attempts')::int), 0) AS number
        FROM delivery_change WHERE delivery_id = ? AND kind IN ('retried', 'rescheduled'))
      SELECT count(*) FILTER (WHERE kind = 'send' AND a.number > since.number),
        count(*) FILTER (WHERE kind = 'ask' AND a.number > since.number AND a.number >
          (SELECT coalesce(max(number), 0) FROM attempt WHERE delivery_id = ? AND kind = 'send')),
        max(coalesce(ended_at, started_at)) FILTER (WHERE kind = 'send'),
        (array_agg(concat_ws(': ', problem ->> 'title', nullif(problem ->> 'detail', '')) ORDER BY a.number DESC)
          FILTER (WHERE kind = 'send' AND problem IS NOT NULL))[1]
      FROM attempt a CROSS JOIN since WHERE delivery_id = ?
      """;

  private final String server;

  Attempts(String server) {
    this.server = server;
  }

  /**
   * Records that these are about to be made; answers the fence of each delivery of which one may
   * be: of two claims of one, in one batch, only the one that stands. Fails when one of several has
   * a row already that none of them was said to have; then each is to be tried alone.
   */
  Map<Long, Long> begin(Connection connection, List<Beginning> beginnings) throws SQLException {
    boolean again = beginnings.size() == 1 || beginnings.stream().anyMatch(Beginning::again);
    Map<Long, Long> begun = new HashMap<>();
    try (PreparedStatement statement =
        connection.prepareStatement((again ? BEGIN_AGAIN : BEGIN) + BEGUN)) {
      statement.setString(1, server);
      Columns columns = new Columns(connection, statement, 2);
      columns.longs(beginnings, b -> b.claimed().id());
      columns.ints(beginnings, b -> b.claimed().attempts() + 1);
      columns.add("text", beginnings, b -> b.kind().word());
      columns.longs(beginnings, b -> b.claimed().fence());
      columns.longs(beginnings, b -> Columns.micros(b.startedAt()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          begun.put(rows.getLong(1), rows.getLong(2));
        }
      }
    }
    return begun;
  }

  /**
   * Ends the open attempts of workers that never came back, and marks their deliveries ambiguous in
   * the same statement. Answers the claims as they are now.
   */
  List<Claimed> settleLost(Connection connection, List<Claimed> recovered, Instant now)
      throws SQLException {
    Map<Long, Claimed> byId = new HashMap<>();
    recovered.forEach(claimed -> byId.put(claimed.id(), claimed));
    try (PreparedStatement statement = connection.prepareStatement(LOST)) {
      statement.setObject(1, now.atOffset(ZoneOffset.UTC));
      statement.setArray(2, connection.createArrayOf("bigint", byId.keySet().toArray()));
      statement.setArray(3, connection.createArrayOf("bigint", byId.keySet().toArray()));
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          int begun = rows.getInt(2);
          boolean sent = rows.getBoolean(3);
          byId.computeIfPresent(
              rows.getLong(1), (id, claimed) -> claimed.afterLostAttempts(begun, sent));
        }
      }
    }
    return List.copyOf(byId.values());
  }

  /** What earlier attempts left behind. */
  History history(Connection connection, long deliveryId) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(HISTORY)) {
      statement.setLong(1, deliveryId);
      statement.setLong(2, deliveryId);
      statement.setLong(3, deliveryId);
      try (ResultSet row = statement.executeQuery()) {
        row.next();
        OffsetDateTime last = row.getObject(3, OffsetDateTime.class);
        String fault = row.getString(4);
        return new History(
            row.getInt(1),
            row.getInt(2),
            last == null ? Instant.EPOCH : last.toInstant(),
            fault == null ? "" : fault);
      }
    }
  }
}
