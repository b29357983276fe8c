package presstime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;

/** {@code ./presstime help} is written by hand: it lists each command of the client, once. */
class LauncherHelpTest {

  /** The launcher tells of these in a line of their own. */
  private static final List<String> WITH_A_LINE_OF_THEIR_OWN = List.of("demo");

  @Test
  void theLauncherListsEachCommandOnce() throws IOException {
    String launcher = Files.readString(Path.of("..", "presstime"));
    String list =
        launcher.substring(
            launcher.indexOf('\n', launcher.indexOf("Client commands (")),
            launcher.indexOf("\nEnvironment:\n"));
    List<String> listed =
        Arrays.stream(list.split(",")).map(String::strip).collect(Collectors.toList());
    listed.addAll(WITH_A_LINE_OF_THEIR_OWN);
    assertThat(listed)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Root.class.getAnnotation(Command.class).subcommands())
                .map(type -> type.getAnnotation(Command.class).name())
                .toList());
  }
}
