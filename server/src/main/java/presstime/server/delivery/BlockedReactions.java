package presstime.server.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.DeliveryRecord;
import presstime.server.delivery.policy.DeliveryProblems;
import presstime.server.delivery.store.DeliveryRows;
import presstime.server.delivery.store.Timelines;

/**
 * Lets those go on that are held because the publication before them did not come about, in the
 * transaction in which a person decides what becomes of that. They are looked at anew before they
 * leave, so letting one go too early costs nothing.
 */
@Component
class BlockedReactions {

  private final DeliveryRows rows;
  private final Timelines timelines;
  private final InstantSource clock;

  BlockedReactions(DeliveryRows rows, Timelines timelines, InstantSource clock) {
    this.rows = rows;
    this.timelines = timelines;
    this.clock = clock;
  }

  @EventListener
  void on(DeliveryScheduled scheduled) {
    if (scheduled.action().equals("publish")) {
      release(
          scheduled.contentId(), scheduled.channelId(), scheduled.actor(), "publication scheduled");
    }
  }

  @EventListener
  void on(DeliveryCancelled cancelled) {
    release(
        cancelled.contentId(), cancelled.channelId(), cancelled.actor(), "publication called off");
  }

  @EventListener
  void on(DeliveryResolved resolved) {
    rows.contentOf(resolved.deliveryId())
        .ifPresent(content -> release(content, null, resolved.actor(), "publication resolved"));
  }

  private void release(long content, @Nullable Long channel, String actor, String why) {
    Instant now = clock.instant();
    for (DeliveryRecord row : rows.lockOpen(content, channel, null)) {
      if (Reactions.isHeldFor(row, DeliveryProblems.PUBLICATION_BLOCKED.code())) {
        rows.comeBack(row, now);
        timelines.add(row.getId(), "released", actor, now, Map.of("why", why));
      }
    }
  }
}
