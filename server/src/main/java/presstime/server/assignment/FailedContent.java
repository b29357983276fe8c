package presstime.server.assignment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import presstime.server.assignment.policy.Assigner;
import presstime.server.assignment.store.FailedRows;
import presstime.server.assignment.store.FailedRows.Failed;
import presstime.server.delivery.BulkChanges;
import presstime.server.delivery.Change;
import presstime.server.delivery.Changed;
import presstime.server.delivery.Deliveries;
import presstime.server.delivery.Delivery;
import presstime.server.delivery.DeliveryLists;
import presstime.server.delivery.LockOrder;
import presstime.server.delivery.PlacedTimes;
import presstime.server.identity.Caller;
import presstime.server.kernel.Fault;
import presstime.server.scheduling.PublishingCalendars;
import presstime.server.scheduling.PublishingCalendars.OfChannel;
import presstime.server.scheduling.ScheduleTime;

/** Another try for everything that failed, in one action. */
@Service
public class FailedContent {

  private final FailedRows failed;
  private final PublishingCalendars calendars;
  private final PlacedTimes times;
  private final Deliveries deliveries;
  private final DeliveryLists lists;
  private final BulkChanges changes;
  private final LockOrder order;
  private final TransactionTemplate nested;
  private final InstantSource clock;

  FailedContent(
      FailedRows failed,
      PublishingCalendars calendars,
      PlacedTimes times,
      Deliveries deliveries,
      DeliveryLists lists,
      BulkChanges changes,
      LockOrder order,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.failed = failed;
    this.calendars = calendars;
    this.times = times;
    this.deliveries = deliveries;
    this.lists = lists;
    this.changes = changes;
    this.order = order;
    this.nested = new TransactionTemplate(transactions);
    this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.clock = clock;
  }

  /**
   * What came of it.
   *
   * @param rescheduled with their new times
   * @param left what failed and stays so, and why: the channel has no free slot, or a rule is
   *     against it
   */
  public record Rescheduled(List<Delivery> rescheduled, List<Unplaced> left) {}

  /** Gives every failed publication of the workspace the next free slot of its channel. */
  @Transactional
  public Rescheduled intoSlots(Caller caller) {
    Rescheduled done = new Rescheduled(new ArrayList<>(), new ArrayList<>());
    for (long channelId : failed.channels(caller.workspaceId())) {
      times.lock(channelId);
      OfChannel channel = calendars.get(caller.workspaceId(), channelId);
      List<Failed> items = failed.ofChannel(caller.workspaceId(), channelId);
      order.deliveries(caller.workspaceId(), items.stream().map(Failed::deliveryId).toList());
      Map<Long, String> kept = new HashMap<>(unpublishable(caller, items));
      List<Failed> left = items;
      while (!left.isEmpty()) {
        left = intoSlots(caller, channel, left, kept, done);
      }
    }
    return done;
  }

  /**
   * Gives these their slots until one is refused: its slot is for those that come after it.
   *
   * @param kept why not, by content; grows by what is refused
   * @return those that are still without an answer
   */
  private List<Failed> intoSlots(
      Caller caller,
      OfChannel channel,
      List<Failed> items,
      Map<Long, String> kept,
      Rescheduled done) {
    Instant now = clock.instant();
    Assigned assigned =
        Assigned.without(
            kept,
            items.stream().map(Failed::item).toList(),
            able ->
                new Assigner(channel.calendar(), channel.channelId(), now)
                    .assign(times.of(channel.calendar(), channel.channelId(), now), able));
    Set<Waiting> placed = new HashSet<>();
    for (Placement placement : assigned.placements()) {
      long delivery = FailedRows.deliveryOf(items, placement.item());
      try {
        done.rescheduled().add(reassigned(caller, delivery, placement));
        placed.add(placement.item());
      } catch (Fault refusal) {
        kept.put(placement.item().contentId(), why(delivery, channel.name(), refusal));
        return items.stream().filter(one -> !placed.contains(one.item())).toList();
      }
    }
    done.left().addAll(assigned.unplaced());
    return List.of();
  }

