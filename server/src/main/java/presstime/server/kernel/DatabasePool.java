package presstime.server.kernel;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import presstime.postgres.PostgresServer;

/** Pools of connections, not migrated yet. */
public final class DatabasePool {

  /** How many connections one server uses at most. */
  private static final int MOST = 24;

  private DatabasePool() {}

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
   */
  public static HikariDataSource external(String url, String user, String password) {
    HikariDataSource pool = pool();
    if (url.startsWith("jdbc:")) {
      pool.setJdbcUrl(url);
    } else {
      URI address = URI.create(url);
      String query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
      String port = address.getPort() < 0 ? "" : ":" + address.getPort();
      pool.setJdbcUrl(
          "jdbc:postgresql://" + address.getHost() + port + address.getRawPath() + query);
      if (address.getUserInfo() != null) {
        String[] parts = address.getUserInfo().split(":", 2);
        pool.setUsername(parts[0]);
        pool.setPassword(parts.length > 1 ? parts[1] : "");
      }
    }
    if (!user.isBlank()) {
      pool.setUsername(user);
    }
    if (!password.isBlank()) {
      pool.setPassword(password);
    }
    return pool;
  }

  private static HikariDataSource pool() {
    HikariDataSource pool = new HikariDataSource();
    pool.setPoolName("presstime");
    pool.setMaximumPoolSize(MOST);
    pool.setMinimumIdle(4);
    pool.setConnectionTimeout(10_000);
    pool.addDataSourceProperty("ApplicationName", "presstime");
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.addDataSourceProperty("socketTimeout", "120");
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    return pool;
  }
}
