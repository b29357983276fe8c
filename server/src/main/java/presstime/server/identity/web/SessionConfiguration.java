package presstime.server.identity.web;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.convert.DurationUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sessions in the database. Spring's own configuration would read the error codes of fifteen
 * databases from an XML file at each start, with an XML parser that nothing else needs.
 */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
class SessionConfiguration {

  @Bean
  JdbcIndexedSessionRepository sessionRepository(
      DataSource database,
      PlatformTransactionManager transactions,
      @Value("${spring.session.timeout}") @DurationUnit(ChronoUnit.SECONDS) Duration timeout) {
    // A session is kept also when the request's own work is undone.
    TransactionTemplate own = new TransactionTemplate(transactions);
    own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    JdbcIndexedSessionRepository sessions =
        new JdbcIndexedSessionRepository(new JdbcTemplate(database), own);
    sessions.setDefaultMaxInactiveInterval(timeout);
    // Two requests of one session may bring the same attribute.
    new PostgreSqlJdbcIndexedSessionRepositoryCustomizer().customize(sessions);
    return sessions;
  }
}
