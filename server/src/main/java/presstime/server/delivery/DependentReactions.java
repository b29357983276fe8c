package presstime.server.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.DeliveryRecord;
import presstime.server.delivery.policy.DeliveryProblems;
import presstime.server.delivery.store.DeliveryRows;
import presstime.server.delivery.store.DependencyRows;
import presstime.server.delivery.store.Timelines;

/**
 * Lets those go on that are held for a content before them, in the transaction that gives it a
 * time, finds it published, or takes the dependency back. They are looked at anew before they
 * leave, so letting one go too early costs nothing.
 */
@Component
class DependentReactions {

  private final DeliveryRows rows;
  private final DependencyRows dependencies;
  private final Timelines timelines;
  private final InstantSource clock;

  DependentReactions(
      DeliveryRows rows, DependencyRows dependencies, Timelines timelines, InstantSource clock) {
    this.rows = rows;
    this.dependencies = dependencies;
    this.timelines = timelines;
    this.clock = clock;
  }

  @EventListener
  void on(DeliveryScheduled scheduled) {
    release(
        dependencies.waitingFor(scheduled.contentId()), scheduled.actor(), "predecessor scheduled");
  }

  @EventListener
  void on(DeliveryResolved resolved) {
    rows.contentOf(resolved.deliveryId())
        .ifPresent(content ->
            release(dependencies.waitingFor(content), resolved.actor(), "predecessor resolved"));
  }

  @EventListener
  void on(DependencyChanged changed) {
    release(List.of(changed.contentId()), changed.actor(), "dependencies changed");
  }

  private void release(List<Long> contents, String actor, String why) {
    Instant now = clock.instant();
    for (long content : contents) {
      for (DeliveryRecord row : rows.lockOpen(content, null, null)) {
        if (Reactions.isHeldFor(row, DeliveryProblems.PREDECESSOR_NOT_LIVE.code())) {
          rows.comeBack(row, now);
          timelines.add(row.getId(), "released", actor, now, Map.of("why", why));
        }
      }
    }
  }
}
