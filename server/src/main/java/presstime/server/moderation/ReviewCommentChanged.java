package presstime.server.moderation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import presstime.server.kernel.DomainEvent;

/**
 * Something was said about a content, or what was said has changed.
 *
 * @param threadId of a reply; null for the first word of a thread
 * @param change {@code added}, {@code edited}, {@code deleted}, {@code resolved}, {@code reopened}
 *     or {@code outdated}
 */
public record ReviewCommentChanged(
    long workspaceId,
    long contentId,
    long commentId,
    @Nullable Long threadId,
    String change,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "content/" + contentId;
  }
}
