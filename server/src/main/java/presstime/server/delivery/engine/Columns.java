package presstime.server.delivery.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Sends a batch as one array per column, for {@code unnest}: one statement whatever its size. */
final class Columns {
  private final Connection connection;
  private final PreparedStatement statement;
  private int next;

  Columns(Connection connection, PreparedStatement statement, int first) {
    this.connection = connection;
    this.statement = statement;
    this.next = first;
  }

  <T> void add(String type, List<T> rows, Function<T, @Nullable Object> value) throws SQLException {
    @Nullable Object[] values = new @Nullable Object[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = clean(value.apply(rows.get(i)));
    }
    statement.setArray(next++, connection.createArrayOf(type, values));
  }

  <T> void longs(List<T> rows, ToLongFunction<T> value) throws SQLException {
    statement.setObject(next++, rows.stream().mapToLong(value).toArray());
  }

  <T> void ints(List<T> rows, ToIntFunction<T> value) throws SQLException {
    statement.setObject(next++, rows.stream().mapToInt(value).toArray());
  }

  <T> void booleans(List<T> rows, Predicate<T> value) throws SQLException {
    boolean[] values = new boolean[rows.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = value.test(rows.get(i));
    }
    statement.setObject(next++, values);
  }

  /**
   * Since 1970, as PostgreSQL counts an instant of our days exactly: cheaper to send and to read
   * than its text.
   */
  static long micros(Instant instant) {
    return Math.addExact(
        Math.multiplyExact(instant.getEpochSecond(), 1_000_000L), instant.getNano() / 1_000);
  }

  /**
   * PostgreSQL keeps no U+0000, neither in text nor, written as an escape, in jsonb. What a
   * platform says may hold one, and must not keep its verdict from being recorded.
   */
  private static @Nullable Object clean(@Nullable Object value) {
    return value instanceof String text && (text.indexOf('\u0000') >= 0 || text.contains("\\u0000"))
        ? text.replace('\u0000', '\ufffd').replace("\\u0000", "\\ufffd")
        : value;
  }
}
