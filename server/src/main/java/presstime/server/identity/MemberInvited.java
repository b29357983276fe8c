package presstime.server.identity;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/** Somebody was sent a link to become a member. The link itself is not in here. */
public record MemberInvited(
    long workspaceId,
    long invitationId,
    String email,
    String role,
    Instant expiresAt,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "invitation/" + invitationId;
  }
}
