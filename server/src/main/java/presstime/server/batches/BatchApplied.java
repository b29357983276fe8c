package presstime.server.batches;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/** Many deliveries were changed, or many contents made, at once. */
public record BatchApplied(
    long workspaceId,
    long batchId,
    String operation,
    int done,
    int unchanged,
    int refused,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "batch/" + batchId;
  }
}
