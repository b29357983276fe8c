package presstime.server.process;

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
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import presstime.server.identity.Api;

/** A Presstime server in a process of its own, which a test may kill at any moment. */
public final class ServerProcess implements AutoCloseable {

  private static final Duration READY_WITHIN = Duration.ofMinutes(3);

  /** An answer may be lost on its way; then it is asked again. */
  private static final Duration ANSWERS_WITHIN = Duration.ofSeconds(20);

  /**
   * The program a server runs.
   *
   * @param machine options of the Java virtual machine
   */
  public record Program(String classPath, List<String> machine) {

    /** What this test was compiled with, on a small machine. */
    public static Program ofThisTest() {
      return new Program(
          System.getProperty("java.class.path"),
          List.of("-Xmx400m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    }
  }

  /**
   * Where a server runs.
   *
   * @param address where it listens
   * @param there makes a command that runs there of one that would run here; the process it starts
   *     must be the command's own
   */
  public record Place(String address, UnaryOperator<List<String>> there) {

    /** On this machine, for itself. */
    public static final Place LOOPBACK = new Place("127.0.0.1", UnaryOperator.identity());
  }

  private final Path home;
  private final Map<String, String> settings;
  private final Program program;
  private final Place place;
  private final int port;
  private volatile Process process;

  /**
   * Starts nothing yet.
   *
   * @param settings more of the server's properties
   */
  public ServerProcess(Path home, Map<String, String> settings, Program program) {
    this(home, settings, program, Place.LOOPBACK);
  }

  /**
   * Starts nothing yet.
   *
   * @param settings more of the server's properties
   */
  public ServerProcess(Path home, Map<String, String> settings, Program program, Place place) {
    this.home = home;
    this.settings = settings;
    this.program = program;
    this.place = place;
    this.port = freePort();
  }

  /**
   * Starts one and waits until it answers.
   *
   * @param settings more of the server's properties
   */
  public static ServerProcess start(Path home, Map<String, String> settings) {
    ServerProcess server = new ServerProcess(home, settings, Program.ofThisTest());
    server.start();
    server.awaitReady();
    return server;
  }

  public int port() {
    return port;
  }

  /** Address and port. */
  public String authority() {
    return place.address() + ":" + port;
  }

  public Api api() {
    return Api.at(place.address(), port);
  }

  public Path home() {
    return home;
  }

  /** The number of its present process; 0 while there is none. */
  public long pid() {
    Process running = process;
    return running == null || !running.isAlive() ? 0 : running.pid();
  }

  /** What it has said so far. */
  public String output() {
    try {
      return Files.readString(home.resolve("server.log"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** SIGKILL: no clean-up, no hand-back, nothing flushed. */
  public void kill() {
    process.destroyForcibly();
    waitForEnd();
  }

  /** SIGTERM, and waits for the end. */
  public void stop() {
    askToStop();
    waitForEnd();
  }

  /** SIGTERM. */
  public void askToStop() {
    process.destroy();
  }

  /** Waits so long for its end; answers whether it came. */
  public boolean endsWithin(Duration most) throws InterruptedException {
    return process.waitFor(most.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** What its last process, which has ended, said in the end. */
  public int exitCode() {
    return process.exitValue();
  }

  /** Starts it again on the same data and port; does not wait until it answers. */
  public void start() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(program.machine());
    command.addAll(
        List.of(
            "-Dserver.port=" + port,
            "-Dserver.address=" + place.address(),
            "-Dpresstime.home=" + home));
    settings.forEach((name, value) -> command.add("-D" + name + "=" + value));
    command.addAll(List.of("-cp", program.classPath(), "presstime.server.Presstime"));
    try {
      Files.createDirectories(home);
      process =
          new ProcessBuilder(place.there().apply(command))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(home.resolve("server.log").toFile()))
              .start();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Waits until it answers.
   *
   * @throws IllegalStateException when it ends instead, with what it said, or takes minutes
   */
  public void awaitReady() {
    if (!isReadyWithin(READY_WITHIN)) {
      throw new IllegalStateException("the server does not answer:\n" + output());
    }
  }

  /** Waits so long until it answers; false when it does not, or ends. */
  public boolean isReadyWithin(Duration most) {
    long end = System.nanoTime() + most.toNanos();
    while (process.isAlive() && System.nanoTime() - end < 0) {
      if (answers()) {
        return true;
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    return false;
  }

  private boolean answers() {
    try {
      return api().within(ANSWERS_WITHIN).get("/actuator/health/readiness").status() == 200;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private void waitForEnd() {
    try {
      if (!process.waitFor(90, TimeUnit.SECONDS)) {
        throw new IllegalStateException("the server does not end:\n" + output());
      }
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
    if (process != null && process.isAlive()) {
      kill();
    }
  }
}
