package presstime.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Starts programs with a clean environment, so nothing of the caller's PG* or LD_* leaks in. */
final class Command {
  private static final Path NOTHING = Path.of("/dev/null");

  /** What a finished program said. */
  record Result(int status, String output) {
    boolean ok() {
      return status == 0;
    }
  }

  private Command() {}

  static ProcessBuilder prepare(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(Path.of("/").toFile());
    Map<String, String> environment = builder.environment();
    environment.clear();
    environment.put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
    environment.put("LC_ALL", "C");
    environment.put("TZ", "UTC");
    return builder;
  }

  /** Runs to the end; a program that cannot be started counts as status 127, like in a shell. */
  static Result run(List<String> command) {
    Process process;
    try {
      process = prepare(command).redirectInput(NOTHING.toFile()).start();
    } catch (IOException e) {
      return new Result(127, String.valueOf(e.getMessage()));
    }
    return await(process);
  }

  /** Collects the output and waits for the end. */
  static Result await(Process process) {
    try (var output = process.getInputStream()) {
      String text = new String(output.readAllBytes(), StandardCharsets.UTF_8);
      return new Result(process.waitFor(), text.strip());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      process.destroy();
      Thread.currentThread().interrupt();
      throw new PostgresStartException("Interrupted while waiting for a program", e);
    }
  }
}
