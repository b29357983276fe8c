package presstime.server.content;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/** A content went back to its author, with a note. */
public record ContentReturned(
    long workspaceId,
    long contentId,
    long revisionId,
    int revisionNumber,
    String note,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "content/" + contentId;
  }
}
