package presstime.server.delivery;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/** A delivery has a time now: its first, or another. */
public record DeliveryScheduled(
    long workspaceId,
    long deliveryId,
    long contentId,
    long channelId,
    String action,
    Instant dueAt,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "delivery/" + deliveryId;
  }
}
