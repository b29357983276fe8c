package presstime.bench.lateness;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;

/**
 * A delivery as the product recorded it.
 *
 * @param startedAt when its request left
 * @param finishedAt when its verdict was known
 */
record Recorded(String state, int attempts, Instant dueAt, Instant startedAt, Instant finishedAt) {

  private static final String READ =
      """
      SELECT content_id, state, attempts, due_at, coalesce(started_at, 'epoch') AS started_at,
        coalesce(finished_at, 'epoch') AS finished_at
      FROM delivery
      """;

  boolean published() {
    return state.equals("published");
  }

  /** Whether the first attempt published it. */
  boolean atOnce() {
    return published() && attempts == 1;
  }

  Duration lateness() {
    return Duration.between(dueAt, startedAt);
  }

  Duration doneAfter() {
    return Duration.between(dueAt, finishedAt);
  }

  /** All deliveries by content. */
  static Map<Long, Recorded> all(DataSource database) throws SQLException {
    Map<Long, Recorded> all = new HashMap<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(READ)) {
      while (row.next()) {
        all.put(
            row.getLong("content_id"),
            new Recorded(
                row.getString("state"),
                row.getInt("attempts"),
                instant(row, "due_at"),
                instant(row, "started_at"),
                instant(row, "finished_at")));
      }
    }
    return all;
  }

  /** How many are still to go out. */
  static int open(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT count(*) FROM delivery WHERE state = 'scheduled'")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
