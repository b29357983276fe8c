package presstime.server.kernel;

import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import presstime.migration.Migrations;
import presstime.postgres.PostgresServer;
import presstime.postgres.PostgresSettings;

/**
 * The database: the operator's own when {@code presstime.database.url} is set, else an embedded
 * PostgreSQL in the data folder. Either way it is migrated before anything else sees it.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  /** How many connections one server uses at most. */
  private static final int POOL = 24;

  @Bean(destroyMethod = "close")
  @ConditionalOnExpression("'${presstime.database.url:}'.isEmpty()")
  PostgresServer embeddedPostgres(Home home) {
    return PostgresServer.start(PostgresSettings.at(home.folder("postgres")));
  }

  @Bean(destroyMethod = "close")
  HikariDataSource dataSource(
      ObjectProvider<PostgresServer> embedded,
      @Value("${presstime.database.url:}") String url,
      @Value("${presstime.database.user:}") String user,
      @Value("${presstime.database.password:}") String password) {
    HikariDataSource pool = new HikariDataSource();
    PostgresServer postgres = embedded.getIfAvailable();
    if (postgres != null) {
      pool.setJdbcUrl(postgres.jdbcUrl("postgres"));
      pool.setUsername(postgres.user());
      pool.setPassword(postgres.password());
    } else {
      external(pool, url, user, password);
    }
    pool.setPoolName("presstime");
    pool.setMaximumPoolSize(POOL);
    pool.setMinimumIdle(4);
    pool.setConnectionTimeout(10_000);
    pool.addDataSourceProperty("ApplicationName", "presstime");
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    pool.addDataSourceProperty("socketTimeout", "120");
    pool.addDataSourceProperty("tcpKeepAlive", "true");
    Migrations.apply(pool);
    return pool;
  }

  /** Takes {@code jdbc:postgresql:…} as it is, and {@code postgres://user:password@host/name}. */
  private static void external(HikariDataSource pool, String url, String user, String password) {
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
  }
}
