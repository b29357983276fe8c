package presstime.server.clients;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/** A client commented on a revision. */
public record ClientCommented(
    long workspaceId,
    long contentId,
    long linkId,
    long commentId,
    int revisionNumber,
    String name,
    String text,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "content/" + contentId;
  }
}
