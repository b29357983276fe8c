package presstime.server.batches;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/** A batch was taken back: everything stands as it did before. */
public record BatchUndone(
    long workspaceId, long batchId, String operation, String actor, Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "batch/" + batchId;
  }
}
