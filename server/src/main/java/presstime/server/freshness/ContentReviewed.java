package presstime.server.freshness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import presstime.server.kernel.DomainEvent;

/**
 * Somebody found a content to be right still, or an update that went live counts as that.
 *
 * @param kind {@code person} or {@code update}
 * @param nextAt until when it counts as fresh; null for ever
 */
public record ContentReviewed(
    long workspaceId,
    long contentId,
    long reviewId,
    String kind,
    long revisionId,
    String note,
    @Nullable Instant nextAt,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "content/" + contentId;
  }
}
