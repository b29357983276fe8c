package presstime.server.monitor.store;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import presstime.server.kernel.DatabasePool;

/** Who is connected to the database, and what they hold. */
@Component
public class ServerRows {

  /** Two looks at nothing but PostgreSQL's own tables. */
  private static final String CONNECTED =
      """
      SELECT application_name, min(backend_start) AS since, count(*) AS connections FROM pg_stat_activity
      WHERE datname = current_database() AND starts_with(application_name, ?) GROUP BY 1 ORDER BY 1
      """;

  private static final String DATABASE =
      """
      SELECT current_setting('server_version') AS version, pg_database_size(current_database()) AS bytes,
        (SELECT count(*) FROM pg_stat_activity WHERE datname IS NOT NULL) AS connections,
        current_setting('max_connections')::int AS most, clock_timestamp() AS now
      """;

  /** By the engine's index; leases are on what is due or about to be. */
  static final String LEASES =
      """
      SELECT lease_owner, count(*) AS holds, max(lease_until) AS until
      FROM (SELECT lease_owner, lease_until FROM delivery
            WHERE state = 'scheduled' AND run_at <= clock_timestamp() + interval '2 seconds'
            ORDER BY run_at, id LIMIT 20000) AS due
      WHERE lease_until > clock_timestamp()
      GROUP BY 1
      """;

  private final JdbcClient database;

  ServerRows(JdbcClient database) {
    this.database = database;
  }

  /** A server's connections. */
  public record Connected(String name, Instant since, int connections) {}

  /** What a server holds; its name begins as that of its connections. */
  public record Leases(String owner, int holds, Instant until) {}

  /** The database's own words of itself. */
  public record Facts(String version, long bytes, int connections, int most, Instant now) {}

  /** All that are connected now. */
  public List<Connected> connected() {
    return database
        .sql(CONNECTED)
        .param(DatabasePool.NAME + " ")
        .query((row, number) ->
            new Connected(
                row.getString("application_name").substring(DatabasePool.NAME.length() + 1),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getInt("connections")))
        .list();
  }

  /** What each holds, by name. */
  public Map<String, Leases> leases() {
    Map<String, Leases> all = new TreeMap<>();
    database
        .sql(LEASES)
        .query((row, number) ->
            new Leases(
                row.getString("lease_owner"),
                row.getInt("holds"),
                row.getObject("until", OffsetDateTime.class).toInstant()))
        .list()
        .forEach(lease -> all.put(lease.owner(), lease));
    return all;
  }

  /** The database itself. */
  public Facts facts() {
    return database
        .sql(DATABASE)
        .query((row, number) ->
            new Facts(
                row.getString("version"),
                row.getLong("bytes"),
                row.getInt("connections"),
                row.getInt("most"),
                row.getObject("now", OffsetDateTime.class).toInstant()))
        .single();
  }
}
