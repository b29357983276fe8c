package presstime.server.delivery.engine;

import java.time.Instant;
import java.util.List;

/**
 * What the engine asks of those who know content, channels and platforms. Called from many threads
 * at once.
 */
public interface Courier {

  /**
   * Decides what is to happen with a claimed delivery, now that its time is here. Sends nothing. An
   * exception puts the delivery off for a little while and is logged.
   */
  Plan plan(Claimed claimed, Instant now);

  /**
   * The same for several deliveries of one channel at once: one plan each, in their order. Lets a
   * courier look up together what it would look up for each.
   */
  default List<Plan> planAll(List<Claimed> claimed, Instant now) {
    return claimed.stream().map(one -> plan(one, now)).toList();
  }

  /** How many deliveries to a channel may be under way at the same time. At least 1. */
  int concurrency(long channelId);
}
