package presstime.chaos.rig;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A command of the system, run to its end. */
final class Command {

  private Command() {}

  /**
   * Runs one and answers what it said.
   *
   * @throws IOException when there is no such command, or with its words when it failed
   */
  static String run(String... words) throws IOException {
    Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int code;
    try {
      code = process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted: " + String.join(" ", words), e);
    }
    if (code != 0) {
      String line = said.strip().lines().findFirst().orElse("exit code " + code);
      throw new IOException(String.join(" ", words) + ": " + line);
    }
    return said;
  }

  /** Runs one that may fail; answers whether it did not. */
  static boolean succeeds(List<String> words) {
    try {
      run(words.toArray(String[]::new));
      return true;
    } catch (IOException e) {
      return false;
    }
  }
}
