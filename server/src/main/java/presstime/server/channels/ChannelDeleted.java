package presstime.server.channels;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/**
 * A channel is gone, its secrets with it. Published in the transaction that deletes it, so that
 * what waits for the channel can be called off in the same one.
 */
public record ChannelDeleted(
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
