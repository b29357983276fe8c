package presstime.server.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import presstime.server.kernel.DomainEvent;

/**
 * A revision may go out; one approved before it may no longer.
 *
 * @param insteadOf the revision that could go out until now; null when none could
 */
public record RevisionApproved(
    long workspaceId,
    long contentId,
    long revisionId,
    int revisionNumber,
    @Nullable Long insteadOf,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "content/" + contentId;
  }
}
