package presstime.server.content;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/** A revision waits for somebody to approve it. */
public record ContentSubmitted(
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
