package presstime.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs {@link ChildServer} in a second Java process. */
final class Child implements AutoCloseable {
  final Process process;
  private final BufferedReader output;
  private final List<String> heard = new ArrayList<>();

  private Child(Process process) {
    this.process = process;
    this.output = process.inputReader();
  }

  static Child start(Path home, String mode) throws IOException {
    return start(List.of(), classPath(), home, mode);
  }

  /** With a command before java, such as setpriv. */
  static Child start(List<String> before, String classPath, Path home, String mode)
      throws IOException {
    // A test runner in the background has SIGINT ignored, and its children inherit that.
    List<String> command = new ArrayList<>(List.of("setsid", "env", "--default-signal=INT"));
    command.addAll(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xshare:auto", "-XX:TieredStopAtLevel=1", "-cp", classPath));
    command.addAll(List.of(ChildServer.class.getName(), home.toString(), mode));
    return new Child(
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
  }

  static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  /** Reads up to the line that begins so and returns what follows on it. */
  String until(String begin) throws IOException {
    for (String line = output.readLine(); line != null; line = output.readLine()) {
      heard.add(line);
      if (line.startsWith(begin)) {
        return line.substring(begin.length()).strip();
      }
    }
    throw new AssertionError("No line " + begin + " in " + heard);
  }

  /** The server's pid, once it is ready. */
  long ready() throws IOException {
    return Long.parseLong(until("READY"));
  }

  /** By signal: destroyForcibly would also close the output, with lines not read yet. */
  void kill() throws InterruptedException {
    Command.run(List.of("sh", "-c", "kill -KILL $0", Long.toString(process.pid())));
    assertThat(process.waitFor(10, TimeUnit.SECONDS)).isTrue();
  }

  /** The last line that begins so, of all that was ever written. */
  String last(String begin) throws IOException {
    output.lines().forEach(heard::add);
    return heard.reversed().stream()
        .filter(line -> line.startsWith(begin))
        .map(line -> line.substring(begin.length()).strip())
        .findFirst()
        .orElseThrow();
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
