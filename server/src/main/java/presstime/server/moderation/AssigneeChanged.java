package presstime.server.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import presstime.server.kernel.DomainEvent;

/**
 * Somebody is asked to do something with a content, or no longer.
 *
 * @param change {@code assigned}, {@code changed} or {@code unassigned}
 */
public record AssigneeChanged(
    long workspaceId,
    long contentId,
    long accountId,
    String duty,
    String change,
    @Nullable Instant dueAt,
    String note,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "content/" + contentId;
  }
}
