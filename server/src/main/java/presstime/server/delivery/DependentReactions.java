package presstime.server.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.DeliveryRecord;
import presstime.server.content.RevisionApproved;
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
    after(scheduled.contentId(), scheduled.actor(), "predecessor scheduled");
  }

  @EventListener
  void on(DeliveriesScheduled scheduled) {
    List<Long> first = dependencies.goingFirst(scheduled.deliveryIds());
    if (!first.isEmpty()) {
      rows.lockWaiting(first);
    }
    for (long content : first) {
      after(content, scheduled.actor(), "predecessor scheduled");
    }
  }

  /** What was held for it comes back without being given a time. */
  @EventListener
  void on(RevisionApproved approved) {
    rows.lockContent(approved.contentId());
    after(approved.contentId(), approved.actor(), "predecessor approved");
  }

  @EventListener
  void on(DeliveryResolved resolved) {
    rows.contentOf(resolved.deliveryId())
        .ifPresent(content -> after(content, resolved.actor(), "predecessor resolved"));
  }

  @EventListener
  void on(DependencyChanged changed) {
    release(
        new ArrayDeque<>(List.of(changed.contentId())), changed.actor(), "dependencies changed");
  }

  /** Lets those go on that are held for this content, whose turn it is again. */
  void after(long content, String actor, String why) {
    release(new ArrayDeque<>(dependencies.waitingFor(content)), actor, why);
  }

  /** It looks again at a time that its predecessor had before, and may have lost. */
  private boolean isPutOff(DeliveryRecord row, Instant now) {
    return row.getState().equals(DeliveryState.SCHEDULED.word())
        && row.getRunAt().isAfter(row.getDueAt())
        && row.getRunAt().isAfter(now)
        && row.getAttempts() == 0
        && !row.getPaced()
        && !rows.isBeingSent(row);
  }

  /** Whoever comes back is on its way, so those who were held for it come back too. */
  private void release(Deque<Long> contents, String actor, String why) {
    if (contents.isEmpty()) {
      return;
    }
    rows.lockWaiting(contents);
    Instant now = clock.instant();
    Set<Long> seen = new HashSet<>(contents);
    while (!contents.isEmpty()) {
      long content = contents.poll();
      boolean came = false;
      for (DeliveryRecord row : rows.lockOpen(content, null, null)) {
        if (isPutOff(row, now)) {
          rows.comeBack(row, now);
        } else if (Reactions.isHeldFor(row, DeliveryProblems.PREDECESSOR_NOT_LIVE.code())) {
          rows.comeBack(row, now);
          timelines.add(row.getId(), "released", actor, now, Map.of("why", why));
          came = true;
        }
      }
      if (came) {
        dependencies.waitingFor(content).stream().filter(seen::add).forEach(contents::add);
      }
    }
  }
}
