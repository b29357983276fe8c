package presstime.server.clients;

import java.time.Instant;
import java.util.List;
import presstime.server.kernel.DomainEvent;

/** Somebody made a link for a client. Its token is not in here. */
public record ClientLinkCreated(
    long workspaceId,
    long linkId,
    String name,
    String recipientName,
    String rights,
    List<Long> contents,
    boolean withPasscode,
    Instant expiresAt,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "client-link/" + linkId;
  }
}
