package presstime.platform.testkit.peers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * The scripts of one peer: run to their end, with what they said kept for the failure's message.
 */
final class PeerScripts {
  /** Exit code of a script that cannot run on this machine; its last line says why. */
  private static final int SKIPPED = 77;

  private static final long MINUTES = 10;
  private final Path folder;
  private final Map<String, String> environment;

  PeerScripts(String peer, Map<String, String> environment) {
    this.folder = root().resolve("peers").resolve(peer);
    this.environment = Map.copyOf(environment);
  }

  /**
   * Runs one to its end.
   *
   * @throws org.opentest4j.TestAbortedException when the script says that this machine cannot
   * @throws IllegalStateException when it fails
   */
  void run(String script, String... arguments) {
    try {
      Path said = Files.createTempFile("presstime-peer", ".log");
      try {
        finish(script, start(script, arguments, said), said);
      } finally {
        Files.delete(said);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted during " + script, e);
    }
  }

  // Output goes to a file: the servers inherit it, and a pipe would stay open as long as they run.
  private Process start(String script, String[] arguments, Path said) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(folder.resolve(script).toString());
    builder.command().addAll(List.of(arguments));
    builder.environment().putAll(environment);
    builder.redirectErrorStream(true).redirectOutput(said.toFile());
    return builder.start();
  }

  private void finish(String script, Process process, Path said)
      throws IOException, InterruptedException {
    process.getOutputStream().close();
    if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
      process.destroy();
      throw new IllegalStateException(folder.resolve(script) + " did not end");
    }
    if (process.exitValue() == 0) {
      return;
    }
    String output = Files.readString(said).strip();
    if (process.exitValue() == SKIPPED) {
      Assumptions.abort(output.substring(output.lastIndexOf('\n') + 1));
    }
    throw new IllegalStateException(folder.resolve(script) + " failed:\n" + output);
  }

  /**
   * The repository's root: the nearest folder above that has {@code pom.xml} and {@code peers/}.
   */
  static Path root() {
    Path start = Path.of("").toAbsolutePath();
    for (Path at = start; at != null; at = at.getParent()) {
      if (Files.exists(at.resolve("pom.xml")) && Files.isDirectory(at.resolve("peers"))) {
        return at;
      }
    }
    throw new IllegalStateException("no folder above " + start + " has pom.xml and peers/");
  }
}
