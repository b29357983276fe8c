package presstime.server.clients;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/** A link opens nothing any more. */
public record ClientLinkRevoked(long workspaceId, long linkId, String actor, Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "client-link/" + linkId;
  }
}
