package presstime.server.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import presstime.server.kernel.DomainEvent;

/**
 * A server that had lost its claim has published a delivery nonetheless: it may be there twice, and
 * a person is to look.
 *
 * @param attempt the number of the attempt that did it
 * @param externalId what the platform calls what that attempt made
 * @param url its address; null when the platform gave none
 */
public record DeliveryPublishedBesides(
    long workspaceId,
    long deliveryId,
    long contentId,
    long channelId,
    int attempt,
    String externalId,
    @Nullable String url,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "delivery/" + deliveryId;
  }
}
