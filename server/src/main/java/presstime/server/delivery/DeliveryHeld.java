package presstime.server.delivery;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/** A person holds a delivery back; it keeps its time and waits to be released. */
public record DeliveryHeld(
    long workspaceId,
    long deliveryId,
    long contentId,
    long channelId,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "delivery/" + deliveryId;
  }
}
