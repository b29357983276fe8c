package presstime.server.content;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/** A content has a newer revision; what was approved before stays approved. */
public record ContentRevised(
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
