package presstime.server.content;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/** A revision that was approved may not go out any more, and no other may. */
public record ApprovalWithdrawn(
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
