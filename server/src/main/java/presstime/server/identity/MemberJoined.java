package presstime.server.identity;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/** Somebody became a member by an invitation. */
public record MemberJoined(
    long workspaceId,
    long accountId,
    String name,
    String role,
    long invitationId,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "member/" + accountId;
  }
}
