package presstime.server.delivery.engine;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One channel's deliveries under way: taken in due order, made ready a few at a time, and sent by
 * as many senders as the channel bears. Senders live while the lane does; each waits for nothing
 * but the instant and the platform.
 */
final class Lane {

  private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

  /**
   * Made ready ahead per sender. Each has its attempt on record, so after a crash each must be
   * asked about: as few as keep the senders busy, which a slow platform's are with the least.
   */
  private static final int LEAST_READY = 2;

  private static final int MOST_READY = 16;

  /** One group is planned while the attempts of another are committed. */
  private static final int PREPARERS = 2;

  private static final int GROUP = 64;

  private final Clerk clerk;
  private final InstantSource clock;
  private final Consumer<Claimed> over;
  private final int concurrency;
  private final Departures departures;
  private final PriorityQueue<Claimed> incoming = new PriorityQueue<>(Order.BY_TIME);
  private int ahead;
  private int size;
  private int ready;
  private int preparers;
  private int senders;
  private boolean full;
  final long openedAt = System.nanoTime();

  Lane(int concurrency, Clerk clerk, InstantSource clock, Consumer<Claimed> over) {
    this.clerk = clerk;
    this.clock = clock;
    this.over = over;
    this.concurrency = concurrency;
    this.ahead = concurrency * LEAST_READY;
    this.departures = new Departures(clock);
  }

  /** Deliveries of this lane that are held, in whatever step. */
  synchronized int size() {
    return size;
  }

  synchronized void add(Claimed claimed) {
    size++;
    incoming.add(claimed);
    hirePreparer();
  }

  /**
   * Whether it has enough for now. Once it has, it is full until half of that is left, so that it
   * is not filled up one by one.
   */
  synchronized boolean isFull(int most) {
    full = full ? size > most / 2 : size >= most;
    return full;
  }

  /**
   * One delivery is over.
   *
   * @return true when a lane that was full has room again
   */
  synchronized boolean leave(int most) {
    size--;
    return full && size == most / 2;
  }

  /** Takes back what has not been begun. */
  synchronized void takeAll(List<Claimed> into) {
    into.addAll(incoming);
    size -= incoming.size();
    incoming.clear();
  }

  void close() {
    departures.close();
  }

  private void hirePreparer() {
    if (preparers < PREPARERS && mayPrepare()) {
      preparers++;
      Thread.ofVirtual().name("presstime-prepare").start(this::prepare);
    }
  }

  /** Some places are kept for what is due already: it must not wait behind what is not. */
  private boolean mayPrepare() {
    Claimed first = incoming.peek();
    if (first == null) {
      return false;
    }
    boolean due = !first.runAt().isAfter(clock.instant());
    return ready < (due ? ahead : ahead - ahead / 4);
  }

  private void prepare() {
    for (List<Claimed> group = nextGroup(); !group.isEmpty(); group = nextGroup()) {
      List<Ready> prepared = List.of();
      try {
        prepared = clerk.prepare(group, over);
      } catch (RuntimeException | Error e) {
        LOG.error("{} deliveries left for when their leases end", group.size(), e);
        group.forEach(over);
      }
      prepared(group.size() - prepared.size(), prepared.size());
      departures.add(prepared);
    }
  }

  private synchronized List<Claimed> nextGroup() {
    List<Claimed> group = new ArrayList<>();
    while (group.size() < GROUP && mayPrepare()) {
      group.add(incoming.remove());
      ready++;
    }
    if (group.isEmpty()) {
      preparers--;
    }
    return group;
  }

  private synchronized void prepared(int dropped, int added) {
    adapt();
    ready -= dropped;
    for (int i = 0; i < added && senders < concurrency; i++) {
      senders++;
      Thread.ofVirtual().name("presstime-send").start(this::send);
    }
  }

  /** Doubles what is made ready when the senders ran dry; else takes back one at a time. */
  private void adapt() {
    int waiting = departures.size();
    if (waiting == 0 && !incoming.isEmpty()) {
      ahead = Math.min(ahead * 2, concurrency * MOST_READY);
    } else if (waiting > ahead / 2) {
      ahead = Math.max(ahead - 1, concurrency * LEAST_READY);
    }
  }

  private void send() {
    for (Ready next = departures.take(); next != null; next = departures.take()) {
      departed();
      try {
        clerk.depart(next, over);
      } catch (RuntimeException | Error e) {
        LOG.error("delivery {}: left for when its lease ends", next.claimed().id(), e);
        over.accept(next.claimed());
      }
    }
  }

  private synchronized void departed() {
    ready--;
    hirePreparer();
  }
}
