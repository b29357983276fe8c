package presstime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher makes the start-up cache once, whatever happens to whoever makes it. */
class LauncherCacheTest {

  private static final String WRITES_A_CACHE =
      """
      for option; do
        case $option in -XX:AOTCacheOutput=*) echo cache >"${option#*=}" ;; esac
      done
      """;

  @TempDir Path folder;
  private Path caches;

  @BeforeEach
  void anEmptyFolder() throws IOException {
    caches = Files.createDirectories(folder.resolve("caches"));
    Files.writeString(folder.resolve("built"), "1700000000");
  }

  @Test
  void aTrainingLeavesItsCacheAndNothingElse() throws Exception {
    start(WRITES_A_CACHE);
    assertThat(kinds()).containsExactly("aot", "log");
    assertThat(start("exit 1")).as("the next start").endsWith(".aot");
    assertThat(kinds()).containsExactly("aot", "log");
  }

  @Test
  void whatFailsIsNotTriedAtEachStart() throws Exception {
    start("exit 1");
    start(WRITES_A_CACHE);
    assertThat(kinds()).containsExactly("begun", "failed", "log");
  }

  @Test
  void aTrainingThatWasToldToEndIsBegunAgainAtTheNextStart() throws Exception {
    start("kill -TERM $$");
    assertThat(kinds()).containsExactly("log");
    // A service manager tells all of a service's processes.
    start("kill -TERM $PPID $$");
    assertThat(kinds()).containsExactly("log");
    start(WRITES_A_CACHE);
    assertThat(kinds()).contains("aot");
  }

  @Test
  void oneThatWasKilledIsBegunAgainAfterAnHour() throws Exception {
    start("kill -KILL $$");
    start(WRITES_A_CACHE);
    assertThat(kinds()).containsExactly("begun", "log");
    try (Stream<Path> files = Files.list(caches)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".begun")).toList()) {
        FileTime begun = Files.getLastModifiedTime(file);
        Files.setLastModifiedTime(
            file, FileTime.from(begun.toInstant().minus(Duration.ofMinutes(62))));
      }
    }
    start(WRITES_A_CACHE);
    assertThat(kinds()).contains("aot");
  }

  /** Starts with a JDK that does this; answers which cache the server would use. */
  private String start(String java) throws Exception {
    Path program = Files.createDirectories(folder.resolve("jdk/bin")).resolve("java");
    Files.writeString(program, "#!/bin/sh\n" + java + "\n");
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
    String script =
        """
        set -eu
        main_class=Main classpath=none quiet= stamp=$1/built jdk=$1/jdk
        cache_folder() { printf '%s' "$folder/caches"; }
        sleep() { :; }
        folder=$1
        . ./launcher/up.sh
        aot
        wait
        printf '%s' "$aot_cache"
        """;
    // Without `nice`, the training's parent is the launcher's part that waits for it.
    Path tools = Files.createDirectories(folder.resolve("tools"));
    Files.writeString(tools.resolve("nice"), "#!/bin/sh\nshift 2\nexec \"$@\"\n");
    Files.setPosixFilePermissions(
        tools.resolve("nice"), PosixFilePermissions.fromString("rwx------"));
    ProcessBuilder command =
        new ProcessBuilder("sh", "-c", script, "sh", folder.toString()).redirectErrorStream(true);
    command.environment().merge("PATH", tools.toString(), (path, first) -> first + ":" + path);
    command.environment().remove("PRESSTIME_AOT");
    Process launcher = command.start();
    String said = new String(launcher.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(launcher.waitFor()).as(said).isZero();
    return said;
  }

  private List<String> kinds() throws IOException {
    List<String> kinds = new ArrayList<>();
    try (Stream<Path> files = Files.list(caches)) {
      files.forEach(
          file -> kinds.add(file.toString().substring(file.toString().lastIndexOf('.') + 1)));
    }
    kinds.sort(null);
    return kinds;
  }
}
