package presstime.server.kernel;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import presstime.postgres.PostgresServer;

/**
 * The database: the operator's own when {@code presstime.database.url} is set, else an embedded
 * PostgreSQL in the data folder. Either way it is migrated before anything else sees it.
 */
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {

  private static final String ADDRESS = "presstime.database.url";

  /** As the settings say; nothing is opened yet. */
  @Bean
  @ConditionalOnMissingBean
  static DatabaseOpening opening(Environment settings) {
    String url = settings.getProperty(ADDRESS, "");
    return url.isEmpty()
        ? DatabaseOpening.embedded(new Home(settings.getProperty("presstime.home", "")))
        : DatabaseOpening.external(
            url,
            settings.getProperty("presstime.database.user", ""),
            settings.getProperty("presstime.database.password", ""));
  }

  @Bean(destroyMethod = "close")
  @ConditionalOnExpression("'${" + ADDRESS + ":}'.isEmpty()")
  PostgresServer embeddedPostgres(DatabaseOpening opening) {
    return opening.postgres();
  }

  /** After the embedded one, so that it is closed before it. */
  @Bean(destroyMethod = "close")
  HikariDataSource dataSource(ObjectProvider<PostgresServer> embedded, DatabaseOpening opening) {
    embedded.getIfAvailable();
    return opening.pool();
  }
}
