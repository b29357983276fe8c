package presstime.server.content;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/** A content is gone; nothing of it may go out any more. */
public record ContentDeleted(
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
