package presstime.server.identity;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/**
 * There is a new workspace.
 *
 * @param slug its part of addresses
 * @param timeZone IANA name
 */
public record WorkspaceCreated(
    long workspaceId, String name, String slug, String timeZone, String actor, Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "workspace/" + workspaceId;
  }
}
