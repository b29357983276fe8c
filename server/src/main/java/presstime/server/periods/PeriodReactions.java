package presstime.server.periods;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import presstime.server.delivery.CalledOffWith;
import presstime.server.delivery.DeliveryCancelled;
import presstime.server.delivery.Fate;
import presstime.server.delivery.PendingSettled;
import presstime.server.delivery.Placements;
import presstime.server.delivery.Settled;
import presstime.server.identity.Caller;
import presstime.server.periods.store.PeriodRows;

/** How periods follow what becomes of their deliveries one by one. */
@Component
class PeriodReactions implements CalledOffWith {

  private static final String WHY = "the beginning of its period was called off";

  private final PeriodRows rows;
  private final Placements placements;

  PeriodReactions(PeriodRows rows, Placements placements) {
    this.rows = rows;
    this.placements = placements;
  }

  /** What a person does now in stead of one of a period's ends is that end from now on. */
  @EventListener
  void on(PendingSettled settled) {
    for (Settled one : settled.settled()) {
      if (one.becomes() == Fate.SUPERSEDED && one.action().equals(settled.action())) {
        rows.replace(one.deliveryId(), settled.deliveryId());
      }
    }
  }

  /**
   * Where a beginning is called off alone its end has lost its sense, and goes with it. Looked at
   * once everything else is decided, because the end may be called off by the same request.
   */
  @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
  void on(DeliveryCancelled cancelled) {
    for (long end : rows.endsAfter(List.of(cancelled.deliveryId())).keySet()) {
      placements.callOff(
          new Caller(cancelled.workspaceId(), 0, cancelled.actor(), Set.of()), end, WHY);
    }
  }

  /** The same for many at once, so that they come back together too. */
  @Override
  public Map<Long, Long> of(Collection<Long> calledOff) {
    return rows.endsAfter(calledOff);
  }

  @Override
  public String why() {
    return WHY;
  }
}