  /** What refuses one is rolled back alone, not what the others got. */
  private Delivery reassigned(Caller caller, long delivery, Placement placement) {
    return Objects.requireNonNull(
        nested.execute(status ->
            deliveries.reassign(
                caller, delivery, Assignments.time(placement), placement.reason())));
  }

  /**
   * Gives every failed publication of the workspace the same time.
   *
   * @param time reads the time as it is meant for a delivery
   * @throws Fault when it is none for any of them; nothing is changed then
   */
  @Transactional
  public Rescheduled allAt(Caller caller, Function<Delivery, ScheduleTime> time) {
    List<Failed> items = lockedOfAllChannels(caller);
    Map<Long, Delivery> known = known(caller, items);
    Map<Long, String> kept = unpublishable(caller, items);
    Map<Long, Change.Move> moves = new LinkedHashMap<>();
    Map<Long, String> why = new HashMap<>();
    List<Fault> unreadable = new ArrayList<>();
    for (Failed one : items) {
      long id = one.deliveryId();
      String keeps = kept.get(one.item().contentId());
      if (keeps != null) {
        why.put(id, keeps);
        continue;
      }
      Delivery delivery = Objects.requireNonNull(known.get(id));
      try {
        moves.put(id, new Change.Move(id, null, time.apply(delivery), false));
      } catch (Fault fault) {
        unreadable.add(fault);
        why.put(id, why(id, delivery.channelName(), fault));
      }
    }
    if (moves.isEmpty() && !unreadable.isEmpty()) {
      throw unreadable.getFirst();
    }
    move(caller, moves.values())
        .forEach((id, refusal) ->
            why.put(id, why(id, Objects.requireNonNull(known.get(id)).channelName(), refusal)));
    moves.keySet().removeAll(why.keySet());
    Map<Long, Delivery> now = known(caller, items);
    return new Rescheduled(
        moves.keySet().stream().map(id -> Objects.requireNonNull(now.get(id))).toList(),
        items.stream()
            .filter(one -> why.containsKey(one.deliveryId()))
            .map(one -> new Unplaced(one.item(), Objects.requireNonNull(why.get(one.deliveryId()))))
            .toList());
  }

  /**
   * Moves what can be moved: all at once, or, where one is refused, each beside those before it. Of
   * two that are only in each other's way the first one goes.
   *
   * @return the refusals, by delivery
   */
  private Map<Long, Fault> move(Caller caller, Collection<Change.Move> moves) {
    if (moves.isEmpty() || refused(caller, List.copyOf(moves)).isEmpty()) {
      return Map.of();
    }
    Map<Long, Fault> refusals = new HashMap<>();
    moves.forEach(move -> refusals.putAll(refused(caller, List.of(move))));
    return refusals;
  }

  /** Does all of it, or, where something is refused, nothing. */
  private Map<Long, Fault> refused(Caller caller, List<Change.Move> moves) {
    Map<Long, Fault> refusals = new HashMap<>();
    for (Changed changed : changes.apply(caller, moves)) {
      if (changed.refused() != null && changed.change() instanceof Change.Move move) {
        refusals.put(move.delivery(), changed.refused());
      }
    }
    return refusals;
  }

  private List<Failed> lockedOfAllChannels(Caller caller) {
    List<Long> channels = failed.channels(caller.workspaceId());
    order.deliveries(
        caller.workspaceId(),
        channels.stream()
            .flatMap(channel -> failed.ofChannel(caller.workspaceId(), channel).stream())
            .map(Failed::deliveryId)
            .toList());
    return channels.stream()
        .flatMap(channel -> failed.ofChannel(caller.workspaceId(), channel).stream())
        .toList();
  }

  private Map<Long, Delivery> known(Caller caller, List<Failed> items) {
    return lists.of(caller, items.stream().map(Failed::deliveryId).toList()).stream()
        .collect(Collectors.toMap(Delivery::id, Function.identity()));
  }

  private static String why(long delivery, String channel, Fault refusal) {
    return "Delivery %d on %s: %s %s"
        .formatted(delivery, channel, refusal.getMessage(), refusal.solution());
  }

  private Map<Long, String> unpublishable(Caller caller, List<Failed> items) {
    return deliveries.unpublishable(
        caller.workspaceId(), items.stream().map(one -> one.item().contentId()).toList());
  }
}
