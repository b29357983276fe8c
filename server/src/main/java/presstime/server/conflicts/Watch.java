package presstime.server.conflicts;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import presstime.server.channels.ChannelChanged;
import presstime.server.channels.ChannelDeleted;
import presstime.server.conflicts.store.PlacedRows;
import presstime.server.conflicts.store.SweepRows;
import presstime.server.content.ContentDeleted;
import presstime.server.content.ContentRevised;
import presstime.server.content.RevisionApproved;
import presstime.server.delivery.DeliveryCancelled;
import presstime.server.delivery.DeliveryResolved;
import presstime.server.delivery.DeliveryScheduled;
import presstime.server.delivery.DependencyChanged;
import presstime.server.scheduling.PublishingSettingsChanged;

/**
 * Has those channels looked at again that a change concerns; in the same transaction, so that none
 * is forgotten, and after it, so that nobody waits.
 */
@Component
class Watch {

  private final SweepRows queue;
  private final PlacedRows placed;
  private final RuleBook rules;

  Watch(SweepRows queue, PlacedRows placed, RuleBook rules) {
    this.queue = queue;
    this.placed = placed;
    this.rules = rules;
  }

  @EventListener
  void on(DeliveryScheduled event) {
    want(event.workspaceId(), List.of(event.channelId()), event.contentId());
  }

  @EventListener
  void on(DeliveryCancelled event) {
    want(event.workspaceId(), List.of(event.channelId()), event.contentId());
  }

  @EventListener
  void on(DeliveryResolved event) {
    queue.wantAll(event.workspaceId());
  }

  @EventListener
  void on(RevisionApproved event) {
    wantContent(event.workspaceId(), event.contentId());
  }

  @EventListener
  void on(ContentRevised event) {
    wantContent(event.workspaceId(), event.contentId());
  }

  /** Its deliveries may be called off already: which they were, nobody says. */
  @EventListener
  void on(ContentDeleted event) {
    queue.wantAll(event.workspaceId());
  }

  @EventListener
  void on(DependencyChanged event) {
    wantContent(event.workspaceId(), event.contentId());
  }

  /** Its time zone may have changed, and with it the periods of its limits. */
  @EventListener
  void on(ChannelChanged event) {
    want(event.workspaceId(), List.of(event.channelId()));
  }

  @EventListener
  void on(ChannelDeleted event) {
    queue.wantAll(event.workspaceId());
  }

  @EventListener
  void on(PublishingSettingsChanged event) {
    want(event.workspaceId(), List.of(event.channelId()));
  }

  @EventListener
  void on(ConflictSettingsChanged event) {
    queue.wantAll(event.workspaceId());
  }

  private void wantContent(long workspaceId, long contentId) {
    want(workspaceId, placed.channelsOf(List.of(contentId)), contentId);
  }

  /** Where the content is, and where others wait for it. */
  private void want(long workspaceId, Collection<Long> channels, long contentId) {
    Set<Long> all = new HashSet<>(channels);
    List<Long> waiting = placed.waitingFor(contentId);
    if (!waiting.isEmpty()) {
      all.addAll(placed.channelsOf(waiting));
    }
    want(workspaceId, all);
  }

  /** These, and those that tell the same people. */
  private void want(long workspaceId, Collection<Long> channels) {
    Set<Long> all = new HashSet<>(channels);
    RuleBook.Book book = rules.read(workspaceId);
    channels.forEach(channel -> all.addAll(book.sharingAudience(channel)));
    queue.want(workspaceId, all);
  }
}
