package presstime.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** What the tests ask of the operating system. */
final class Os {
  private Os() {}

  static boolean root() {
    return uid(ProcessHandle.current().pid()) == 0;
  }

  static void signal(String name, long pid) {
    Command.Result sent =
        Command.run(List.of("sh", "-c", "kill -s $0 -- $1", name, Long.toString(pid)));
    assertThat(sent.output()).isEmpty();
  }

  static int uid(long pid) {
    try {
      return (Integer) Files.getAttribute(Path.of("/proc/" + pid), "unix:uid");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** A line of /proc/pid/status, such as {@code CapEff}. */
  static String status(long pid, String name) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.substring(name.length() + 1).strip())
        .findFirst()
        .orElseThrow();
  }

  static long parent(long pid) throws IOException {
    return Long.parseLong(status(pid, "PPid"));
  }

  static boolean alive(long pid) {
    try {
      return !status(pid, "State").startsWith("Z");
    } catch (IOException e) {
      return false;
    }
  }

  static void awaitGone(long pid, Duration within) {
    await()
        .alias("end of process " + pid)
        .atMost(within)
        .pollInterval(Duration.ofMillis(10))
        .until(() -> !alive(pid));
  }
}
