package presstime.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import presstime.migration.Migrations;
import presstime.postgres.PostgresServer;
import presstime.postgres.PostgresSettings;

/** The database is opened while the rest of the start has not asked for it yet. */
class DatabaseAheadTest {

  @TempDir Path home;

  /** Without an annotation, or each server with these tests on its class path would find it. */
  static class Failing {
    @Bean
    static BeanFactoryPostProcessor fault() {
      return beans -> {
        throw new IllegalStateException("before anybody asked");
      };
    }
  }

  private ConfigurableApplicationContext start(Class<?> source, String address) {
    return new SpringApplicationBuilder(source)
        .listeners(new DatabaseAhead())
        .web(WebApplicationType.NONE)
        .logStartupInfo(false)
        .run("--presstime.home=" + home, "--presstime.database.url=" + address);
  }

  @Test
  void whoAsksGetsTheDatabaseThatWasOpened() {
    try (ConfigurableApplicationContext context = start(DatabaseConfiguration.class, "")) {
      assertThat(context.getBeansOfType(PostgresServer.class)).hasSize(1);
      assertThat(context.getBeansOfType(DatabaseOpening.class)).hasSize(1);
      assertThat(Migrations.version(context.getBean(DataSource.class))).isPresent();
    }
    assertNobodyHasIt();
  }

  @Test
  void aStartThatFailsBeforeLeavesNothingRunning() {
    assertThatThrownBy(() -> start(Failing.class, "")).hasMessage("before anybody asked");
    assertNobodyHasIt();
  }

  @Test
  void whoAsksGetsTheFault() {
    assertThatThrownBy(
            () -> start(DatabaseConfiguration.class, "postgres://user:hunter2@a:b/presstime"))
        .hasRootCauseInstanceOf(UnreadableAddress.class);
    assertThat(home.resolve("postgres")).doesNotExist();
  }

  private void assertNobodyHasIt() {
    assertThat(Files.isDirectory(home.resolve("postgres"))).isTrue();
    PostgresServer.start(PostgresSettings.at(home.resolve("postgres"))).close();
  }
}
