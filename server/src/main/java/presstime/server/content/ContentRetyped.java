package presstime.server.content;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/** A content has another type: another workflow and other dates may hold for it. */
public record ContentRetyped(
    long workspaceId, long contentId, String from, String to, String actor, Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "content/" + contentId;
  }
}
