package presstime.platform.testkit;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * An HTTP/1.1 server on loopback that stands between a platform and what it talks to, remembers
 * every request, and goes wrong when told to:
 *
 * <pre>{@code
 * server.next(Match.post(".*"), Fault.dropAfterEffect());
 * server.always(Match.any(), Fault.retryAfter(503, Duration.ofSeconds(600)));
 * server.clear();
 * }</pre>
 */
public final class FaultServer implements AutoCloseable {

  private final ServerSocket socket;
  private final Backend backend;
  private final FaultPlan plan = new FaultPlan();
  private final List<SeenRequest> requests = new CopyOnWriteArrayList<>();
  private final Set<Connection> connections = ConcurrentHashMap.newKeySet();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final Phaser busy = new Phaser(1);

  private FaultServer(ServerSocket socket, Backend backend) {
    this.socket = socket;
    this.backend = backend;
  }

  /** Starts one before a backend in this process. */
  public static FaultServer before(Backend backend) throws IOException {
    FaultServer server = new FaultServer(bind(), backend);
    Thread.ofVirtual().name("fault-server").start(server::accept);
    return server;
  }

  /**
   * Starts one before a real server. The server's own address is replaced by this one's in what it
   * answers, so that a platform that follows a link stays on this side.
   */
  public static FaultServer before(URI peer) throws IOException {
    ServerSocket socket = bind();
    FaultServer server = new FaultServer(socket, new Peer(peer, origin(socket)));
    Thread.ofVirtual().name("fault-server").start(server::accept);
    return server;
  }

  /** Where it listens: {@code http://127.0.0.1:PORT}, without a slash at the end. */
  public String origin() {
    return origin(socket);
  }

  /** An address on it. */
  public URI uri(String path) {
    return URI.create(origin() + path);
  }

  /** Makes the next request that matches go wrong; several queue up in order. */
  public void next(Match match, Fault fault) {
    plan.nth(1, match, fault);
  }

  /** Makes the nth request from now on that matches go wrong; the first is number 1. */
  public void nth(int nth, Match match, Fault fault) {
    plan.nth(nth, match, fault);
  }

  /** Makes every request that matches go wrong. */
  public void always(Match match, Fault fault) {
    plan.always(match, fault);
  }

  /** Nothing goes wrong any more. */
  public void clear() {
    plan.clear();
  }

  /** Every request that arrived, in order, whatever became of it. */
  public List<SeenRequest> requests() {
    return List.copyOf(requests);
  }

  /** Those that match. */
  public List<SeenRequest> requests(Match match) {
    return requests.stream().filter(match::matches).toList();
  }

  /** Forgets the requests so far. */
  public void forget() {
    requests.clear();
  }

  /** Waits until no request is being worked on, late effects among them; at most a minute. */
  public synchronized void awaitQuiet() throws InterruptedException, TimeoutException {
    busy.awaitAdvanceInterruptibly(busy.arrive(), 60, TimeUnit.SECONDS);
  }

  private void accept() {
    while (!socket.isClosed()) {
      try {
        Socket client = socket.accept();
        Thread.ofVirtual().name("fault-connection").start(() -> serve(client));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket client) {
    try {
      Connection connection = new Connection(client);
      connections.add(connection);
      try {
        while (connection.isOpen()) {
          Optional<SeenRequest> request = connection.read();
          if (request.isEmpty()) {
            return;
          }
          work(connection, request.get());
        }
      } finally {
        connections.remove(connection);
        connection.close();
      }
    } catch (IOException theClientLeft) {
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void work(Connection connection, SeenRequest request)
      throws IOException, InterruptedException {
    busy.register();
    try {
      requests.add(request);
      Wire wire = new Wire(connection, request, closing);
      Optional<Fault> fault = plan.take(request);
      if (fault.isPresent()) {
        play(fault.get(), wire, request);
      } else {
        wire.answer(ask(request));
      }
    } finally {
      busy.arriveAndDeregister();
    }
  }

  private void play(Fault fault, Wire wire, SeenRequest request)
      throws IOException, InterruptedException {
    Answer real = Answer.empty(200);
    if (fault.effect() == Fault.Effect.FIRST) {
      real = ask(request);
    }
    try {
      fault.play().on(wire, real);
    } finally {
      if (fault.effect() == Fault.Effect.LAST) {
        ask(request);
      }
    }
  }

  private Answer ask(SeenRequest request) throws InterruptedException {
    try {
      return backend.handle(request);
    } catch (InterruptedException e) {
      throw e;
    } catch (Exception e) {
      return Answer.json(502, "{\"error\":\"the server behind this one failed\"}");
    }
  }

  private static ServerSocket bind() throws IOException {
    return new ServerSocket(0, 256, InetAddress.ofLiteral("127.0.0.1"));
  }

  private static String origin(ServerSocket socket) {
    return "http://127.0.0.1:" + socket.getLocalPort();
  }

  /** Stops listening and ends every connection. */
  @Override
  public void close() throws IOException {
    closing.countDown();
    socket.close();
    connections.forEach(Connection::close);
    if (backend instanceof Peer peer) {
      peer.close();
    }
  }
}
