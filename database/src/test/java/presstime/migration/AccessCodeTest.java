package presstime.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The committed access code is what the schema generates. */
class AccessCodeTest {

  @Test
  void isTheSameAsGeneratedFromTheMigrations(@TempDir Path fresh) throws Exception {
    try (TestDatabase database = TestDatabase.fresh()) {
      AccessCode.generate(database, fresh);
    }
    assertThat(files(Path.of("src/generated/java")))
        .as("run ./presstime generate after changing a migration, and commit what it writes")
        .isEqualTo(files(fresh));
  }

  private static Map<String, String> files(Path root) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (var paths = Files.walk(root)) {
      for (Path file : paths.filter(Files::isRegularFile).toList()) {
        files.put(root.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }
}
