package presstime.server.delivery;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/** A person said what became of a delivery that nobody could tell of. */
public record DeliveryResolved(
    long workspaceId, long deliveryId, boolean published, String actor, Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "delivery/" + deliveryId;
  }
}
