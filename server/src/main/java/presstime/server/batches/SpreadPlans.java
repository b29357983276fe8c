package presstime.server.batches;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.server.batches.Chosen.One;
import presstime.server.batches.Plan.Item;
import presstime.server.batches.policy.Moment;
import presstime.server.batches.policy.Spread;
import presstime.server.delivery.Change;
import presstime.server.delivery.Delivery;
import presstime.server.delivery.DeliveryFilter;
import presstime.server.delivery.DeliveryLists;
import presstime.server.delivery.DeliveryState;
import presstime.server.delivery.PlacedTimes;
import presstime.server.identity.Caller;
import presstime.server.kernel.Fault;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;
import presstime.server.scheduling.Candidate;
import presstime.server.scheduling.Placed;
import presstime.server.scheduling.PublishingCalendar;
import presstime.server.scheduling.PublishingCalendars;
import presstime.server.scheduling.ScheduleTime;
import presstime.server.scheduling.Slot;
import presstime.server.scheduling.SlotRules;
import presstime.server.scheduling.WallTime;

/** Plans that spread deliveries evenly: over a period, or over the free slots in it. */
@Component
class SpreadPlans {

  /** More deliveries than any slots of a period; beyond this nobody looks for held ones. */
  private static final int MOST_WAITING = 10_000;

  private final PublishingCalendars calendars;
  private final PlacedTimes times;
  private final DeliveryLists lists;
  private final InstantSource clock;

  SpreadPlans(
      PublishingCalendars calendars, PlacedTimes times, DeliveryLists lists, InstantSource clock) {
    this.calendars = calendars;
    this.times = times;
    this.lists = lists;
    this.clock = clock;
  }

  Plan plan(Caller caller, Operation.SpreadOver spread, List<One> chosen) {
    List<One> known = chosen.stream().filter(one -> one.delivery() != null).toList();
    List<One> inOrder = known.stream().sorted(DeliveryPlans.IN_DUE_ORDER).toList();
    Map<Integer, Supplier<ScheduleTime>> times = new HashMap<>();
    if (spread.slotsOnly()) {
      inSlots(caller, spread, inOrder, times);
    } else {
      List<Instant> even = Spread.over(Math.max(1, inOrder.size()), spread.from(), spread.to());
      for (int i = 0; i < inOrder.size(); i++) {
        One one = inOrder.get(i);
        Instant then = even.get(i);
        times.put(one.number(), () -> Moment.at("from", then, zone(one), clock.instant()));
      }
    }
    Plan plan = new Plan();
    for (One one : chosen) {
      Delivery delivery = one.delivery();
      plan.add(
          delivery == null
              ? Item.refused(one.number(), one.id(), null, "", new NotFound("delivery", one.id()))
              : item(one, delivery, times.get(one.number())));
    }
    return plan;
  }

  private static Item item(One one, Delivery delivery, @Nullable Supplier<ScheduleTime> time) {
    try {
      Change move =
          new Change.Move(one.id(), one.version(), Objects.requireNonNull(time).get(), true);
      return new Item(
          one.number(),
          one.id(),
          delivery.contentId(),
          delivery.contentTitle(),
          List.of(move),
          null,
          null,
          null,
          List.of());
    } catch (Fault fault) {
      return Item.refused(
          one.number(), one.id(), delivery.contentId(), delivery.contentTitle(), fault);
    }
  }

  private static ZoneId zone(One one) {
    Delivery delivery = one.delivery();
    return delivery == null ? ZoneOffset.UTC : ZoneId.of(delivery.timeZone());
  }

  /** Each channel's deliveries over its own slots. */
  private void inSlots(
      Caller caller,
      Operation.SpreadOver spread,
      List<One> inOrder,
      Map<Integer, Supplier<ScheduleTime>> times) {
    Map<Long, List<One>> byChannel = new LinkedHashMap<>();
    for (One one : inOrder) {
      Delivery delivery = one.delivery();
      if (delivery != null) {
        byChannel.computeIfAbsent(delivery.channelId(), key -> new ArrayList<>()).add(one);
      }
    }
    Set<Long> moved = inOrder.stream().map(One::id).collect(Collectors.toSet());
    byChannel.forEach((channel, ones) -> {
      List<WallTime> free = free(caller, channel, spread, moved);
      Optional<List<WallTime>> slots = Spread.among(ones.size(), free);
      for (int i = 0; i < ones.size(); i++) {
        int place = i;
        times.put(
            ones.get(i).number(),
            () ->
                inSlot(
                    slots.orElseThrow(() -> tooFew(channel, free.size(), ones.size())).get(place)));
      }
    });
  }

  private ScheduleTime inSlot(WallTime slot) {
    return Moment.onWall("from", slot.local(), slot.zone(), clock.instant());
  }

  private static Fault tooFew(long channel, int slots, int wanted) {
    return new InvalidField(
        "to",
        "Channel %d has %d free slots in that period, and %d are wanted."
            .formatted(channel, slots, wanted),
        "Choose a longer period, or give the channel more slots.");
  }

  /**
   * Slots that the channel's rules leave open, each beside all of them before it, so any choice
   * among them keeps limits and gaps.
   */
  private List<WallTime> free(
      Caller caller, long channelId, Operation.SpreadOver spread, Set<Long> moved) {
    PublishingCalendar calendar = calendars.get(caller.workspaceId(), channelId).calendar();
    Instant now = clock.instant();
    Instant from = spread.from().isBefore(now) ? now : spread.from();
    Placed placed = times.of(calendar, channelId, now, List.copyOf(moved));
    held(caller, channelId, spread).stream()
        .filter(delivery -> !moved.contains(delivery.id()))
        .forEach(delivery -> placed.add(delivery.dueAt()));
    return calendar
        .slots(from)
        .takeWhile(slot -> slot.instant().isBefore(spread.to()))
        .filter(slot -> {
          Candidate candidate =
              new Candidate(slot, slot.instant(), Set.of(), calendar, placed, now);
          boolean open = SlotRules.refuseRoom(candidate).isEmpty();
          if (open) {
            placed.add(slot.instant());
          }
          return open;
        })
        .map(Slot::wall)
        .toList();
  }

  private List<Delivery> held(Caller caller, long channelId, Operation.SpreadOver spread) {
    return lists.all(
        caller,
        new DeliveryFilter(
            List.of(DeliveryState.HELD),
            List.of(channelId),
            null,
            null,
            null,
            null,
            null,
            spread.from(),
            spread.to(),
            null),
        MOST_WAITING);
  }
}
