package presstime.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import presstime.server.identity.Api;

/** A Presstime server in a process of its own, which a test may kill at any moment. */
final class ServerProcess implements AutoCloseable {

  private final Path home;
  private final Map<String, String> settings;
  private final int port;
  private Process process;

  private ServerProcess(Path home, Map<String, String> settings) {
    this.home = home;
    this.settings = settings;
    this.port = freePort();
  }

  /**
   * Starts one and waits until it answers.
   *
   * @param settings more of the server's properties
   */
  static ServerProcess start(Path home, Map<String, String> settings) {
    ServerProcess server = new ServerProcess(home, settings);
    server.start();
    server.awaitReady();
    return server;
  }

  int port() {
    return port;
  }

  Api api() {
    return Api.at(port);
  }

  Path home() {
    return home;
  }

  /** What it has said so far. */
  String output() {
    try {
      return Files.readString(home.resolve("server.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGKILL: no clean-up, no hand-back, nothing flushed. */
  void kill() {
    process.destroyForcibly();
    waitForEnd();
  }

  /** SIGTERM, and waits for the end. */
  void stop() {
    process.destroy();
    waitForEnd();
  }

  /** Starts it again on the same data and port; does not wait until it answers. */
  void start() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx400m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    command.addAll(List.of("-Dserver.port=" + port, "-Dpresstime.home=" + home));
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(
        List.of("-cp", System.getProperty("java.class.path"), "presstime.server.Presstime"));
    try {
      Files.createDirectories(home);
      process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("server.log").toFile()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits until it answers. */
  void awaitReady() {
    await()
        .atMost(Duration.ofMinutes(3))
        .pollInterval(Duration.ofMillis(100))
        .until(() -> !process.isAlive() || answers());
    assertThat(process.isAlive()).as(output()).isTrue();
  }

  private boolean answers() {
    try {
      return api().get("/actuator/health/readiness").status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private void waitForEnd() {
    try {
      assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("the process ends").isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    if (process.isAlive()) {
      kill();
    }
  }
}
