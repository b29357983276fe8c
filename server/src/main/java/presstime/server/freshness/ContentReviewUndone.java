package presstime.server.freshness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import presstime.server.kernel.DomainEvent;

/** A review was taken back: the content is due again when it was before it. */
public record ContentReviewUndone(
    long workspaceId,
    long contentId,
    long reviewId,
    @Nullable Instant dueAt,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "content/" + contentId;
  }
}
