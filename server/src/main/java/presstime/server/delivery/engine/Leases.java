package presstime.server.delivery.engine;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What this process holds, and until when it may act on it. */
final class Leases {

  private record Held(Claimed claimed, long until) {}

  private final Map<Long, Held> held = new ConcurrentHashMap<>();

  /**
   * Holds it by this claim.
   *
   * @return the claim by which it was held here before, whose lease ended unnoticed; it is
   *     forgotten, and {@link #drop} will not know it
   */
  @Nullable Claimed add(Claimed claimed) {
    Held before = held.put(claimed.id(), new Held(claimed, claimed.leaseEnd()));
    return before == null ? null : before.claimed();
  }

  /** Forgets it; false when this claim of it was not held. */
  boolean drop(Claimed claimed) {
    Held now = held.get(claimed.id());
    while (now != null && now.claimed().fence() == claimed.fence()) {
      // A renewal may have put another in its place meanwhile.
      if (held.remove(claimed.id(), now)) {
        if (held.isEmpty()) {
          synchronized (this) {
            notifyAll();
          }
        }
        return true;
      }
      now = held.get(claimed.id());
    }
    return false;
  }

  int count() {
    return held.size();
  }

  List<Claimed> all() {
    return held.values().stream().map(Held::claimed).toList();
  }

  /** True while no other server can have taken it over. */
  boolean live(Claimed claimed) {
    Held now = held.get(claimed.id());
    return now != null
        && now.claimed().fence() == claimed.fence()
        && now.until() - System.nanoTime() > 0;
  }

  /**
   * After a renewal: these hold until then, and those of {@code asked} that are missing are lost.
   */
  void renewed(Collection<Claimed> asked, Set<Long> kept, long until) {
    for (Claimed claimed : asked) {
      long end = kept.contains(claimed.id()) ? until : System.nanoTime();
      held.computeIfPresent(
          claimed.id(),
          (id, now) ->
              now.claimed().fence() == claimed.fence() ? new Held(now.claimed(), end) : now);
    }
  }

  /** Waits until nothing is held, but not longer than this. */
  synchronized void awaitNone(Duration most) throws InterruptedException {
    long end = System.nanoTime() + most.toNanos();
    while (!held.isEmpty() && end - System.nanoTime() > 0) {
      wait(100);
    }
  }
}
