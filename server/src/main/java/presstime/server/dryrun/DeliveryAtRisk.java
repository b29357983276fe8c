package presstime.server.dryrun;

import java.time.Instant;
import presstime.platform.Problem;
import presstime.server.kernel.DomainEvent;

/**
 * Hours ahead of its time something was found that would keep a delivery from going out as meant.
 *
 * @param severity {@code warning} or {@code error}
 * @param problem with cause and solution
 */
public record DeliveryAtRisk(
    long workspaceId,
    long deliveryId,
    long contentId,
    long channelId,
    Instant dueAt,
    String severity,
    Problem problem,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "delivery/" + deliveryId;
  }
}
