package presstime.server.clients;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/** A link has a new token and a new end; the token before opens nothing any more. */
public record ClientLinkRenewed(
    long workspaceId, long linkId, Instant expiresAt, String actor, Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "client-link/" + linkId;
  }
}
