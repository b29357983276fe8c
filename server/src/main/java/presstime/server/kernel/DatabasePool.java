package presstime.server.kernel;

import com.zaxxer.hikari.HikariDataSource;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import javax.sql.DataSource;
import presstime.postgres.PostgresServer;

/** Pools of connections, not migrated yet. */
public final class DatabasePool {

  /** How many connections one server uses at most. */
  private static final int MOST = 24;

  /** What the names of all servers' connections begin with. */
  public static final String NAME = "presstime";

  /**
   * This server's name: host and process. Its connections carry it after {@link #NAME}, and its
   * leases begin with it, so that the database shows who is there.
   */
  public static final String SERVER = host() + "-" + ProcessHandle.current().pid();

  /**
   * After so long without a word from us within a transaction PostgreSQL ends it, and gives its
   * locks back. A server that lost its network or its power in the middle of one would hold them
   * until the operating system gives up its connection, hours later, and other servers would wait
   * for that. As long as a lease: its deliveries can be taken over then.
   */
  public static final Duration FORGOTTEN = Duration.ofSeconds(60);

  /** PostgreSQL cuts names of connections to 63 bytes. */
  private static final int LONGEST_HOST = 40;

  private DatabasePool() {}

  private static String host() {
    try {
      String name = InetAddress.getLocalHost().getHostName();
      return name.substring(0, Math.min(LONGEST_HOST, name.length()));
    } catch (UnknownHostException e) {
      return "server";
    }
  }

  /** To the PostgreSQL inside. */
  public static HikariDataSource embedded(PostgresServer postgres) {
    HikariDataSource pool = pool();
    pool.setJdbcUrl(postgres.jdbcUrl("postgres"));
    pool.setUsername(postgres.user());
    pool.setPassword(postgres.password());
    return pool;
  }

  /**
   * To an operator's own.
   *
   * @param url {@code jdbc:postgresql:…} as it is, or {@code postgres://user:password@host/name}
   * @param user wins over the address's, unless blank
   * @param password the same
   * @throws UnreadableAddress when the address is none of these
   */
  public static HikariDataSource external(String url, String user, String password) {
    DatabaseAddress address = DatabaseAddress.of(url);
    HikariDataSource pool = pool();
    pool.setJdbcUrl(address.jdbcUrl());
    if (address.user() != null) {
      pool.setUsername(address.user());
      pool.setPassword(address.password());
    }
    if (!user.isBlank()) {
      pool.setUsername(user);
    }
    if (!password.isBlank()) {
      pool.setPassword(password);
    }
    return pool;
  }

  /** Lets this transaction last, whatever we do between its statements. */
  public static void unforgotten(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET LOCAL idle_in_transaction_session_timeout = 0");
    }
  }

  /**
   * A connection that waits for the database's answer as long as it takes: what checks or changes
   * all rows of a large table is silent for longer than others may be. A pool puts its own limit
   * back when the connection is closed.
   */
  public static Connection unhurried(DataSource database) throws SQLException {
    Connection connection = database.getConnection();
    try {
      connection.setNetworkTimeout(Runnable::run, 0);
      return connection;
    } catch (SQLException e) {
      connection.close();
      throw e;
    }
  }

  private static HikariDataSource pool() {
    return pool(FORGOTTEN);
  }

  static HikariDataSource pool(Duration forgotten) {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("presstime");
    pool.setMaximumPoolSize(MOST);
    pool.setMinimumIdle(4);
    pool.setConnectionTimeout(10_000);
    pool.addDataSourceProperty("ApplicationName", NAME + " " + SERVER);
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.addDataSourceProperty("socketTimeout", "120");
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    pool.setConnectionInitSql("SET idle_in_transaction_session_timeout = " + forgotten.toMillis());
    return pool;
  }
}
