package presstime.server.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.DeliveryRecord;
import presstime.platform.Action;
import presstime.server.delivery.DeliveryFaults.BeingSent;
import presstime.server.delivery.policy.Settling;
import presstime.server.delivery.policy.Settling.Ruling;
import presstime.server.delivery.policy.Settling.Waiting;
import presstime.server.delivery.store.DeliveryRows;
import presstime.server.delivery.store.Timelines;
import presstime.server.identity.Caller;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;
import presstime.server.kernel.StaleVersion;
import presstime.server.scheduling.ScheduleTime;

/** Settles what waits, within the caller's transaction. */
@Component
class PendingSettlements {

  private final DeliveryRows rows;
  private final Sense sense;
  private final Moves moves;
  private final Timelines timelines;
  private final InstantSource clock;

  PendingSettlements(
      DeliveryRows rows, Sense sense, Moves moves, Timelines timelines, InstantSource clock) {
    this.rows = rows;
    this.sense = sense;
    this.moves = moves;
    this.timelines = timelines;
    this.clock = clock;
  }

  /**
   * What is to become of each.
   *
   * @param open what waits on one channel, in due order
   */
  List<Settlement> rule(
      List<DeliveryRecord> open, Action action, Instant now, Map<Long, Choice> chosen) {
    List<Ruling> rulings =
        Settling.rule(
            action,
            now,
            open.stream()
                .map(row -> new Waiting(row.getId(), Sense.actionOf(row), row.getDueAt()))
                .toList());
    List<Settlement> all = new ArrayList<>();
    for (int i = 0; i < open.size(); i++) {
      all.add(settlement(open.get(i), rulings.get(i), chosen.get(open.get(i).getId())));
    }
    return all;
  }

  private static Settlement settlement(DeliveryRecord row, Ruling ruling, @Nullable Choice choice) {
    Standing standing = Standings.of(row);
    if (choice == null) {
      return new Settlement(row, standing, ruling, ruling.fate(), null);
    }
    if (choice.version() != null && !choice.version().equals(row.getVersion())) {
      throw new StaleVersion("delivery", choice.version(), row.getVersion());
    }
    if (!ruling.choices().contains(choice.becomes())) {
      throw new InvalidField(
          "pending.becomes",
          "Delivery " + row.getId() + " cannot be " + choice.becomes().word() + ".",
          "Choose one of "
              + ruling.choices().stream().map(Fate::word).collect(Collectors.joining(", "))
              + ".");
    }
    ScheduleTime time =
        choice.becomes() == Fate.MOVED && choice.time() != null
            ? choice.time().apply(ZoneId.of(row.getTimeZone()))
            : null;
    if (choice.becomes() == Fate.MOVED && time == null && ruling.fate() != Fate.MOVED) {
      throw new InvalidField(
          "pending.at",
          "Delivery " + row.getId() + " is to be moved, and no time is given.",
          "Send at, and timeZone for a time on a clock.");
    }
    return new Settlement(row, standing, ruling, choice.becomes(), time);
  }

  /** A choice about something that does not wait there is a mistake to be told. */
  void refuseStrangers(List<Choice> choices, List<Settlement> pending) {
    Set<Long> known =
        pending.stream().map(settlement -> settlement.row().getId()).collect(Collectors.toSet());
    for (Choice choice : choices) {
      if (!known.contains(choice.delivery())) {
        throw new NotFound("waiting delivery", choice.delivery());
      }
    }
  }

  /** Takes out of the way what does not stay as it is. */
  void prepare(Caller caller, List<Settlement> pending, Action action) {
    for (Settlement one : pending) {
      if (one.becomes() != Fate.KEPT && rows.isBeingSent(one.row())) {
        throw new BeingSent(one.row());
      }
    }
    for (Settlement one : pending) {
      ScheduleTime time = one.time();
      if (one.becomes() == Fate.SUPERSEDED) {
        moves.callOff(caller, one.row(), "superseded by a person's " + BulkChanges.word(action));
      } else if (time != null) {
        moves.refuseTooSoon(one.row(), time);
        Instant from = one.row().getDueAt();
        rows.move(one.row(), time, clock.instant());
        moves.tell(caller, one.row(), "rescheduled", Map.of("from", from, "dueAt", time.instant()));
      }
    }
  }

  /** Once the person's own is there: times must still make sense, and stories tell of it. */
  void finish(Caller caller, List<Settlement> pending, Delivery done, Action action) {
    for (Settlement one : pending) {
      if (one.time() != null) {
        sense.refuseMoving(one.row(), one.time());
      }
      timelines.add(
          one.row().getId(),
          "settled",
          caller.actor(),
          clock.instant(),
          Map.of(
              "becomes",
              one.becomes().word(),
              "by",
              done.id(),
              "action",
              BulkChanges.word(action)));
    }
  }
}
