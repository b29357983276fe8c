package presstime.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a benchmark that is stopped halfway leaves: nothing. */
class LeftBehindTest {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"assign", "start", "all"})
  void noFolderAndNoProcess(String name) throws Exception {
    Path log = folder.resolve("log");
    Process bench = start(name, log);
    List<ProcessHandle> children = new ArrayList<>();
    try {
      // PostgreSQL runs by then, and all begins with assign; start has a server of its own.
      String words = name.equals("start") ? "first start" : "Starting Bench";
      await(() -> at(log, words) && bench.descendants().findAny().isPresent(), log);
      bench.descendants().forEach(children::add);
      assertThat(children).isNotEmpty();

      bench.destroy();

      assertThat(bench.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
      await(() -> children.stream().noneMatch(ProcessHandle::isAlive), log);
      try (Stream<Path> left = Files.list(folder)) {
        assertThat(left).noneMatch(file -> file.getFileName().toString().contains("bench"));
      }
    } finally {
      bench.destroyForcibly();
      children.forEach(ProcessHandle::destroyForcibly);
    }
  }

  private Process start(String name, Path log) throws IOException {
    List<String> command = new ArrayList<>(Java.command("-Djava.io.tmpdir=" + folder));
    command.add(Bench.class.getName());
    command.addAll(List.of(name, "--quick"));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(log.toFile())
        .start();
  }

  private static boolean at(Path file, String words) {
    try {
      return Files.exists(file)
          && Files.readString(file, StandardCharsets.ISO_8859_1).contains(words);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void await(BooleanSupplier fact, Path log) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!fact.getAsBoolean()) {
      assertThat(System.nanoTime())
          .as(Files.readString(log, StandardCharsets.ISO_8859_1))
          .isLessThan(end);
      LockSupport.parkNanos(20_000_000);
    }
  }
}
