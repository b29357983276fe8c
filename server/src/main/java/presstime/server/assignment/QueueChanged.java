package presstime.server.assignment;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/** A content waits otherwise: another priority, held or released. */
public record QueueChanged(long workspaceId, long contentId, String actor, Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "content/" + contentId;
  }
}
