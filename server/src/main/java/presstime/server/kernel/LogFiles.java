package presstime.server.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Has the log kept in {@code logs/presstime.log} in the data folder, beside the terminal. Runs
 * before logging begins, so that the folder is private before anything is written into it. An
 * operator's {@code logging.file.name} wins.
 */
public final class LogFiles
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {

  private static final String SETTING = "logging.file.name";

  @Override
  public int getOrder() {
    return LoggingApplicationListener.DEFAULT_ORDER - 1;
  }

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
    ConfigurableEnvironment settings = prepared.getEnvironment();
    if (settings.containsProperty(SETTING) || settings.containsProperty("logging.file.path")) {
      return;
    }
    Path folder = new Home(settings.getProperty("presstime.home", "")).folder("logs");
    try {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + folder + " private", e);
    }
    settings
        .getPropertySources()
        .addLast(
            new MapPropertySource(
                "presstime log files",
                Map.of(SETTING, folder.resolve("presstime.log").toString())));
  }
}
