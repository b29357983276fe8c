package presstime.server.clients;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/**
 * A client approved a revision.
 *
 * @param counts true when it is an approval; false when it is only recorded
 */
public record ClientApproved(
    long workspaceId,
    long contentId,
    long linkId,
    long revisionId,
    int revisionNumber,
    String name,
    boolean counts,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "content/" + contentId;
  }
}
