package presstime.server.upkeep.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import presstime.migration.Migrations;

/**
 * The tables of the schema as the database itself tells of them, so that a new one is in the next
 * backup by itself.
 */
final class Catalog {

  /** Who is signed in is not worth keeping: people sign in again. */
  private static final Set<String> LEFT_OUT =
      Set.of(Migrations.HISTORY, "spring_session", "spring_session_attributes");

  /** Partitions are read and written through their table; generated columns by nobody. */
  private static final String TABLES =
      """
      SELECT c.relname, array_agg(a.attname::text ORDER BY a.attnum) FILTER (WHERE a.attgenerated = '')
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
      GROUP BY c.relname
      """;

  /** What is checked only at commit does not order anything, and a table may refer to itself. */
  private static final String REFERENCES =
      """
      SELECT DISTINCT f.relname, t.relname
      FROM pg_constraint k JOIN pg_class f ON f.oid = k.conrelid JOIN pg_class t ON t.oid = k.confrelid
      WHERE k.contype = 'f' AND NOT k.condeferrable AND f.oid <> t.oid
        AND k.connamespace = current_schema()::regnamespace
      """;

  private static final String SEQUENCES =
      "SELECT sequencename FROM pg_sequences WHERE schemaname = current_schema() ORDER BY 1";

  private Catalog() {}

  /** Columns by table, in an order in which the tables can be filled. */
  static Map<String, List<String>> tables(Connection connection) throws SQLException {
    Map<String, List<String>> columns = new TreeMap<>();
    try (PreparedStatement statement = connection.prepareStatement(TABLES);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        if (!LEFT_OUT.contains(rows.getString(1))) {
          columns.put(rows.getString(1), Arrays.asList((String[]) rows.getArray(2).getArray()));
        }
      }
    }
    Map<String, List<String>> ordered = new LinkedHashMap<>();
    Map<String, Set<String>> needed = references(connection);
    while (ordered.size() < columns.size()) {
      int before = ordered.size();
      columns.forEach((table, of) -> {
        if (ordered.keySet().containsAll(needed.getOrDefault(table, Set.of()))) {
          ordered.putIfAbsent(table, of);
        }
      });
      if (ordered.size() == before) {
        Set<String> left = new HashSet<>(columns.keySet());
        left.removeAll(ordered.keySet());
        throw new IllegalStateException("tables refer to each other in a circle: " + left);
      }
    }
    return ordered;
  }

  private static Map<String, Set<String>> references(Connection connection) throws SQLException {
    Map<String, Set<String>> needed = new TreeMap<>();
    try (PreparedStatement statement = connection.prepareStatement(REFERENCES);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        needed.computeIfAbsent(rows.getString(1), table -> new HashSet<>()).add(rows.getString(2));
      }
    }
    return needed;
  }

  /** The sequences as they stand; at least as far as every row that is seen. */
  static List<Manifest.Sequence> sequences(Connection connection) throws SQLException {
    List<String> names = new ArrayList<>();
    try (PreparedStatement statement = connection.prepareStatement(SEQUENCES);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    List<Manifest.Sequence> sequences = new ArrayList<>();
    for (String name : names) {
      try (PreparedStatement statement =
              connection.prepareStatement("SELECT last_value, is_called FROM " + quoted(name));
          ResultSet row = statement.executeQuery()) {
        row.next();
        sequences.add(new Manifest.Sequence(name, row.getLong(1), row.getBoolean(2)));
      }
    }
    return sequences;
  }

  /** True when the schema holds nothing at all. */
  static boolean isEmpty(Connection connection) throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement(
                "SELECT NOT EXISTS (SELECT FROM pg_class WHERE relnamespace = current_schema()::regnamespace)");
        ResultSet row = statement.executeQuery()) {
      return row.next() && row.getBoolean(1);
    }
  }

  static String quoted(String name) {
    return '"' + name.replace("\"", "\"\"") + '"';
  }

  static String quoted(List<String> names) {
    return names.stream().map(Catalog::quoted).collect(Collectors.joining(", "));
  }
}
