package presstime.server.clients;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/** Somebody opened a link: once for each visit. Who it was is not known. */
public record ClientLinkOpened(
    long workspaceId, long linkId, String device, String actor, Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "client-link/" + linkId;
  }
}
