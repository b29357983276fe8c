package presstime.server.freshness;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import presstime.server.channels.ChannelDeleted;
import presstime.server.content.ContentRetyped;
import presstime.server.content.RevisionApproved;
import presstime.server.delivery.DeliveriesScheduled;
import presstime.server.delivery.DeliveryResolved;
import presstime.server.delivery.DeliveryScheduled;
import presstime.server.freshness.store.FreshnessNotices;
import presstime.server.freshness.store.FreshnessNotices.Notice;
import presstime.server.freshness.store.FreshnessRows;

/**
 * Notes, in the transaction that schedules something, when its content is to be looked at: the
 * engine tells nobody what it has published, it writes it down. However many deliveries a
 * transaction schedules, they are noted in one statement at its end.
 */
@Component
class FreshnessWatch {

  private final FreshnessNotices notices;
  private final FreshnessRows rows;
  private final InstantSource clock;

  FreshnessWatch(FreshnessNotices notices, FreshnessRows rows, InstantSource clock) {
    this.notices = notices;
    this.rows = rows;
    this.clock = clock;
  }

  @EventListener
  void on(DeliveryScheduled event) {
    note(event.workspaceId(), event.contentId(), event.dueAt());
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
    note(event.workspaceId(), event.contentId(), clock.instant());
  }

  /** Another period may hold for it, from now on: nobody could have kept it before. */
  @EventListener
  void on(ContentRetyped event) {
    rows.ruledSince(event.contentId(), event.occurredAt());
    note(event.workspaceId(), event.contentId(), clock.instant());
  }

  /** What was live there only is live nowhere now. */
  @EventListener
  void on(ChannelDeleted event) {
    notices.addLiveOn(event.channelId(), clock.instant());
  }

  private void note(long workspaceId, long contentId, Instant at) {
    if (TransactionSynchronizationManager.isSynchronizationActive()) {
      gathered().merge(contentId, new Notice(workspaceId, contentId, at), Notice::earlier);
    } else {
      notices.add(List.of(new Notice(workspaceId, contentId, at)));
    }
  }

  @SuppressWarnings("unchecked") // bound below, and nowhere else
  private Map<Long, Notice> gathered() {
    Object bound = TransactionSynchronizationManager.getResource(this);
    if (bound != null) {
      return (Map<Long, Notice>) bound;
    }
    Map<Long, Notice> some = new HashMap<>();
    TransactionSynchronizationManager.bindResource(this, some);
    TransactionSynchronizationManager.registerSynchronization(new AtTheEnd(some));
    return some;
  }

  private final class AtTheEnd implements TransactionSynchronization {

    private final Map<Long, Notice> some;

    AtTheEnd(Map<Long, Notice> some) {
      this.some = some;
    }

    @Override
    public void beforeCommit(boolean readOnly) {
      notices.add(some.values());
    }

    @Override
    public void afterCompletion(int status) {
      TransactionSynchronizationManager.unbindResourceIfPossible(FreshnessWatch.this);
    }
  }
}
