package presstime.server.freshness;

import java.time.InstantSource;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import presstime.server.content.RevisionApproved;
import presstime.server.delivery.DeliveriesScheduled;
import presstime.server.delivery.DeliveryResolved;
import presstime.server.delivery.DeliveryScheduled;
import presstime.server.freshness.store.FreshnessNotices;

/**
 * Notes, in the transaction that schedules something, when its content is to be looked at: the
 * engine tells nobody what it has published, it writes it down.
 */
@Component
class FreshnessWatch {

  private final FreshnessNotices notices;
  private final InstantSource clock;

  FreshnessWatch(FreshnessNotices notices, InstantSource clock) {
    this.notices = notices;
    this.clock = clock;
  }

  @EventListener
  void on(DeliveryScheduled event) {
    notices.add(event.workspaceId(), event.contentId(), event.dueAt());
  }

  @EventListener
  void on(DeliveriesScheduled event) {
    notices.addDeliveries(event.deliveryIds());
  }

  @EventListener
  void on(DeliveryResolved event) {
    notices.addDeliveries(List.of(event.deliveryId()));
  }

  /** What waited for it goes on. */
  @EventListener
  void on(RevisionApproved event) {
    notices.add(event.workspaceId(), event.contentId(), clock.instant());
  }
}
