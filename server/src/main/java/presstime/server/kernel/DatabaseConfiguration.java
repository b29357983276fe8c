package presstime.server.kernel;

import com.zaxxer.hikari.HikariDataSource;
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
    PostgresServer postgres = embedded.getIfAvailable();
    HikariDataSource pool =
        postgres == null
            ? DatabasePool.external(url, user, password)
            : DatabasePool.embedded(postgres);
    Migrations.apply(pool);
    return pool;
  }
}
