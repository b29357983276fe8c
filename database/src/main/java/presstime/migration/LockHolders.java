package presstime.migration;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Who has tables of the schema in hand. */
final class LockHolders {

  /** The oldest is most likely the one that is waited for. */
  private static final String OLDEST =
      """
      SELECT format('process %s (%s, %s ago: %s)', a.pid, coalesce(nullif(a.application_name, ''), 'no name'),
        coalesce(date_trunc('second', clock_timestamp() - a.xact_start)::text, 'some time'),
        coalesce(left(regexp_replace(a.query, '\\s+', ' ', 'g'), 80), 'it does not say what'))
      FROM pg_stat_activity a
      WHERE a.datname = current_database() AND a.pid <> pg_backend_pid()
        AND EXISTS (
          SELECT FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
          WHERE l.pid = a.pid AND l.granted AND c.relnamespace = current_schema()::regnamespace
            AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database()))
      ORDER BY a.xact_start NULLS LAST LIMIT 3
      """;

  private LockHolders() {}

  /** For people to read. */
  static String of(DataSource database) {
    List<String> holders = new ArrayList<>();
    try (Connection connection = database.getConnection();
        PreparedStatement statement = connection.prepareStatement(OLDEST);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        holders.add(rows.getString(1));
      }
    } catch (SQLException e) {
      return "a process that could not be found out: " + e.getMessage();
    }
    return holders.isEmpty() ? "a process that has just ended" : String.join(", ", holders);
  }
}
