package presstime.bench.soak;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import presstime.bench.sink.RemoteSink;

/**
 * What became of the day's deliveries, by the product's books and by the sink's.
 *
 * @param deliveries how many there are
 * @param lost that should have gone out and did not
 * @param doubled that went out again, or should not have
 * @param otherwise that ended in another way than they should
 */
record Ends(int deliveries, int lost, int doubled, List<String> otherwise) {

  private static final String READ =
      """
      SELECT d.content_id, d.state, (SELECT count(*) FROM attempt a WHERE a.delivery_id = d.id AND a.outcome = 'published')
      FROM delivery d
      """;

  private record Row(String state, int published) {}

  static Ends of(DataSource database, RemoteSink sink, Workday day, int contents)
      throws SQLException, IOException {
    Map<Long, List<Row>> rows = rows(database);
    if (contents == 0) {
      return new Ends(rows.size(), 0, 0, List.of());
    }
    long first = day.content(0);
    List<@Nullable Instant> arrivals =
        sink.arrivals(first, (int) (day.content(contents - 1) - first + 1));
    int lost = 0;
    int doubled = sink.repeated();
    List<String> otherwise = new ArrayList<>();
    for (int number = 0; number < contents; number++) {
      long content = day.content(number);
      Fate fate = Fate.of(number);
      List<Row> found = rows.getOrDefault(content, List.of());
      boolean goes = fate.state().equals("published");
      boolean arrived = arrivals.get((int) (content - first)) != null;
      int published = found.stream().mapToInt(Row::published).sum();
      boolean wentOut = Fate.toSite(number) ? published > 0 : arrived;
      lost += goes && !wentOut ? 1 : 0;
      doubled += published > 1 || wentOut && !goes ? 1 : 0;
      if (found.size() != 1 || !found.getFirst().state().equals(fate.state())) {
        otherwise.add(fate + " " + number + ": " + found.stream().map(Row::state).toList());
      }
    }
    return new Ends(rows.values().stream().mapToInt(List::size).sum(), lost, doubled, otherwise);
  }

  /** How many are still to go out. */
  static long open(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery("SELECT count(*) FROM delivery WHERE state = 'scheduled'")) {
      row.next();
      return row.getLong(1);
    }
  }

  List<String> wrong() {
    List<String> wrong = new ArrayList<>();
    if (lost > 0) {
      wrong.add(lost + " did not go out");
    }
    if (doubled > 0) {
      wrong.add(doubled + " went out again, or should not have");
    }
    if (!otherwise.isEmpty()) {
      wrong.add(otherwise.size() + " ended otherwise, such as " + otherwise.getFirst());
    }
    return wrong;
  }

  private static Map<Long, List<Row>> rows(DataSource database) throws SQLException {
    Map<Long, List<Row>> rows = new HashMap<>();
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(READ)) {
      while (row.next()) {
        rows.computeIfAbsent(row.getLong(1), content -> new ArrayList<>())
            .add(new Row(row.getString(2), row.getInt(3)));
      }
    }
    return rows;
  }
}
