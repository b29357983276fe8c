package presstime.server.scheduling;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/** A channel's publishing settings, or a holiday calendar they name, are others now. */
public record PublishingSettingsChanged(
    long workspaceId, long channelId, String actor, Instant occurredAt) implements DomainEvent {

  @Override
  public String subject() {
    return "channel/" + channelId;
  }
}
