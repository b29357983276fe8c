package presstime.bench.sink;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The smallest HTTP/1.1 server that will do: it notes when {@code POST /items/{id}} arrived and
 * answers 204 at once. The time is taken when the request's first line has been read.
 */
public final class Sink implements AutoCloseable {

  private static final byte[] ANSWER =
      "HTTP/1.1 204 No Content\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final ServerSocket socket;
  private final InstantSource clock;
  private final Map<Long, Instant> arrivals = new ConcurrentHashMap<>();
  private final AtomicInteger repeated = new AtomicInteger();

  private Sink(ServerSocket socket, InstantSource clock) {
    this.socket = socket;
    this.clock = clock;
  }

  /** Starts one on a free port. */
  public static Sink open(InstantSource clock) throws IOException {
    Sink sink = new Sink(new ServerSocket(0, 1_024, InetAddress.getLoopbackAddress()), clock);
    Thread.ofVirtual().name("bench-sink").start(sink::accept);
    return sink;
  }

  /** Where items go: append their number. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/items/");
  }

  /** When each item arrived first. */
  public Map<Long, Instant> arrivals() {
    return arrivals;
  }

  /** How many items arrived again. */
  public int repeated() {
    return repeated.get();
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket connection = socket.accept();
        Thread.ofVirtual().start(() -> serve(connection));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      connection.setTcpNoDelay(true);
      InputStream in = new BufferedInputStream(connection.getInputStream());
      for (String request = line(in); !request.isEmpty(); request = line(in)) {
        receive(request, clock.instant());
        in.skipNBytes(bodyLength(in));
        connection.getOutputStream().write(ANSWER);
      }
    } catch (IOException e) {
      // The client hung up; what it had sent is counted.
    }
  }

  private void receive(String request, Instant at) {
    String path = request.split(" ", 3)[1];
    long item = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
    if (arrivals.putIfAbsent(item, at) != null) {
      repeated.incrementAndGet();
    }
  }

  private static long bodyLength(InputStream in) throws IOException {
    long length = 0;
    for (String header = line(in); !header.isEmpty(); header = line(in)) {
      if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Long.parseLong(header.substring(header.indexOf(':') + 1).strip());
      }
    }
    return length;
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder text = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException();
      }
      text.append((char) next);
    }
    return text.toString().stripTrailing();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
