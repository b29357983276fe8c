package presstime.bench.sink;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A loopback HTTP server that notes when {@code POST /items/{id}} arrived: the time its handler
 * begins, so the network and this server's own dispatch count against whoever sends.
 */
public final class Sink implements AutoCloseable {

  private final HttpServer server;
  private final InstantSource clock;
  private final Map<Long, Instant> arrivals = new ConcurrentHashMap<>();
  private final AtomicInteger repeated = new AtomicInteger();

  private Sink(HttpServer server, InstantSource clock) {
    this.server = server;
    this.clock = clock;
  }

  /** Starts one on a free port. */
  public static Sink open(InstantSource clock) throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_024);
    Sink sink = new Sink(server, clock);
    server.createContext("/items/", sink::receive);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.start();
    return sink;
  }

  /** Where items go: append their number. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/items/");
  }

  /** When each item arrived first. */
  public Map<Long, Instant> arrivals() {
    return arrivals;
  }

  /** How many items arrived again. */
  public int repeated() {
    return repeated.get();
  }

  private void receive(HttpExchange exchange) throws IOException {
    Instant now = clock.instant();
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      long item = Long.parseLong(path.substring(path.lastIndexOf('/') + 1));
      if (arrivals.putIfAbsent(item, now) != null) {
        repeated.incrementAndGet();
      }
      exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(204, -1);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
