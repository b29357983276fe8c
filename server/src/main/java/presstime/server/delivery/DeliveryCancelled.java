package presstime.server.delivery;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/** A delivery will not happen. */
public record DeliveryCancelled(
    long workspaceId,
    long deliveryId,
    long contentId,
    long channelId,
    String why,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "delivery/" + deliveryId;
  }
}
