package presstime.server.delivery;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/**
 * A content depends on another one now, or no longer.
 *
 * @param declared false when it was taken back
 */
public record DependencyChanged(
    long workspaceId,
    long contentId,
    long afterId,
    boolean declared,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "content/" + contentId;
  }
}
