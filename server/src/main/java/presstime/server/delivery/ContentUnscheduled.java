package presstime.server.delivery;

import java.time.Instant;
import java.util.List;
import presstime.server.kernel.DomainEvent;

/**
 * A person wants a content not to go out by itself, whether or not anything was waiting.
 *
 * @param channelIds on these; empty for all
 */
public record ContentUnscheduled(
    long workspaceId, long contentId, List<Long> channelIds, String actor, Instant occurredAt)
    implements DomainEvent {

  public ContentUnscheduled {
    channelIds = List.copyOf(channelIds);
  }

  @Override
  public String subject() {
    return "content/" + contentId;
  }
}
