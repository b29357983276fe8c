package presstime.server.periods;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.platform.Action;
import presstime.server.delivery.Change;
import presstime.server.delivery.Deliveries;
import presstime.server.delivery.Delivery;
import presstime.server.delivery.DeliveryState;
import presstime.server.identity.Caller;
import presstime.server.kernel.InvalidField;
import presstime.server.periods.PeriodFaults.Interrupted;
import presstime.server.periods.policy.Interruptions;
import presstime.server.periods.policy.Interruptions.Event;
import presstime.server.scheduling.ScheduleTime;

/** What must hold between a period's two ends and everything else that waits. */
@Component
class PeriodOrder {

  private static final Set<DeliveryState> WAITING =
      Set.of(DeliveryState.SCHEDULED, DeliveryState.HELD);

  private final Deliveries deliveries;

  PeriodOrder(Deliveries deliveries) {
    this.deliveries = deliveries;
  }

  static void refuseTurnedAround(ScheduleTime from, ScheduleTime to) {
    refuseTurnedAround(from.instant(), to.instant());
  }

  private static void refuseTurnedAround(Instant from, Instant to) {
    if (!to.isAfter(from)) {
      throw new InvalidField(
          "to",
          "The period would end at " + to + " and begin at " + from + ".",
          "Choose an end after the beginning.");
    }
  }

  /** Its ends that can still be called off. */
  static List<Period.End> left(Period.OnChannel channel) {
    return Stream.of(channel.from(), channel.to())
        .flatMap(Stream::ofNullable)
        .filter(end -> end.state().mayBecome(DeliveryState.CANCELLED))
        .toList();
  }

  /** What a change of times means on one channel. */
  List<Change> moves(Period.OnChannel channel, PeriodChange change) {
    List<Change> moves = new ArrayList<>();
    Instant from = move("from", channel.from(), change.from(), moves);
    Instant to = move("to", channel.to(), change.to(), moves);
    if (from != null && to != null) {
      refuseTurnedAround(from, to);
    }
    return moves;
  }

  /** When that end will be. */
  private static @Nullable Instant move(
      String field,
      Period.@Nullable End end,
      @Nullable Function<ZoneId, ScheduleTime> wanted,
      List<Change> moves) {
    if (wanted == null) {
      return end == null ? null : end.dueAt();
    }
    if (end == null || end.state().isFinal()) {
      throw new InvalidField(
          field,
          end == null
              ? "That end of the period has been."
              : "Delivery " + end.deliveryId() + " is " + end.state().word() + " already.",
          "Leave " + field + " out; what has been cannot be moved.");
    }
    ScheduleTime time = wanted.apply(ZoneId.of(end.timeZone()));
    moves.add(new Change.Move(end.deliveryId(), null, time, true));
    return time.instant();
  }

  /**
   * Nothing else that waits may turn a period around, and none of its ends another period.
   *
   * @param others the content's other periods
   */
  void refuseInterruptions(Caller caller, Period period, List<Period> others) {
    List<Delivery> waiting =
        deliveries.ofContent(caller, period.contentId()).stream()
            .filter(delivery -> WAITING.contains(delivery.state()))
            .toList();
    List<Long> own = period.channels().stream().flatMap(PeriodOrder::ids).toList();
    refuse(period, waiting.stream().filter(delivery -> !own.contains(delivery.id())).toList());
    List<Delivery> ours = waiting.stream().filter(delivery -> own.contains(delivery.id())).toList();
    others.forEach(other -> refuse(other, ours));
  }

  private static void refuse(Period period, List<Delivery> events) {
    for (Period.OnChannel channel : period.channels()) {
      Period.End to = channel.to();
      if (to == null || !WAITING.contains(to.state())) {
        continue;
      }
      Instant from = channel.from() == null ? Instant.EPOCH : channel.from().dueAt();
      List<Event> here =
          events.stream()
              .filter(delivery -> delivery.channelId() == channel.channelId())
              .map(delivery -> new Event(delivery.id(), action(delivery), delivery.dueAt()))
              .toList();
      Interruptions.first(period.kind() == PeriodKind.LIVE, from, to.dueAt(), here)
          .ifPresent(event -> {
            throw new Interrupted(
                channel.channelName(),
                event.action().name().toLowerCase(Locale.ROOT),
                event.delivery(),
                event.at());
          });
    }
  }

  private static Stream<Long> ids(Period.OnChannel channel) {
    return Stream.of(channel.from(), channel.to())
        .flatMap(Stream::ofNullable)
        .map(Period.End::deliveryId);
  }

  private static Action action(Delivery delivery) {
    return Action.valueOf(delivery.action().toUpperCase(Locale.ROOT));
  }
}
