package presstime.server.clients;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/**
 * A member answered a client's comment.
 *
 * @param answersId number of the client's comment
 * @param name the member's, as the client sees it
 */
public record ClientAnswered(
    long workspaceId,
    long contentId,
    long linkId,
    long commentId,
    long answersId,
    String name,
    String text,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "content/" + contentId;
  }
}
