package presstime.server.upkeep;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/**
 * Somebody took everything the server knows with them.
 *
 * @param withKey the key of the channels' secrets was in it, encrypted
 */
public record BackupTaken(long workspaceId, boolean withKey, String actor, Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "workspace/" + workspaceId;
  }
}
