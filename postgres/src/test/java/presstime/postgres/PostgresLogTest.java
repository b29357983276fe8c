package presstime.postgres;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresLogTest {
  @TempDir Path folder;

  /** PostgreSQL keeps the file open for as long as it runs. */
  @Test
  void openLogIsSetAsideAndGoesOnSmall() throws Exception {
    PostgresLog log = new PostgresLog(folder.resolve("postgres.log"));
    log.create();
    try (var open = Files.newOutputStream(log.file(), StandardOpenOption.APPEND)) {
      open.write(new byte[(int) PostgresLog.LIMIT]);
      log.rotateIfLarge();
      assertThat(folder.resolve("postgres.log.1")).doesNotExist();
      open.write('!');
      log.rotateIfLarge();
      open.write("next".getBytes(US_ASCII));
    }
    assertThat(log.file()).hasContent("next");
    assertThat(folder.resolve("postgres.log.1")).hasSize(PostgresLog.LIMIT + 1);
  }

  @Test
  void tellsWhatWasAdded() throws Exception {
    PostgresLog log = new PostgresLog(folder.resolve("postgres.log"));
    log.create();
    Files.writeString(log.file(), "before\n");
    long position = log.size();
    Files.writeString(log.file(), "after\n", StandardOpenOption.APPEND);
    assertThat(log.since(position)).isEqualTo("after");
  }
}
