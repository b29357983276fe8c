package presstime.server.identity;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/**
 * A workspace has another name or another time zone.
 *
 * @param timeZone IANA name
 */
public record WorkspaceChanged(
    long workspaceId,
    String name,
    String timeZone,
    String nameBefore,
    String timeZoneBefore,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "workspace/" + workspaceId;
  }
}
