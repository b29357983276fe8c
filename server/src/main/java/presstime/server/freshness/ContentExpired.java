package presstime.server.freshness;

import java.time.Instant;
import java.util.List;
import presstime.server.kernel.DomainEvent;

/**
 * Nobody had reviewed a content by its date, and this was done about it. Told once of one date.
 *
 * @param policy {@code flag} or {@code unpublish}: what was set
 * @param action what was done, which may be less
 * @param reason {@code on-time}, {@code late}, {@code rule-set-after} or {@code live-after}
 * @param deliveries that take it from the public
 */
public record ContentExpired(
    long workspaceId,
    long contentId,
    Instant dueAt,
    String policy,
    String action,
    String reason,
    List<Long> deliveries,
    String actor,
    Instant occurredAt)
    implements DomainEvent {

  public ContentExpired {
    deliveries = List.copyOf(deliveries);
  }

  @Override
  public String subject() {
    return "content/" + contentId;
  }
}
