package presstime.server.channels;

import java.time.Instant;
import presstime.platform.Problem;
import presstime.server.kernel.DomainEvent;

/**
 * A channel that could publish, or was not tried before, could not when it was tried.
 *
 * @param problem what keeps it
 */
public record ConnectionLost(
    long workspaceId, long channelId, Problem problem, String actor, Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "channel/" + channelId;
  }
}
