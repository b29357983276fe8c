package presstime.server.content;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/**
 * Somebody approved a revision that needs more than one approval.
 *
 * @param given how many there are now
 * @param required how many it needs
 */
public record ApprovalGiven(
    long workspaceId,
    long contentId,
    long revisionId,
    int revisionNumber,
    int given,
    int required,
    String note,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "content/" + contentId;
  }
}
