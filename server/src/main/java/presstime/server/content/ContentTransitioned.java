package presstime.server.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import presstime.server.kernel.DomainEvent;

/**
 * A content is in another state.
 *
 * @param cause {@code person}, {@code edit}, {@code schedule} or {@code workflow}
 * @param transition key of the step; null where it was none of the workflow's
 * @param deliveryId what was carried out; null unless a schedule did it
 */
public record ContentTransitioned(
    long workspaceId,
    long contentId,
    long revisionId,
    String cause,
    @Nullable String transition,
    String from,
    String to,
    String note,
    @Nullable Long deliveryId,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "content/" + contentId;
  }
}
