package presstime.bench.sink;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The smallest HTTP/1.1 server that will do: it notes when {@code POST /items/{id}} arrived and
 * answers 204, at once or after a fixed time. One thread serves all connections, so that it takes
 * as little as possible of the machine from what is measured.
 */
public final class Sink implements AutoCloseable {

  private static final int BACKLOG = 1_024;

  private final Selector selector;
  private final ServerSocketChannel listening;
  private final InstantSource clock;
  private final long delayNanos;
  private final Map<Long, Instant> arrivals = new ConcurrentHashMap<>();
  private final AtomicInteger repeated = new AtomicInteger();
  private final ArrayDeque<Late> late = new ArrayDeque<>();

  /** An answer that is still to be given. */
  private record Late(SinkConnection connection, long at) {}

  private Sink(InstantSource clock, Duration delay) throws IOException {
    this.clock = clock;
    this.delayNanos = delay.toNanos();
    this.selector = Selector.open();
    this.listening = ServerSocketChannel.open();
    listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), BACKLOG);
    listening.configureBlocking(false);
    listening.register(selector, SelectionKey.OP_ACCEPT);
  }

  /** Starts one on a free port that answers at once. */
  public static Sink open(InstantSource clock) throws IOException {
    return open(clock, Duration.ZERO);
  }

  /** Starts one on a free port that takes its time to answer. */
  public static Sink open(InstantSource clock, Duration delay) throws IOException {
    Sink sink = new Sink(clock, delay);
    Thread.ofPlatform().name("bench-sink").daemon().start(sink::serve);
    return sink;
  }

  /** Where items go: append their number. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + listening.socket().getLocalPort() + "/items/");
  }

  /** When each item arrived first. */
  public Map<Long, Instant> arrivals() {
    return arrivals;
  }

  /** How many items arrived again. */
  public int repeated() {
    return repeated.get();
  }

  private void serve() {
    try {
      while (selector.isOpen()) {
        selector.select(untilNextAnswer());
        Iterator<SelectionKey> ready = selector.selectedKeys().iterator();
        while (ready.hasNext()) {
          SelectionKey key = ready.next();
          ready.remove();
          if (key.attachment() instanceof SinkConnection connection) {
            read(key, connection);
          } else {
            accept();
          }
        }
        answerLate();
      }
    } catch (IOException | ClosedSelectorException e) {
      // Closed: nobody is interested any more.
    }
  }

  private void accept() throws IOException {
    SocketChannel channel = listening.accept();
    if (channel != null) {
      channel.configureBlocking(false);
      channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
      channel.register(selector, SelectionKey.OP_READ, new SinkConnection(channel));
    }
  }

  private void read(SelectionKey key, SinkConnection connection) {
    try {
      long item = connection.read();
      if (item == SinkConnection.NOTHING_YET) {
        return;
      }
      if (arrivals.putIfAbsent(item, clock.instant()) != null) {
        repeated.incrementAndGet();
      }
      if (delayNanos == 0) {
        connection.answer();
      } else {
        late.add(new Late(connection, System.nanoTime() + delayNanos));
      }
    } catch (IOException e) {
      // The client hung up; what it had sent is counted.
      key.cancel();
      connection.close();
    }
  }

  private void answerLate() {
    for (Late next = late.peek();
        next != null && next.at() - System.nanoTime() <= 0;
        next = late.peek()) {
      late.remove();
      try {
        next.connection().answer();
      } catch (IOException e) {
        next.connection().close();
      }
    }
  }

  /** In milliseconds, at least one; 0 for ever. */
  private long untilNextAnswer() {
    Late next = late.peek();
    return next == null ? 0 : Math.max(1, (next.at() - System.nanoTime()) / 1_000_000);
  }

  @Override
  public void close() throws IOException {
    listening.close();
    for (SelectionKey key : selector.keys()) {
      key.channel().close();
    }
    selector.close();
  }
}
