package presstime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Command;

/** What {@code ./presstime help} prints is written by hand. */
class LauncherHelpTest {

  @TempDir Path folder;

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

  @ParameterizedTest
  @CsvSource({
    "test,--help", "test,-h", "check,--help", "build,--help", "generate,--help", "generate,-h",
    "version,--help", "up,--help", "help,up", "help,test", "help,check", "help,build",
    "help,generate", "help,version", "help,bench", "help,chaos", "help,restore"
  })
  void askingForHelpDoesNothingElse(String word, String next)
      throws IOException, InterruptedException {
    // In a copy of its own: what is not understood as a question would delete and build.
    Path root = Files.createDirectories(folder.resolve("copy"));
    Files.copy(Path.of("..", "presstime"), root.resolve("presstime"));
    Path parts = Files.createDirectories(root.resolve("cli/launcher"));
    for (String part : List.of("desk.sh", "test.sh", "up.sh")) {
      Files.copy(Path.of("launcher", part), parts.resolve(part));
    }
    List<Path> made =
        List.of(
            root.resolve("cli/target/presstime/lib/program.jar"),
            root.resolve("database/src/generated/java/presstime/Tables.java"));
    for (Path file : made) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, "made before");
    }
    ProcessBuilder command =
        new ProcessBuilder("sh", root.resolve("presstime").toString(), word, next)
            .redirectErrorStream(true);
    command.environment().put("HOME", folder.toString());
    command.environment().put("PRESSTIME_DESK", "off");
    command.environment().merge("PATH", harmless().toString(), (path, first) -> first + ":" + path);
    Process launcher = command.start();
    String said = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(launcher.waitFor()).as(said).isZero();
    assertThat(said).startsWith("Presstime: a self-hosted publishing desk.");
    assertThat(made).allSatisfy(file -> assertThat(file).exists());
    assertThat(root.resolve("target")).doesNotExist();
  }

  /** A folder for the path in which what a launcher would build and install with does nothing. */
  private Path harmless() throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String tool : List.of("mvn", "apt-get", "apt-cache")) {
      Files.writeString(tools.resolve(tool), "#!/bin/sh\nexit 1\n");
      Files.setPosixFilePermissions(
          tools.resolve(tool), PosixFilePermissions.fromString("rwx------"));
    }
    return tools;
  }
}
