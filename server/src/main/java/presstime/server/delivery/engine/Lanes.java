package presstime.server.delivery.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * One lane per channel: its deliveries leave in due order, a bounded number at a time, and a slow
 * channel holds up nobody else.
 */
final class Lanes {

  private final EngineSettings settings;
  private final Courier courier;
  private final Clerk clerk;
  private final Leases leases;
  private final InstantSource clock;
  private final Runnable drained;
  private final Map<Long, Lane> lanes = new ConcurrentHashMap<>();
  private volatile boolean wantsRoom;

  /**
   * @param drained told when there is room again where there was none
   */
  Lanes(
      EngineSettings settings,
      Courier courier,
      Clerk clerk,
      Leases leases,
      InstantSource clock,
      Runnable drained) {
    this.settings = settings;
    this.courier = courier;
    this.clerk = clerk;
    this.leases = leases;
    this.clock = clock;
    this.drained = drained;
  }

  /**
   * How many more deliveries may be taken; 0 when too few for a claim to be worth its while, and
   * then there is word when there is room.
   */
  int room() {
    int room = settings.held() - leases.count();
    if (room >= leastRoom()) {
      return room;
    }
    wantsRoom = true;
    // What left before the wish was seen.
    return settings.held() - leases.count() >= leastRoom() ? leastRoom() : 0;
  }

  private int leastRoom() {
    return Math.max(1, Math.min(settings.batch(), settings.held()) / 2);
  }

  /** Channels that have enough for now. */
  Set<Long> full() {
    Set<Long> full = new HashSet<>();
    lanes.forEach((channel, lane) -> {
      if (lane.isFull(settings.heldPerChannel())) {
        full.add(channel);
      }
    });
    return full;
  }

  /** Takes claimed deliveries, in due order: all, or with an exception none. */
  void add(Collection<Claimed> claimed) {
    claimed.forEach(one -> lanes.computeIfAbsent(one.channelId(), this::open));
    for (Claimed one : claimed) {
      Claimed before = leases.add(one);
      if (before != null) {
        leave(before);
      }
      lanes.computeIfAbsent(one.channelId(), this::open).add(one);
    }
  }

  /**
   * Forgets lanes opened longer ago than this that have nothing to do; the next delivery opens them
   * with the concurrency their channels have by then. Only on the thread that adds.
   */
  void closeIdle(Duration after) {
    long now = System.nanoTime();
    lanes
        .values()
        .removeIf(lane -> {
          boolean idle = lane.size() == 0 && now - lane.openedAt >= after.toNanos();
          if (idle) {
            lane.close();
          }
          return idle;
        });
  }

  /** Takes back what waits and has not been begun. */
  List<Claimed> empty() {
    List<Claimed> waiting = new ArrayList<>();
    lanes.values().forEach(lane -> lane.takeAll(waiting));
    waiting.forEach(leases::drop);
    return waiting;
  }

  /** Lets the senders go, once nothing is left to send. */
  void close() {
    lanes.values().forEach(Lane::close);
    lanes.clear();
  }

  private Lane open(long channel) {
    return new Lane(Math.max(1, courier.concurrency(channel)), clerk, clock, this::over);
  }

  /**
   * Gives its place free; true when its lane has room again. Once for each that was added: by
   * whoever took it out of the leases, also where this process took over from itself after an
   * outage.
   */
  private boolean leave(Claimed claimed) {
    Lane lane = lanes.get(claimed.channelId());
    return lane != null && lane.leave(settings.heldPerChannel());
  }

  /** Once for each delivery that was added, however often it is told of. */
  private void over(Claimed claimed) {
    if (!leases.drop(claimed)) {
      return;
    }
    boolean laneHasRoom = leave(claimed);
    boolean thereIsRoom = wantsRoom && settings.held() - leases.count() >= leastRoom();
    if (thereIsRoom) {
      wantsRoom = false;
    }
    if (laneHasRoom || thereIsRoom) {
      drained.run();
    }
  }
}
