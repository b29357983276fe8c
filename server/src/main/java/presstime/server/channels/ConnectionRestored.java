package presstime.server.channels;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/** A channel that could not publish can again. */
public record ConnectionRestored(long workspaceId, long channelId, String actor, Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "channel/" + channelId;
  }
}
