package presstime.server.moderation;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/**
 * A member was addressed by name in a comment or a note.
 *
 * @param accountId who was
 * @param kind {@code comment}, {@code transition} or {@code assignment}
 * @param sourceId number of the comment, the line of the history or the assignment
 */
public record MemberMentioned(
    long workspaceId,
    long contentId,
    long accountId,
    String kind,
    long sourceId,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "content/" + contentId;
  }
}
