package presstime.server.delivery.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What is ready to leave on one lane, given out in due order and never before its instant. One of
 * those who wait for it sleeps until the first instant, the others until they are needed.
 */
final class Departures {

  /** A clock that was set back may be set right again, so it is looked at every second. */
  private static final long LONGEST_SLEEP_NANOS = 1_000_000_000;

  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  private final PriorityQueue<Ready> waiting =
      new PriorityQueue<>(Comparator.comparing(Ready::claimed, Order.BY_TIME));
  private boolean somebodyWatches;
  private boolean closed;

  Departures(InstantSource clock) {
    this.clock = clock;
  }

  int size() {
    lock.lock();
    try {
      return waiting.size();
    } finally {
      lock.unlock();
    }
  }

  void add(Collection<Ready> ready) {
    lock.lock();
    try {
      waiting.addAll(ready);
      somebodyWatches = false;
      changed.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Who waits with nothing to wait for is told to go home. */
  void close() {
    lock.lock();
    try {
      closed = true;
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** The next one, once its instant has come; null when there will be none. */
  @Nullable Ready take() {
    lock.lock();
    try {
      while (true) {
        Ready first = waiting.peek();
        if (first == null) {
          if (closed) {
            return null;
          }
          changed.awaitUninterruptibly();
          continue;
        }
        Duration left = Duration.between(clock.instant(), first.claimed().runAt());
        if (!left.isPositive()) {
          return waiting.poll();
        }
        if (somebodyWatches) {
          changed.awaitUninterruptibly();
        } else {
          watch(left);
        }
      }
    } finally {
      if (!somebodyWatches && !waiting.isEmpty()) {
        changed.signal();
      }
      lock.unlock();
    }
  }

  private void watch(Duration left) {
    somebodyWatches = true;
    try {
      changed.awaitNanos(
          left.getSeconds() > 0 ? LONGEST_SLEEP_NANOS : Math.max(left.toNanos(), 1_000));
    } catch (InterruptedException e) {
      // Nobody interrupts a sender; were it done, it would only look again.
    } finally {
      somebodyWatches = false;
    }
  }
}
