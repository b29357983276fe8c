package presstime.server.delivery;

import java.time.Instant;
import java.util.List;
import presstime.server.kernel.DomainEvent;

/** Many deliveries have a time now; told once for all of them. */
public record DeliveriesScheduled(
    long workspaceId, List<Long> deliveryIds, String actor, Instant occurredAt)
    implements DomainEvent {

  public DeliveriesScheduled {
    deliveryIds = List.copyOf(deliveryIds);
  }

  @Override
  public String subject() {
    return "workspace/" + workspaceId;
  }
}
