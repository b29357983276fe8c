package presstime.chaos.sink;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * A small HTTP server on loopback that is several sites, and writes down all that their readers
 * could see. It can be slow and it can lie about what it did, but it keeps one promise, the one a
 * platform declares: a request takes effect within {@code bound} of its being sent, or never.
 */
public final class Sink implements AutoCloseable {

  private final ServerSocket socket;
  private final InstantSource clock = InstantSource.system();
  private final Duration timeout;
  private final Duration bound;
  private final Random random;
  private final Set<String> tokens;
  private final Map<String, Site> sites = new ConcurrentHashMap<>();
  private final List<Effect> effects = new ArrayList<>();
  private final AtomicLong requests = new AtomicLong();
  private final AtomicLong mischiefs = new AtomicLong();
  private volatile Mood mood = Mood.USUAL;

  private Sink(
      ServerSocket socket, Set<String> tokens, long seed, Duration timeout, Duration bound) {
    this.socket = socket;
    this.tokens = tokens;
    this.random = new Random(seed);
    this.timeout = timeout;
    this.bound = bound;
  }

  /**
   * Starts one on a free port.
   *
   * @param tokens one of these must end a request's {@code Authorization}
   * @param timeout after how long clients give up
   * @param bound how long after it was sent a request may still take effect; more than the time-out
   */
  public static Sink open(Set<String> tokens, long seed, Duration timeout, Duration bound)
      throws IOException {
    ServerSocket socket = new ServerSocket(0, 1_024, InetAddress.getLoopbackAddress());
    Sink sink = new Sink(socket, tokens, seed, timeout, bound);
    Thread.ofVirtual().name("chaos-sink").start(sink::accept);
    return sink;
  }

  /** The TCP port. */
  public int port() {
    return socket.getLocalPort();
  }

  /** Behaves otherwise from now on. */
  public void behave(Mood other) {
    mood = other;
  }

  /** All that readers could see so far, in order. */
  public List<Effect> effects() {
    synchronized (effects) {
      return List.copyOf(effects);
    }
  }

  /** What readers of a site see now: words by the number of the post. */
  public Map<Long, String> visible(String site) {
    Site found = site(site);
    synchronized (found) {
      return found.visible();
    }
  }

  /** The covers that readers of a site see now: SHA-256 by the number of the post. */
  public Map<Long, String> covers(String site) {
    Site found = site(site);
    synchronized (found) {
      return found.covers();
    }
  }

  /** Requests so far. */
  public long requests() {
    return requests.get();
  }

  /** Requests so far that were answered late, wrongly or not at all. */
  public long mischiefs() {
    return mischiefs.get();
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
      BufferedInputStream in = new BufferedInputStream(connection.getInputStream());
      for (Request request = Request.read(in); request != null; request = Request.read(in)) {
        requests.incrementAndGet();
        if (!serve(request, connection)) {
          return;
        }
      }
    } catch (IOException | RuntimeException e) {
      // The client hung up, or died in the middle of a request: what arrived whole was carried out.
    }
  }

  /** Answers false when the connection is over. */
  private boolean serve(Request request, Socket connection) throws IOException {
    Mischief mischief = mischief(request);
    if (mischief != Mischief.NONE) {
      mischiefs.incrementAndGet();
    }
    switch (mischief) {
      case SLOW -> pause(timeout.dividedBy(4));
      case LATE_EFFECT -> pause(timeout.plus(bound).dividedBy(2));
      default -> {}
    }
    Answer answer = mischief.does() ? carryOut(request) : Answer.page(200);
    switch (mischief) {
      case LATE_ANSWER -> pause(timeout.plus(timeout.dividedBy(2)));
      case PAGE_AFTER -> answer = Answer.page(200);
      case ERROR_INSTEAD, ERROR_AFTER -> answer = Answer.page(500);
      case UNAVAILABLE -> answer = Answer.unavailable();
      case RESET_INSTEAD, RESET_AFTER -> {
        return reset(connection, new byte[0]);
      }
      case RESET_DURING -> {
        byte[] whole = answer.bytes();
        return reset(connection, java.util.Arrays.copyOf(whole, whole.length / 2));
      }
      default -> {}
    }
    connection.getOutputStream().write(answer.bytes());
    return true;
  }

  private Mischief mischief(Request request) {
    synchronized (random) {
      return Mischief.choose(mood, request.writes(), random);
    }
  }

  private Answer carryOut(Request request) {
    Site site = site(request.site());
    synchronized (site) {
      return isTooOld(request) ? Answer.error(408, "request_timeout") : site.answer(request);
    }
  }

  private boolean isTooOld(Request request) {
    String sent = request.headers().get("x-chaos-sent");
    return sent != null && clock.millis() - Long.parseLong(sent) > bound.toMillis();
  }

  private Site site(String name) {
    return sites.computeIfAbsent(name, fresh -> new Site(fresh, tokens, clock, effects));
  }

  private static boolean reset(Socket connection, byte[] last) throws IOException {
    connection.getOutputStream().write(last);
    connection.getOutputStream().flush();
    connection.setSoLinger(true, 0);
    return false;
  }

  private static void pause(Duration length) {
    LockSupport.parkNanos(length.toNanos());
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
