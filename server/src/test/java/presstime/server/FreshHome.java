package presstime.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;
import presstime.migration.TestDatabase;

/**
 * Gives a test's server a database and a data folder of its own, and no engine running by itself.
 */
public final class FreshHome
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  static {
    // Servers that lost their database before they were stopped wait for it until they are killed.
    SpringApplication.getShutdownHandlers().add(TestDatabase.keepRunning());
  }

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    TestDatabase database = TestDatabase.fresh();
    try {
      context
          .getEnvironment()
          .getPropertySources()
          .addFirst(
              new MapPropertySource(
                  "fresh",
                  Map.of(
                      "presstime.home", Files.createTempDirectory("presstime-test").toString(),
                      "presstime.database.url", database.jdbcUrl(),
                      "presstime.database.user", database.user(),
                      "presstime.database.password", database.password(),
                      "presstime.engine.running", "false",
                      "presstime.outbound.allow", "127.0.0.1")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
