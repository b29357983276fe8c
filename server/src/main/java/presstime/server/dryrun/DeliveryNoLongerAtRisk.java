package presstime.server.dryrun;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/**
 * What was found about a delivery ahead of its time is over.
 *
 * @param code of the problem
 * @param ending {@code solved}, {@code moved}, {@code time-came}, or the state the delivery is in
 */
public record DeliveryNoLongerAtRisk(
    long workspaceId, long deliveryId, String code, String ending, String actor, Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "delivery/" + deliveryId;
  }
}
