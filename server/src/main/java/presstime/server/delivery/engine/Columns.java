package presstime.server.delivery.engine;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
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

  /**
   * PostgreSQL keeps no U+0000, neither in text nor, written as an escape, in jsonb. What a
   * platform says may hold one, and must not keep its verdict from being recorded.
   */
  private static @Nullable Object clean(@Nullable Object value) {
    return value instanceof String text
        ? text.replace('\u0000', '\ufffd').replace("\\u0000", "\\ufffd")
        : value;
  }
}
