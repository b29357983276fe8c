package presstime.server.conflicts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import presstime.server.kernel.DomainEvent;

/**
 * What counts as a conflict has changed.
 *
 * @param channelId null for the workspace's own settings
 */
public record ConflictSettingsChanged(
    long workspaceId, @Nullable Long channelId, String actor, Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return channelId == null ? "workspace/" + workspaceId : "channel/" + channelId;
  }
}
