package presstime.server.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.delivery.store.NewDeliveryRows;
import presstime.server.delivery.store.NewDeliveryRows.Place;
import presstime.server.kernel.Fault;

/** Many first publications at once. */
@Component
class BulkPlacing {

  private final NewDeliveryRows rows;
  private final Targets targets;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  BulkPlacing(
      NewDeliveryRows rows,
      Targets targets,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.rows = rows;
    this.targets = targets;
    this.events = events;
    this.clock = clock;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  List<BulkOutcome> scheduleAll(long workspaceId, String actor, List<NewDelivery> wanted) {
    Instant now = clock.instant();
    List<NewDelivery> once = once(wanted);
    Map<Long, Fault> kept =
        targets.unpublishable(
            workspaceId, once.stream().map(NewDelivery::contentId).distinct().toList());
    Map<Place, Long> ids =
        rows.insert(
            workspaceId,
            once.stream().filter(one -> !kept.containsKey(one.contentId())).toList(),
            actor,
            now);
    if (!ids.isEmpty()) {
      List<Long> inOrder = ids.values().stream().sorted().toList();
      events.publishEvent(new DeliveriesScheduled(workspaceId, inOrder, actor, now));
    }
    Set<NewDelivery> asked = new HashSet<>(once);
    return wanted.stream()
        .map(one ->
            asked.remove(one) ? outcome(one, ids, kept) : refused(one, "It was named twice."))
        .toList();
  }

  private static List<NewDelivery> once(List<NewDelivery> wanted) {
    Set<Place> seen = new HashSet<>();
    List<NewDelivery> once = new ArrayList<>();
    for (NewDelivery one : wanted) {
      if (seen.add(new Place(one.contentId(), one.channelId()))) {
        once.add(one);
      }
    }
    return once;
  }

  private static BulkOutcome outcome(NewDelivery one, Map<Place, Long> ids, Map<Long, Fault> kept) {
    Fault unreachable = kept.get(one.contentId());
    if (unreachable != null) {
      return refused(one, unreachable.getMessage() + " " + unreachable.solution());
    }
    Long id = ids.get(new Place(one.contentId(), one.channelId()));
    return id == null
        ? refused(
            one, "It waits for this channel already, is on it, or one of the two is not there.")
        : new BulkOutcome(one, id, null);
  }

  private static BulkOutcome refused(NewDelivery one, String why) {
    return new BulkOutcome(one, null, why);
  }
}
