package presstime.server.delivery;

import java.time.Instant;
import java.util.List;
import presstime.server.kernel.DomainEvent;

/**
 * A person acted before the time of what waited, which was settled by the rule or by choice.
 *
 * @param deliveryId what was done by hand
 * @param action {@code publish} or {@code unpublish}
 */
public record PendingSettled(
    long workspaceId,
    long contentId,
    long channelId,
    long deliveryId,
    String action,
    List<Settled> settled,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "delivery/" + deliveryId;
  }
}
