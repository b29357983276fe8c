package presstime.server.delivery.engine;

import java.util.Comparator;

/** The order in which deliveries are carried out. */
final class Order {
  static final Comparator<Claimed> BY_TIME =
      Comparator.comparing(Claimed::runAt).thenComparingLong(Claimed::id);

  private Order() {}
}
