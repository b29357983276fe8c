package presstime.server.delivery;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * What goes out at once goes first: whoever only has something to say about it lets it pass, for a
 * moment. On few cores both would be slower side by side.
 */
@Component
class RightOfWay {

  /** Nobody who waits for an answer notices it; most platforms nearby have answered by then. */
  private static final Duration MOST = Duration.ofMillis(25);

  private final Duration most;
  private final Map<Long, CountDownLatch> awaited = new ConcurrentHashMap<>();

  @Autowired
  RightOfWay() {
    this(MOST);
  }

  RightOfWay(Duration most) {
    this.most = most;
  }

  /**
   * Waits until these deliveries were carried out in this process, or put off, but not for long.
   * Call it after the commit that made them due; what ended before the call is waited for in vain.
   */
  void letPass(Collection<Long> deliveries) {
    long end = System.nanoTime() + most.toNanos();
    List<CountDownLatch> latches =
        deliveries.stream()
            .map(id -> awaited.computeIfAbsent(id, it -> new CountDownLatch(1)))
            .toList();
    try {
      for (CountDownLatch latch : latches) {
        if (!latch.await(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
          break;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      deliveries.forEach(awaited::remove);
    }
  }

  /** This delivery's claim is over. */
  void passed(long delivery) {
    CountDownLatch latch = awaited.remove(delivery);
    if (latch != null) {
      latch.countDown();
    }
  }
}
