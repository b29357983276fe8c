package presstime.chaos.rig;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import presstime.chaos.agent.Signals;
import presstime.postgres.PostgresServer;
import presstime.postgres.PostgresSettings;

/**
 * The one real PostgreSQL of a run, under the product's own supervisor, which brings it back when
 * it has been killed. Statements of the harness go there directly, past all that is done to others.
 */
public final class Database implements AutoCloseable {

  /** Reads one row. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(ResultSet row) throws SQLException;
  }

  private final PostgresServer server;

  private Database(PostgresServer server) {
    this.server = server;
  }

  /**
   * Starts one in a folder. What is killed here is processes, not power: no flush to the disk. And
   * thousands of processes sign in: the password is checked with one round instead of 4,096.
   */
  public static Database start(Path home) throws SQLException {
    Database database =
        new Database(
            PostgresServer.start(
                new PostgresSettings(
                    home, 300, "64MB", Map.of("fsync", "off", "max_wal_size", "96MB"))));
    Belongings.add(database);
    database.execute(
        "SET scram_iterations = 1; ALTER ROLE %s PASSWORD '%s'"
            .formatted(database.user(), database.password()));
    return database;
  }

  public int port() {
    return server.port();
  }

  public String user() {
    return server.user();
  }

  public String password() {
    return server.password();
  }

  /** Its address at another port, which leads to it. */
  public static String url(int port) {
    return url("127.0.0.1:" + port);
  }

  /** Its address where another address and port lead to it. */
  public static String url(String address) {
    return "jdbc:postgresql://" + address + "/postgres";
  }

  /** SIGKILL to every process of PostgreSQL; waits until the supervisor has brought it back. */
  public void kill() {
    long before = server.pid();
    ProcessHandle.of(before)
        .ifPresent(postmaster -> {
          List<ProcessHandle> backends = postmaster.children().toList();
          Signals.send(before, Signals.KILL);
          backends.forEach(backend -> Signals.send(backend.pid(), Signals.KILL));
        });
    awaitBack(before);
  }

  private void awaitBack(long before) {
    long end = System.nanoTime() + 60_000_000_000L;
    while (System.nanoTime() - end < 0) {
      if (server.isAlive() && server.pid() != before && answers()) {
        return;
      }
      LockSupport.parkNanos(20_000_000);
    }
    throw new IllegalStateException("PostgreSQL did not come back within a minute");
  }

  private boolean answers() {
    try {
      return number("SELECT 1") == 1;
    } catch (SQLException e) {
      return false;
    }
  }

  /** Ends all sessions of others ({@code pg_terminate_backend}); answers how many. */
  public int endSessions() throws SQLException {
    return (int)
        number(
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity"
                + " WHERE pid <> pg_backend_pid() AND backend_type = 'client backend'");
  }

  /** The first column of the first row. */
  public long number(String sql, Object... values) throws SQLException {
    return rows(sql, row -> row.getLong(1), values).getFirst();
  }

  /** Runs a statement that answers nothing. */
  public void execute(String sql, Object... values) throws SQLException {
    try (Connection connection = open();
        PreparedStatement statement = prepare(connection, sql, values)) {
      statement.execute();
    }
  }

  /** All rows of a query. */
  public <T> List<T> rows(String sql, Reader<T> reader, Object... values) throws SQLException {
    List<T> all = new ArrayList<>();
    try (Connection connection = open();
        PreparedStatement statement = prepare(connection, sql, values);
        ResultSet rows = statement.executeQuery()) {
      while (rows.next()) {
        all.add(reader.read(rows));
      }
    }
    return all;
  }

  private static PreparedStatement prepare(Connection connection, String sql, Object[] values)
      throws SQLException {
    PreparedStatement statement = connection.prepareStatement(sql);
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    return statement;
  }

  private Connection open() throws SQLException {
    return DriverManager.getConnection(url(port()), user(), password());
  }

  @Override
  public void close() {
    server.close();
    Belongings.remove(this);
  }
}
