package presstime.chaos.rig;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import presstime.chaos.Chaos;
import presstime.chaos.agent.Signals;

/** However a harness ends, nothing of it is left: at once, or when the next one begins. */
class PremisesTest {

  /** For a machine with other work; it takes seconds. */
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  @TempDir Path temporary;

  @Test
  void whatADeadHarnessLeftIsRemovedAndNothingElse() throws Exception {
    Process dead = new ProcessBuilder("true").start();
    dead.waitFor();
    Path ofTheDead = temporary.resolve("presstime-chaos-" + dead.pid() + "-1");
    long living = ProcessHandle.current().parent().orElseThrow().pid();
    Path ofTheLiving = folder("presstime-chaos-" + living + "-1");
    Path foreign = folder("presstime-chaosophy");
    Files.writeString(folder(ofTheDead + "/engine").resolve("worker.log"), "…");
    Disk.mount(ofTheDead.resolve("desk").resolve("postgres"), 1).ifPresent(Disk::fill);
    Path own;
    try (Premises premises = Premises.open(temporary)) {
      own = premises.folder();
      assertThat(own).isDirectory();
      assertThat(ofTheDead).doesNotExist();
      assertThat(mounts(ofTheDead)).isEmpty();
      assertThat(ofTheLiving).isDirectory();
      assertThat(foreign).isDirectory();
      Disk.mount(own.resolve("media"), 1).ifPresent(Disk::fill);
    }
    assertThat(own).doesNotExist();
    assertThat(mounts(own)).isEmpty();
  }

  @Test
  void whoIsAskedToEndLeavesNothing() throws Exception {
    Process chaos = chaos("--engine", "--only", "pause", "--minutes", "10");
    List<ProcessHandle> all = onceItRuns(chaos, "presstime.chaos.worker.EngineWorker");
    Signals.send(chaos.pid(), Signals.TERMINATE);
    assertThat(chaos.waitFor()).isEqualTo(128 + Signals.TERMINATE);
    assertThat(left()).isEmpty();
    assertAllEnd(all);
  }

  @Test
  void whatAKilledOneStartedEndsAndIsRemovedByTheNext() throws Exception {
    Process chaos = chaos("--desk", "--only", "pause,disk-full", "--minutes", "10");
    List<ProcessHandle> all = onceItRuns(chaos, "presstime.server.Presstime");
    Signals.send(chaos.pid(), Signals.KILL);
    assertThat(chaos.waitFor()).isEqualTo(128 + Signals.KILL);
    assertAllEnd(all);
    assertThat(left()).hasSize(1);
    Premises.open(temporary).close();
    assertThat(left()).isEmpty();
    assertThat(mounts(temporary)).isEmpty();
  }

  private Process chaos(String... arguments) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Chaos.class.getName()));
    command.addAll(Arrays.asList(arguments));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Everything it has started, once this is among it. */
  private static List<ProcessHandle> onceItRuns(Process chaos, String main) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      List<ProcessHandle> all = chaos.toHandle().descendants().toList();
      for (ProcessHandle each : all) {
        if (commandLine(each).endsWith("\0" + main + "\0")) {
          return all;
        }
      }
      assertThat(chaos.isAlive() && System.nanoTime() - end < 0).as(main).isTrue();
      LockSupport.parkNanos(50_000_000);
    }
  }

  private static String commandLine(ProcessHandle process) throws IOException {
    Path line = Path.of("/proc", Long.toString(process.pid()), "cmdline");
    try {
      return Files.readString(line);
    } catch (java.nio.file.NoSuchFileException e) {
      return "";
    }
  }

  private static void assertAllEnd(List<ProcessHandle> all) {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (all.stream().anyMatch(ProcessHandle::isAlive) && System.nanoTime() - end < 0) {
      LockSupport.parkNanos(50_000_000);
    }
    assertThat(all).noneMatch(ProcessHandle::isAlive);
  }

  private List<Path> left() throws IOException {
    try (Stream<Path> files = Files.list(temporary)) {
      return files
          .filter(path -> path.getFileName().toString().startsWith("presstime-chaos-"))
          .toList();
    }
  }

  private static List<String> mounts(Path within) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc/mounts"))) {
      return lines.filter(line -> line.split(" ")[1].startsWith(within.toString())).toList();
    }
  }

  private Path folder(String name) throws IOException {
    return Files.createDirectories(temporary.resolve(name));
  }
}
