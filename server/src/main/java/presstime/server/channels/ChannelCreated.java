package presstime.server.channels;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/** A channel was connected. */
public record ChannelCreated(
    long workspaceId,
    long channelId,
    String platform,
    String name,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "channel/" + channelId;
  }
}
