package presstime.server.delivery;

import java.util.Map;

/**
 * How many deliveries there are, for the badges of a desk.
 *
 * @param upcoming scheduled for a time to come
 * @param pastDue should have gone out and have not: all of the following, and what is late and goes
 *     out by itself
 * @param missed not gone out at their time, and will not by themselves: the inbox
 * @param failed surely not done
 * @param unconfirmed may be there; wait for a person's word
 * @param heldForLater held before their time
 * @param byState all, by state
 */
public record DeliveryCounts(
    int upcoming,
    int pastDue,
    int missed,
    int failed,
    int unconfirmed,
    int heldForLater,
    Map<DeliveryState, Integer> byState) {

  public DeliveryCounts {
    byState = Map.copyOf(byState);
  }
}
