package presstime.server.delivery.engine;

import java.time.Instant;

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

  /** How many deliveries to a channel may be under way at the same time. At least 1. */
  int concurrency(long channelId);
}
