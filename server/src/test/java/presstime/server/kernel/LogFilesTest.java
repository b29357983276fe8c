package presstime.server.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.bootstrap.DefaultBootstrapContext;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

class LogFilesTest {

  @TempDir Path folder;

  @Test
  void theLogIsKeptInAFolderForItsOwnerOnly() throws IOException {
    StandardEnvironment settings = prepared(Map.of("presstime.home", folder + "/a home"));
    Path logs = folder.resolve("a home").resolve("logs");
    assertThat(settings.getProperty("logging.file.name")).isEqualTo(logs + "/presstime.log");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(logs)))
        .isEqualTo("rwx------");
  }

  @Test
  void theOperatorsOwnFileWins() {
    StandardEnvironment settings =
        prepared(
            Map.of("presstime.home", folder.toString(), "logging.file.name", "/var/log/pt.log"));
    assertThat(settings.getProperty("logging.file.name")).isEqualTo("/var/log/pt.log");
    assertThat(folder.resolve("logs")).doesNotExist();
  }

  private static StandardEnvironment prepared(Map<String, Object> given) {
    StandardEnvironment settings = new StandardEnvironment();
    settings.getPropertySources().addFirst(new MapPropertySource("test", given));
    new LogFiles()
        .onApplicationEvent(
            new ApplicationEnvironmentPreparedEvent(
                new DefaultBootstrapContext(), new SpringApplication(), new String[0], settings));
    return settings;
  }
}
