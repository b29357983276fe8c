package presstime.server.content;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/**
 * A workspace has a new type of content, or calls or treats one otherwise.
 *
 * @param change {@code created}, {@code edited}, {@code archived} or {@code restored}
 */
public record ContentTypeChanged(
    long workspaceId, String key, String name, String change, String actor, Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "content-type/" + key;
  }
}
