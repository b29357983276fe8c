package presstime.server.identity;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/** A member may do other things from now on. */
public record MemberRoleChanged(
    long workspaceId, long accountId, String from, String to, String actor, Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "member/" + accountId;
  }
}
