package presstime.server.content;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/** A revision may go out; one approved before it may no longer. */
public record RevisionApproved(
    long workspaceId,
    long contentId,
    long revisionId,
    int revisionNumber,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "content/" + contentId;
  }
}
