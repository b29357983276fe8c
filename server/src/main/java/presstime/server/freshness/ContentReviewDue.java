package presstime.server.freshness;

import java.time.Instant;
import presstime.server.kernel.DomainEvent;

/** A content is to be reviewed soon. Each of the days ahead is told at most once of one date. */
public record ContentReviewDue(
    long workspaceId,
    long contentId,
    Instant dueAt,
    int daysAhead,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  @Override
  public String subject() {
    return "content/" + contentId;
  }
}
