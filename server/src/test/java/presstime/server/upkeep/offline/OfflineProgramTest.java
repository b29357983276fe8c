package presstime.server.upkeep.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfflineProgramTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "restore --json --wrong",
        "restore --json",
        "restore --wrong --json",
        "backup --home missing --to b.tar.gz --json",
        "backup --home missing --json",
        "lost --json"
      })
  void aWrongCommandLineIsOneJsonDocumentForPrograms(String line) {
    Shell shell = Shell.run(line.split(" "));
    assertThat(shell.code()).isEqualTo(OfflineProgram.USAGE);
    assertThat(shell.json().path("title").asString()).isEqualTo("The command line is wrong");
    assertThat(shell.json().path("detail").asString()).isNotBlank();
    assertThat(shell.json().path("solution").asString()).contains("--help");
    assertThat(shell.err()).isEmpty();
  }

  @Test
  void aWrongCommandLineIsToldToPeopleOnTheOtherStream() {
    Shell shell = Shell.run("restore", "--to", folder.toString(), "--wrong");
    assertThat(shell.code()).isEqualTo(OfflineProgram.USAGE);
    assertThat(shell.out()).isEmpty();
    assertThat(shell.err()).contains("--wrong", "Usage:");
  }
}
