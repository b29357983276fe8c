package presstime.server.identity;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/**
 * Somebody is no member any more.
 *
 * @param left true when they went themselves
 */
public record MemberRemoved(
    long workspaceId,
    long accountId,
    String name,
    String role,
    boolean left,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "member/" + accountId;
  }
}
