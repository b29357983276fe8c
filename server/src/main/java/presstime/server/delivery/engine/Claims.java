package presstime.server.delivery.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import presstime.platform.Action;

/**
 * Leases on due rows. The claim touches only lease columns, none of them indexed, so PostgreSQL
 * keeps it a heap-only update; leases are timed by the database's clock, which all servers share.
 */
final class Claims {

  /** Where in (run_at, id) order the last claim ended; rows before it are in somebody's hands. */
  record Cursor(Instant runAt, long id) {
    static final Cursor START = new Cursor(Instant.parse("0001-01-01T00:00:00Z"), 0);

    /** The one that comes first; {@code null} is no place at all. */
    static Cursor earlier(@Nullable Cursor one, Cursor other) {
      if (one == null) {
        return other;
      }
      int byTime = one.runAt.compareTo(other.runAt);
      return byTime < 0 || byTime == 0 && one.id <= other.id ? one : other;
    }
  }

  /** A row that is locked stays where it is, so it is found again by its place. */
  static final String CLAIM =
      """
      WITH due AS MATERIALIZED (
        SELECT ctid AS place, lease_owner IS NOT NULL AS recovered
        FROM delivery
        WHERE state = 'scheduled' AND run_at <= ? AND (run_at, id) > (?, ?)
          AND (lease_until IS NULL OR lease_until < clock_timestamp())
          AND channel_id <> ALL (?)
        ORDER BY run_at, id
        LIMIT ?
        FOR UPDATE SKIP LOCKED)
      UPDATE delivery d
      SET lease_owner = ?, lease_until = clock_timestamp() + ? * interval '1 microsecond', fence = d.fence + 1
      FROM due WHERE d.ctid = due.place
      RETURNING d.id, d.workspace_id, d.content_id, d.revision_id, d.channel_id, d.action, d.due_at, d.run_at,
        d.idempotency_key, d.attempts, d.ambiguous, d.paced, d.fence, due.recovered
      """;

  static final String NEXT =
      """
      SELECT run_at FROM delivery
      WHERE state = 'scheduled' AND (run_at, id) > (?, ?)
      ORDER BY run_at, id LIMIT 1
      """;

  /** What was concluded or handed back meanwhile has no owner: its lease must not come back. */
  static final String RENEW =
      """
      UPDATE delivery d SET lease_until = clock_timestamp() + ? * interval '1 microsecond'
      FROM unnest(?::bigint[], ?::bigint[]) AS held (id, fence)
      WHERE d.id = held.id AND d.fence = held.fence AND d.state = 'scheduled' AND d.lease_owner IS NOT NULL
      RETURNING d.id
      """;

  static final String RELEASE =
      """
      UPDATE delivery d SET lease_owner = NULL, lease_until = NULL
      FROM unnest(?::bigint[], ?::bigint[]) AS held (id, fence)
      WHERE d.id = held.id AND d.fence = held.fence AND d.state = 'scheduled'
      """;

  private final String server;
  private final Duration lease;

  Claims(String server, Duration lease) {
    this.server = server;
    this.lease = lease;
  }

  /**
   * Takes up to {@code limit} rows due by {@code until}, in due order, in a transaction of its own.
   */
  List<Claimed> claim(
      Connection connection, Instant until, Cursor after, Collection<Long> without, int limit)
      throws SQLException {
    long leaseEnd = System.nanoTime() + lease.toNanos();
    connection.setAutoCommit(false);
    try {
      Plans.keep(connection);
      List<Claimed> claimed = claim(connection, until, after, without, limit, leaseEnd);
      connection.commit();
      return claimed;
    } catch (SQLException | RuntimeException | Error e) {
      connection.rollback();
      throw e;
    } finally {
      connection.setAutoCommit(true);
    }
  }

  private List<Claimed> claim(
      Connection connection,
      Instant until,
      Cursor after,
      Collection<Long> without,
      int limit,
      long leaseEnd)
      throws SQLException {
    List<Claimed> claimed = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(CLAIM)) {
      statement.setObject(1, utc(until));
      statement.setObject(2, utc(after.runAt()));
      statement.setLong(3, after.id());
      statement.setArray(4, connection.createArrayOf("bigint", without.toArray()));
      statement.setInt(5, limit);
      statement.setString(6, server);
      statement.setLong(7, lease.toNanos() / 1_000);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          claimed.add(read(rows, leaseEnd));
        }
      }
    }
    claimed.sort(Order.BY_TIME);
    return claimed;
  }

  /** The next row's time after the cursor, whoever holds it. */
  Optional<Instant> next(Connection connection, Cursor after) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(NEXT)) {
      statement.setObject(1, utc(after.runAt()));
      statement.setLong(2, after.id());
      try (ResultSet rows = statement.executeQuery()) {
        return rows.next()
            ? Optional.of(rows.getObject(1, OffsetDateTime.class).toInstant())
            : Optional.empty();
      }
    }
  }

  /** Extends the leases; what is missing from the answer is no longer ours. */
  Set<Long> renew(Connection connection, Collection<Claimed> held) throws SQLException {
    Set<Long> kept = new HashSet<>();
    try (PreparedStatement statement = connection.prepareStatement(RENEW)) {
      statement.setLong(1, lease.toNanos() / 1_000);
      setIdsAndFences(statement, 2, held);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          kept.add(rows.getLong(1));
        }
      }
    }
    return kept;
  }

  /** Hands back what was not begun, for any server to take at once. */
  void release(Connection connection, Collection<Claimed> held) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(RELEASE)) {
      setIdsAndFences(statement, 1, held);
      statement.executeUpdate();
    }
  }

  private static void setIdsAndFences(
      PreparedStatement statement, int first, Collection<Claimed> held) throws SQLException {
    // In one order whoever writes, or two who write the same rows could block each other.
    List<Claimed> sorted = held.stream().sorted(Comparator.comparingLong(Claimed::id)).toList();
    long[] ids = sorted.stream().mapToLong(Claimed::id).toArray();
    long[] fences = sorted.stream().mapToLong(Claimed::fence).toArray();
    statement.setObject(first, ids);
    statement.setObject(first + 1, fences);
  }

  private static Claimed read(ResultSet row, long leaseEnd) throws SQLException {
    return new Claimed(
        row.getLong("id"),
        row.getLong("workspace_id"),
        row.getLong("content_id"),
        row.getLong("revision_id"),
        row.getLong("channel_id"),
        Action.valueOf(row.getString("action").toUpperCase(Locale.ROOT)),
        row.getObject("due_at", OffsetDateTime.class).toInstant(),
        row.getObject("run_at", OffsetDateTime.class).toInstant(),
        row.getObject("idempotency_key", UUID.class),
        row.getInt("attempts"),
        row.getBoolean("ambiguous"),
        row.getBoolean("paced"),
        row.getLong("fence"),
        row.getBoolean("recovered"),
        leaseEnd);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
