package presstime.platform.http;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/**
 * Watches over all exchanges under way with one thread that looks a few dozen times a second while
 * there are any. An alarm per exchange, and another for each read that a virtual thread waits for,
 * cost as much as the exchange itself.
 */
final class Deadlines implements AutoCloseable {

  /** An exchange may outlast its time by this. */
  private static final long TICK_NANOS = 20_000_000;

  private final Set<Deadline> live = ConcurrentHashMap.newKeySet();
  private final Thread watcher;
  private volatile boolean asleep;
  private volatile boolean closed;

  Deadlines() {
    watcher = Thread.ofPlatform().daemon().name("http-deadlines").start(this::watch);
  }

  void add(Deadline deadline) {
    live.add(deadline);
    if (asleep) {
      LockSupport.unpark(watcher);
    }
  }

  void remove(Deadline deadline) {
    live.remove(deadline);
  }

  private void watch() {
    while (!closed) {
      if (live.isEmpty()) {
        asleep = true;
        if (live.isEmpty()) {
          LockSupport.park();
        }
        asleep = false;
      } else {
        LockSupport.parkNanos(TICK_NANOS);
        long now = System.nanoTime();
        live.forEach(deadline -> deadline.check(now));
      }
    }
  }

  @Override
  public void close() {
    closed = true;
    LockSupport.unpark(watcher);
  }
}
