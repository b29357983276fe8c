package presstime.server.content;

import java.time.Instant;
import java.util.Map;
import presstime.server.kernel.DomainEvent;

/**
 * The states or transitions of a workspace's contents are others now.
 *
 * @param mapping which states took over the contents of which
 * @param moved how many contents that were
 */
public record WorkflowChanged(
    long workspaceId,
    String contentType,
    Map<String, String> mapping,
    int moved,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "workflow/" + contentType;
  }
}
