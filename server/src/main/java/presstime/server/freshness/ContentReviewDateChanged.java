package presstime.server.freshness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import presstime.server.kernel.DomainEvent;

/**
 * Somebody said otherwise when a content is to be reviewed, or what happens then.
 *
 * @param period of its own; null for its type's
 * @param dueAt null for never
 */
public record ContentReviewDateChanged(
    long workspaceId,
    long contentId,
    @Nullable String period,
    @Nullable String onExpiry,
    @Nullable Instant dueAt,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "content/" + contentId;
  }
}
