package presstime.server.delivery;

import java.time.Instant;
import java.time.LocalDateTime;
import presstime.server.kernel.DomainEvent;

/**
 * A waiting delivery is due at another instant, because the zone's rules changed and it keeps its
 * reading of the clock.
 *
 * @param zoneRules version of the rules that computed the new instant
 */
public record DeliveryRecomputed(
    long workspaceId,
    long deliveryId,
    long contentId,
    long channelId,
    LocalDateTime wallTime,
    String timeZone,
    Instant from,
    Instant dueAt,
    String zoneRules,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "delivery/" + deliveryId;
  }
}
