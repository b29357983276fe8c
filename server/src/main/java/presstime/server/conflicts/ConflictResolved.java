package presstime.server.conflicts;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/**
 * A person chose a way out of a conflict.
 *
 * @param suggestion the way: {@code move:12:2026-01-20T09:00:00Z}
 */
public record ConflictResolved(
    long workspaceId,
    long conflictId,
    String kind,
    long deliveryId,
    String suggestion,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "conflict/" + conflictId;
  }
}
