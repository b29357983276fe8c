package presstime.server.batches;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import presstime.server.batches.Chosen.One;
import presstime.server.batches.policy.Moment;
import presstime.server.batches.policy.SlotSpread;
import presstime.server.content.Contents;
import presstime.server.delivery.Delivery;
import presstime.server.delivery.DeliveryFilter;
import presstime.server.delivery.DeliveryLists;
import presstime.server.delivery.DeliveryState;
import presstime.server.delivery.PlacedTimes;
import presstime.server.identity.Caller;
import presstime.server.kernel.InvalidField;
import presstime.server.scheduling.Candidate;
import presstime.server.scheduling.Placed;
import presstime.server.scheduling.PublishingCalendar;
import presstime.server.scheduling.PublishingCalendars;
import presstime.server.scheduling.ScheduleTime;
import presstime.server.scheduling.Slot;
import presstime.server.scheduling.SlotRules;

/** Gives each channel's deliveries its own free slots in a period. */
@Component
class SlotPlans {

  /** More deliveries than any slots of a period; beyond this nobody looks for held ones. */
  private static final int MOST_WAITING = 10_000;

  private final PublishingCalendars calendars;
  private final PlacedTimes times;
  private final DeliveryLists lists;
  private final Contents contents;
  private final InstantSource clock;

  SlotPlans(
      PublishingCalendars calendars,
      PlacedTimes times,
      DeliveryLists lists,
      Contents contents,
      InstantSource clock) {
    this.calendars = calendars;
    this.times = times;
    this.lists = lists;
    this.contents = contents;
    this.clock = clock;
  }

  /** One that is to be given a slot. */
  private record Wanting(One one, Set<String> categories) {}

  /**
   * Times by the numbers of the items; asking for one that has none throws the reason.
   *
   * @param inOrder as they are to go out
   */
  Map<Integer, Supplier<ScheduleTime>> times(
      Caller caller, Operation.SpreadOver spread, List<One> inOrder) {
    Map<Long, Set<String>> categories =
        contents.categories(
            caller.workspaceId(),
            inOrder.stream().map(one -> of(one).contentId()).distinct().toList());
    Map<Long, List<Wanting>> byChannel = new LinkedHashMap<>();
    for (One one : inOrder) {
      byChannel
          .computeIfAbsent(of(one).channelId(), key -> new ArrayList<>())
          .add(new Wanting(one, categories.getOrDefault(of(one).contentId(), Set.of())));
    }
    Set<Long> moved = inOrder.stream().map(One::id).collect(Collectors.toSet());
    Map<Integer, Supplier<ScheduleTime>> times = new HashMap<>();
    byChannel.forEach(
        (channel, wanting) -> times.putAll(onChannel(caller, channel, spread, wanting, moved)));
    return times;
  }

  private static Delivery of(One one) {
    return Objects.requireNonNull(one.delivery());
  }

  private Map<Integer, Supplier<ScheduleTime>> onChannel(
      Caller caller,
      long channelId,
      Operation.SpreadOver spread,
      List<Wanting> wanting,
      Set<Long> moved) {
    PublishingCalendar calendar = calendars.get(caller.workspaceId(), channelId).calendar();
    Instant now = clock.instant();
    Instant from = spread.from().isBefore(now) ? now : spread.from();
    List<Slot> slots =
        calendar.slots(from).takeWhile(slot -> slot.instant().isBefore(spread.to())).toList();
    Placed placed = placed(caller, calendar, channelId, spread, moved);
    SlotSpread among =
        new SlotSpread(
            slots,
            wanting.stream().map(Wanting::categories).toList(),
            () -> room(calendar, placed.copy(), now));
    var chosen = among.choose();
    Map<Integer, Supplier<ScheduleTime>> times = new HashMap<>();
    for (int i = 0; i < wanting.size(); i++) {
      Wanting one = wanting.get(i);
      Slot slot = chosen.get(i);
      times.put(
          one.one().number(),
          () -> {
            if (slot == null) {
              throw noSlot(channelId, among, wanting.size(), one.categories(), slots);
            }
            return Moment.onWall("from", slot.wall().local(), slot.wall().zone(), clock.instant());
          });
    }
    return times;
  }

  private static SlotSpread.Room room(PublishingCalendar calendar, Placed placed, Instant now) {
    return slot -> {
      boolean open =
          SlotRules.refuseRoom(new Candidate(slot, slot.instant(), Set.of(), calendar, placed, now))
              .isEmpty();
      if (open) {
        placed.add(slot.instant());
      }
      return open;
    };
  }

  private static InvalidField noSlot(
      long channel, SlotSpread among, int wanted, Set<String> categories, List<Slot> slots) {
    String few =
        among.isAnyForAll()
            ? "Channel %d has %d free slots in that period, and %d are wanted."
                .formatted(channel, among.size(), wanted)
            : "Channel %d has no slot left in that period for content %s."
                .formatted(
                    channel,
                    categories.isEmpty()
                        ? "without categories"
                        : "of: " + categories.stream().sorted().collect(Collectors.joining(", ")));
    String kept =
        slots.stream()
            .filter(slot -> !slot.takes(categories))
            .findFirst()
            .map(slot -> " " + slot.keptFor() + ".")
            .orElse("");
    return new InvalidField(
        "to", few + kept, "Choose a longer period, or give the channel more slots.");
  }

  /** What the channel has, what is held among it, without what is moved. */
  private Placed placed(
      Caller caller,
      PublishingCalendar calendar,
      long channelId,
      Operation.SpreadOver spread,
      Set<Long> moved) {
    Placed placed = times.of(calendar, channelId, clock.instant(), List.copyOf(moved));
    lists
        .all(
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
            MOST_WAITING)
        .stream()
        .filter(delivery -> !moved.contains(delivery.id()))
        .forEach(delivery -> placed.add(delivery.dueAt()));
    return placed;
  }
}
