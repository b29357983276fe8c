package presstime.server.batches;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Component;
import presstime.platform.Action;
import presstime.server.batches.Chosen.One;
import presstime.server.batches.Plan.Item;
import presstime.server.batches.policy.Moment;
import presstime.server.batches.policy.Shift;
import presstime.server.delivery.Change;
import presstime.server.delivery.Delivery;
import presstime.server.delivery.DeliveryState;
import presstime.server.identity.Caller;
import presstime.server.kernel.Fault;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;
import presstime.server.scheduling.ScheduleTime;

/** Plans for deliveries that are there: what an operation makes of each. */
@Component
class DeliveryPlans {

  private final SpreadPlans spreads;
  private final InstantSource clock;

  DeliveryPlans(SpreadPlans spreads, InstantSource clock) {
    this.spreads = spreads;
    this.clock = clock;
  }

  /** What one delivery's changes are; a fault refuses this one. */
  private interface Rule {
    List<Change> of(One one, Delivery delivery);
  }

  Plan plan(Caller caller, Operation operation, List<One> chosen, Set<Integer> leftOut) {
    List<One> able = chosen.stream().filter(one -> !leftOut.contains(one.number())).toList();
    return switch (operation) {
      case Operation.SpreadOver spread -> spreads.plan(caller, spread, able);
      case Operation.Move move -> each(able, (one, delivery) -> List.of(move(move, one, delivery)));
      case Operation.MoveToDate move ->
          each(able, (one, delivery) -> List.of(moveToDate(move, one, delivery)));
      case Operation.ShiftBy by ->
          each(able, (one, delivery) -> List.of(shift(by.shift(), one, delivery)));
      case Operation.Cancel cancel ->
          each(
              able,
              (one, delivery) ->
                  List.of(
                      new Change.Cancel(
                          one.id(),
                          one.version(),
                          cancel.note().isEmpty() ? "cancelled by a person" : cancel.note())));
      case Operation.Hold hold ->
          each(
              able,
              (one, delivery) -> List.of(new Change.Hold(one.id(), one.version(), hold.note())));
      case Operation.Skip skip ->
          each(
              able,
              (one, delivery) -> List.of(new Change.Skip(one.id(), one.version(), skip.note())));
      case Operation.Release release ->
          each(able, (one, delivery) -> List.of(new Change.Release(one.id(), one.version())));
      case Operation.Retry retry ->
          each(able, (one, delivery) -> List.of(new Change.Retry(one.id(), one.version())));
      case Operation.PublishNow now ->
          each(able, (one, delivery) -> List.of(new Change.PublishNow(one.id(), one.version())));
      case Operation.Rechannel other ->
          each(able, (one, delivery) -> rechannel(other.channels(), one, delivery));
      case Operation.Schedule schedule ->
          throw new InvalidField(
              "deliveries", "Contents are scheduled, not deliveries.", "Send contents.");
      case Operation.Clone clone -> throw new IllegalStateException("planned elsewhere");
    };
  }

  private static Plan each(List<One> chosen, Rule rule) {
    Plan plan = new Plan();
    for (One one : chosen) {
      plan.add(item(one, rule));
    }
    return plan;
  }

  private static Item item(One one, Rule rule) {
    Delivery delivery = one.delivery();
    if (delivery == null) {
      return Item.refused(one.number(), one.id(), null, "", new NotFound("delivery", one.id()));
    }
    try {
      return new Item(
          one.number(),
          one.id(),
          delivery.contentId(),
          delivery.contentTitle(),
          rule.of(one, delivery),
          null,
          null,
          null,
          List.of());
    } catch (Fault fault) {
      return Item.refused(
          one.number(), one.id(), delivery.contentId(), delivery.contentTitle(), fault);
    }
  }

  private Change move(Operation.Move move, One one, Delivery delivery) {
    ScheduleTime time =
        ScheduleTime.read(
            "at", move.at(), move.timeZone(), ZoneId.of(delivery.timeZone()), clock.instant());
    return new Change.Move(one.id(), one.version(), time, false);
  }

  private Change moveToDate(Operation.MoveToDate move, One one, Delivery delivery) {
    LocalDateTime wall = move.date().atTime(delivery.wallTime().toLocalTime());
    // On the day it is on already it stays at its instant: that clock may read so twice.
    ScheduleTime time =
        wall.equals(delivery.wallTime())
            ? Moment.held("date", delivery.time(), clock.instant())
            : Moment.onWall("date", wall, ZoneId.of(delivery.timeZone()), clock.instant());
    return new Change.Move(one.id(), one.version(), time, true);
  }

  private Change shift(Shift shift, One one, Delivery delivery) {
    return new Change.Move(
        one.id(),
        one.version(),
        shift.from(
            "by",
            delivery.wallTime(),
            ZoneId.of(delivery.timeZone()),
            delivery.dueAt(),
            clock.instant()),
        true);
  }

  /** It waits, so it can wait elsewhere; what has been tried may be there, and stays. */
  private List<Change> rechannel(List<Long> channels, One one, Delivery delivery) {
    if (delivery.state() == DeliveryState.UNCONFIRMED || delivery.ambiguous()) {
      throw new InvalidField(
          "deliveries",
          "Delivery " + one.id() + " may have arrived on " + delivery.channelName() + ".",
          "Resolve it first.");
    }
    ScheduleTime time = Moment.held("deliveries", delivery.time(), clock.instant());
    List<Change> changes = new ArrayList<>();
    if (!channels.contains(delivery.channelId())) {
      changes.add(new Change.Cancel(one.id(), one.version(), "moved to channels " + channels));
    }
    for (long channel : channels) {
      if (channel != delivery.channelId()) {
        changes.add(
            new Change.Place(
                delivery.contentId(),
                channel,
                action(delivery),
                time,
                Change.IfWaiting.REFUSE,
                "moved from " + delivery.channelName(),
                new Change.Like(one.id(), true)));
      }
    }
    return changes;
  }

  static Action action(Delivery delivery) {
    return Action.valueOf(delivery.action().toUpperCase(Locale.ROOT));
  }

  /** As they are due, then by number. */
  static final Comparator<One> IN_DUE_ORDER =
      Comparator.comparing(
              (One one) -> one.delivery() == null ? Instant.MAX : one.delivery().dueAt())
          .thenComparing(One::id);
}
