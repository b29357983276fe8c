package presstime.server.clients;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/**
 * A client asked for changes to a revision.
 *
 * @param returned true when the content went back to its author by it
 */
public record ClientAskedForChanges(
    long workspaceId,
    long contentId,
    long linkId,
    long revisionId,
    int revisionNumber,
    String name,
    String note,
    boolean returned,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "content/" + contentId;
  }
}
