package presstime.bench.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import presstime.bench.Children;

/** A server process, from the moment it was asked for. */
final class Server implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final String REQUEST =
      "GET /api/v1/setup HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n";

  private final Process process;
  private final int port;
  private final long begun;
  private final Path log;

  private Server(Process process, int port, long begun, Path log) {
    this.process = process;
    this.port = port;
    this.begun = begun;
    this.log = log;
  }

  static Server start(Launch launch, Path home, String cache) throws IOException {
    int port = freePort();
    Path log = home.resolveSibling("server.log");
    long begun = System.nanoTime();
    return new Server(launch.server(home, port, cache, log), port, begun, log);
  }

  /** Asks until there is a good answer; answers how long that took since the start. */
  Duration untilItAnswers() throws IOException {
    while (!answers()) {
      if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
        throw new IOException("the server does not answer:\n" + Files.readString(log));
      }
      LockSupport.parkNanos(2_000_000);
    }
    return Duration.ofNanos(System.nanoTime() - begun);
  }

  /** Whether it runs with a start-up cache. */
  boolean usesCache() throws IOException {
    return Files.readString(Path.of("/proc", Long.toString(process.pid()), "cmdline"))
        .contains("-XX:AOTCache=");
  }

  /** Resident memory of the server's own process, in bytes. */
  long memory() throws IOException {
    return kilobytes(process.pid(), "status", "VmRSS:") * 1_024;
  }

  /** Memory of the PostgreSQL inside, in bytes: what its processes share is counted once. */
  long postgresMemory() throws IOException {
    long sum = 0;
    for (ProcessHandle child : process.descendants().toList()) {
      sum += kilobytes(child.pid(), "smaps_rollup", "Pss:") * 1_024;
    }
    return sum;
  }

  private static long kilobytes(long pid, String file, String field) throws IOException {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), file))) {
      return lines
          .filter(line -> line.startsWith(field))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .sum();
    }
  }

  private boolean answers() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      socket.getOutputStream().write(REQUEST.getBytes(StandardCharsets.US_ASCII));
      BufferedReader in =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
      String status = in.readLine();
      return status != null && status.contains(" 200 ");
    } catch (ConnectException e) {
      return false;
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  /** Asks it to stop, and waits until it and its PostgreSQL have. */
  @Override
  public void close() throws InterruptedException {
    Children.stop(process);
  }
}
