package presstime.server.identity;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/**
 * An invitation opens nothing any more, unused.
 *
 * @param reason {@code revoked}, {@code replaced} by a newer one, or {@code inviter-gone}
 */
public record InvitationRevoked(
    long workspaceId,
    long invitationId,
    String email,
    String reason,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "invitation/" + invitationId;
  }
}
