package presstime.server.upkeep;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/** Everything a database holds, as text, to be compared with another. */
final class Tables {

  private Tables() {}

  /** Each table's rows in a fixed order; sessions left out, as backups do. */
  static Map<String, List<String>> of(DataSource database) throws SQLException {
    Map<String, List<String>> all = new TreeMap<>();
    try (Connection connection = database.getConnection()) {
      for (String table :
          column(
              connection,
              "SELECT table_name FROM information_schema.tables WHERE table_schema = 'public'"
                  + " AND table_type = 'BASE TABLE' AND table_name NOT LIKE 'spring_session%'"
                  + " AND table_name NOT LIKE 'flyway%'")) {
        all.put(table, column(connection, "SELECT t::text FROM " + table + " t ORDER BY 1"));
      }
    }
    return all;
  }

  /** The sequences, where they stand. */
  static List<String> sequences(DataSource database) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return column(
          connection,
          "SELECT sequencename || ' ' || coalesce(last_value, 0) FROM pg_sequences ORDER BY 1");
    }
  }

  /** A statement's first column. */
  static List<String> column(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection()) {
      return column(connection, sql);
    }
  }

  static void execute(DataSource database, String sql) throws SQLException {
    try (Connection connection = database.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static List<String> column(Connection connection, String sql) throws SQLException {
    List<String> values = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
