package presstime.server.delivery;

/**
 * Hears of each delivery that was carried out, after its commit. It is called by the engine's own
 * threads and must return at once, without a look at the database. A server that is lost takes what
 * it would have told with it: who needs all of it looks for itself as well.
 */
@FunctionalInterface
public interface SettlementListener {

  /** A delivery of this content was published or taken away. */
  void settled(long contentId, long deliveryId);
}
