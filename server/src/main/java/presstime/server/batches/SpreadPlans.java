package presstime.server.batches;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.server.batches.Chosen.One;
import presstime.server.batches.Plan.Item;
import presstime.server.batches.policy.Moment;
import presstime.server.batches.policy.Spread;
import presstime.server.delivery.Change;
import presstime.server.delivery.Delivery;
import presstime.server.identity.Caller;
import presstime.server.kernel.Fault;
import presstime.server.kernel.NotFound;
import presstime.server.scheduling.ScheduleTime;

/** Plans that spread deliveries evenly: over a period, or over the free slots in it. */
@Component
class SpreadPlans {

  private final SlotPlans slots;
  private final InstantSource clock;

  SpreadPlans(SlotPlans slots, InstantSource clock) {
    this.slots = slots;
    this.clock = clock;
  }

  Plan plan(Caller caller, Operation.SpreadOver spread, List<One> chosen) {
    List<One> known = chosen.stream().filter(one -> one.delivery() != null).toList();
    List<One> inOrder = known.stream().sorted(DeliveryPlans.IN_DUE_ORDER).toList();
    Map<Integer, Supplier<ScheduleTime>> times = new HashMap<>();
    if (spread.slotsOnly()) {
      times.putAll(slots.times(caller, spread, inOrder));
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
}
