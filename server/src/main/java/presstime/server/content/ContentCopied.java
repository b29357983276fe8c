package presstime.server.content;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import presstime.server.kernel.DomainEvent;

/**
 * A content was made from the approved revision of another one, word for word, and is approved as
 * that one is.
 *
 * @param approvedBy the account that approved the source; null when that is not known any more
 */
public record ContentCopied(
    long workspaceId,
    long contentId,
    long revisionId,
    long sourceId,
    long sourceRevisionId,
    int sourceRevisionNumber,
    @Nullable Long approvedBy,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "content/" + contentId;
  }
}
