package presstime.bench.herd;

import java.time.Duration;
import java.time.Instant;

/**
 * A scheduler with a database of its own on the common server. Each item it carries out is one call
 * of {@link Work#post}, and an item is done when that is durably recorded.
 */
interface Contender extends AutoCloseable {

  /** As in tables and, with underscores, in the figures. */
  String name();

  /** How many items of so large a herd it is given: fewer where all would take minutes. */
  default int items(int wanted) {
    return wanted;
  }

  /** Whether one counted round with the product's own client is enough, for it takes its time. */
  default boolean slow() {
    return false;
  }

  /** How long before their instant it may begin with the first items. */
  default Duration early() {
    return Duration.ofMillis(400);
  }

  /** Schema, and a backlog of items that are due some other day. */
  void prepare(int backlog) throws Exception;

  /** Schedules items for one instant; answers the number of the first, the others follow it. */
  long schedule(int count, Instant due) throws Exception;

  /** Starts working; what is returned stops it. */
  AutoCloseable start(Work work) throws Exception;

  /** How many due items are not recorded as done. */
  int open() throws Exception;

  /**
   * How many of these are recorded as ended in another way than by their post. None, for one that
   * keeps trying and knows no other end.
   */
  default int unpublished(long first, int count) throws Exception {
    return 0;
  }

  @Override
  void close();
}
