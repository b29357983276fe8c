package presstime.server.freshness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import presstime.server.kernel.DomainEvent;

/**
 * Review periods or policies are others now.
 *
 * @param contentType null for the workspace's own
 */
public record FreshnessSettingsChanged(
    long workspaceId, @Nullable String contentType, String actor, Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "workspace/" + workspaceId;
  }
}
