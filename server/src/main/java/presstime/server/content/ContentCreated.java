package presstime.server.content;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/** A content was written for the first time. */
public record ContentCreated(
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
