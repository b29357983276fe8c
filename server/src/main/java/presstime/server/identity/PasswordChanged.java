package presstime.server.identity;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/**
 * A member has another password; told in each of their workspaces.
 *
 * @param sessionsEnded how many other sessions ended with the old one
 */
public record PasswordChanged(
    long workspaceId, long accountId, int sessionsEnded, String actor, Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "member/" + accountId;
  }
}
