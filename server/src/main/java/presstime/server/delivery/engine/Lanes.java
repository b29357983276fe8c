package presstime.server.delivery.engine;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One lane per channel: its deliveries leave in due order, a bounded number at a time, and a slow
 * channel holds up nobody else. Workers are virtual threads that live while their lane has work.
 */
final class Lanes {

  private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);

  /**
   * Ready-made deliveries per place at the gate: the next ones are prepared while these are sent.
   */
  private static final int READY_PER_PLACE = 2;

  private final EngineSettings settings;
  private final Courier courier;
  private final Clerk clerk;
  private final Leases leases;
  private final Runnable drained;
  private final Map<Long, Lane> lanes = new ConcurrentHashMap<>();

  /**
   * @param drained told when a lane that was full has room again
   */
  Lanes(EngineSettings settings, Courier courier, Clerk clerk, Leases leases, Runnable drained) {
    this.settings = settings;
    this.courier = courier;
    this.clerk = clerk;
    this.leases = leases;
    this.drained = drained;
  }

  /** How many more deliveries may be taken. */
  int room() {
    return settings.held() - leases.count();
  }

  /** Channels that have enough for now. */
  Collection<Long> full() {
    List<Long> full = new ArrayList<>();
    lanes.forEach((channel, lane) -> {
      if (lane.size.get() >= settings.heldPerChannel()) {
        lane.wasFull = true;
        full.add(channel);
      }
    });
    return full;
  }

  /** Takes claimed deliveries, in due order: all, or with an exception none. */
  void add(Collection<Claimed> claimed) {
    claimed.forEach(one -> lanes.computeIfAbsent(one.channelId(), this::open));
    for (Claimed one : claimed) {
      leases.add(one);
      lanes.computeIfAbsent(one.channelId(), this::open).add(one);
    }
  }

  /**
   * Forgets lanes opened longer ago than this that have nothing to do; the next delivery opens them
   * with the concurrency their channels have by then. Only on the thread that adds.
   */
  void closeIdle(Duration after) {
    long now = System.nanoTime();
    lanes.values().removeIf(lane -> lane.size.get() == 0 && now - lane.openedAt >= after.toNanos());
  }

  /** Takes back what waits and has not been begun. */
  List<Claimed> empty() {
    List<Claimed> waiting = new ArrayList<>();
    lanes.values().forEach(lane -> lane.takeAll(waiting));
    return waiting;
  }

  private Lane open(long channel) {
    return new Lane(Math.max(1, courier.concurrency(channel)));
  }

  private final class Lane {
    private final ConcurrentLinkedQueue<Claimed> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger size = new AtomicInteger();
    private final AtomicInteger workers = new AtomicInteger();
    private final Semaphore gate;
    private final int most;
    private final long openedAt = System.nanoTime();
    private volatile boolean wasFull;

    Lane(int concurrency) {
      this.gate = new Semaphore(concurrency);
      this.most = concurrency * READY_PER_PLACE;
    }

    void add(Claimed claimed) {
      size.incrementAndGet();
      queue.add(claimed);
      hire();
    }

    void takeAll(List<Claimed> into) {
      for (Claimed next = queue.poll(); next != null; next = queue.poll()) {
        into.add(next);
        size.decrementAndGet();
        leases.drop(next);
      }
    }

    private void hire() {
      int now = workers.get();
      while (now < most) {
        if (workers.compareAndSet(now, now + 1)) {
          Thread.ofVirtual().name("presstime-carry").start(this::work);
          return;
        }
        now = workers.get();
      }
    }

    private void work() {
      try {
        for (Claimed next = queue.poll(); next != null; next = queue.poll()) {
          try {
            clerk.carry(next, gate);
          } catch (RuntimeException | Error e) {
            LOG.error("delivery {}: left for when its lease ends", next.id(), e);
          } finally {
            leases.drop(next);
            int left = size.decrementAndGet();
            if (wasFull && left <= settings.heldPerChannel() / 2) {
              wasFull = false;
              drained.run();
            }
          }
        }
      } finally {
        workers.decrementAndGet();
      }
      if (!queue.isEmpty()) {
        hire();
      }
    }
  }
}
