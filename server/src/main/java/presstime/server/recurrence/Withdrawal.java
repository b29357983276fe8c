package presstime.server.recurrence;

import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.DeliveryRecord;
import presstime.database.tables.records.SeriesOccurrenceRecord;
import presstime.server.content.Copies;
import presstime.server.delivery.LockOrder;
import presstime.server.delivery.Placements;
import presstime.server.identity.Caller;
import presstime.server.recurrence.store.OccurrenceRows;

/**
 * Takes back what was placed: waiting deliveries are called off, with the reason, and copies of
 * which nothing went out are deleted. What is being sent goes on. Within the caller's transaction.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Withdrawal {

  private final OccurrenceRows occurrences;
  private final Placements placements;
  private final Copies copies;
  private final LockOrder order;
  private final InstantSource clock;

  Withdrawal(
      OccurrenceRows occurrences,
      Placements placements,
      Copies copies,
      LockOrder order,
      InstantSource clock) {
    this.occurrences = occurrences;
    this.placements = placements;
    this.copies = copies;
    this.order = order;
    this.clock = clock;
  }

  /**
   * Takes back everything of a series that waits, from an occurrence on. Those to come are as if
   * nobody had placed them, moved ones still moved; those whose time has passed are passed over.
   * What a person called off on one channel stays called off there.
   *
   * @param from the first recurrence id; null for all
   * @return how many deliveries were called off
   */
  public int withdraw(Caller caller, Series of, @Nullable LocalDateTime from, String why) {
    return withdraw(caller, of, from, why, (row, delivery) -> false);
  }

  /**
   * The same from now on, because the plan changes. An occurrence of which something is out already
   * cannot be placed again: what waits of it goes on where the new plan has it too.
   *
   * @throws presstime.server.kernel.Fault when one of them goes with a release; nothing is changed
   *     then
   */
  void makeRoom(Caller caller, Series of, SeriesPlan next) {
    withdrawForOthers(
        caller,
        of,
        of.reading(clock.instant()).plusNanos(1),
        "series changed",
        (row, delivery) ->
            next.channels().contains(delivery.getChannelId())
                && next.recurrence().has(row.getRecurrenceId()));
  }

  /**
   * The same, for those of another series to be placed in their stead.
   *
   * @throws presstime.server.kernel.Fault when one of them goes with a release; nothing is changed
   *     then
   */
  void withdrawForOthers(Caller caller, Series of, LocalDateTime from, String why) {
    withdrawForOthers(caller, of, from, why, (row, delivery) -> false);
  }

  private void withdrawForOthers(
      Caller caller,
      Series of,
      LocalDateTime from,
      String why,
      BiPredicate<SeriesOccurrenceRecord, DeliveryRecord> staysWhenBegun) {
    for (SeriesOccurrenceRecord row : occurrences.waiting(of.id(), from)) {
      List<DeliveryRecord> deliveries = occurrences.deliveries(of.id(), row.getRecurrenceId());
      placements.refuseReplacing(wanted(row, deliveries, staysWhenBegun));
    }
    withdraw(caller, of, from, why, staysWhenBegun);
  }

  private int withdraw(
      Caller caller,
      Series of,
      @Nullable LocalDateTime from,
      String why,
      BiPredicate<SeriesOccurrenceRecord, DeliveryRecord> staysWhenBegun) {
    LocalDateTime first = from == null ? LocalDateTime.of(1, 1, 1, 0, 0) : from;
    int calledOff = 0;
    List<SeriesOccurrenceRecord> waiting = occurrences.waiting(of.id(), first);
    order.deliveries(of.workspaceId(), numbers(of, waiting));
    for (SeriesOccurrenceRecord row : waiting) {
      List<DeliveryRecord> deliveries = occurrences.deliveries(of.id(), row.getRecurrenceId());
      boolean begun = deliveries.stream().anyMatch(Withdrawal::isBegun);
      List<DeliveryRecord> wanted = wanted(row, deliveries, staysWhenBegun);
      List<DeliveryRecord> off = callOff(caller, wanted, why);
      calledOff += off.size();
      if (!begun && off.size() == wanted.size()) {
        setBack(caller, of, row, deliveries, off, why);
      }
    }
    return calledOff;
  }

  private static List<DeliveryRecord> wanted(
      SeriesOccurrenceRecord row,
      List<DeliveryRecord> deliveries,
      BiPredicate<SeriesOccurrenceRecord, DeliveryRecord> staysWhenBegun) {
    boolean begun = deliveries.stream().anyMatch(Withdrawal::isBegun);
    return deliveries.stream()
        .filter(delivery -> !isCalledOff(delivery))
        .filter(delivery -> !begun || !staysWhenBegun.test(row, delivery))
        .toList();
  }

  /** Nothing of it went out, and nothing waits any more. */
  private void setBack(
      Caller caller,
      Series of,
      SeriesOccurrenceRecord row,
      List<DeliveryRecord> deliveries,
      List<DeliveryRecord> off,
      String why) {
    LocalDateTime recurrenceId = row.getRecurrenceId();
    LocalDateTime movedTo = movedTo(of, row, off);
    discard(caller, row);
    LocalDateTime at = movedTo == null ? recurrenceId : movedTo;
    if (!at.isAfter(of.reading(clock.instant()))) {
      occurrences.put(of.id(), recurrenceId, OccurrenceRows.PASSED_OVER, movedTo, why);
    } else if (movedTo == null && off.size() == deliveries.size()) {
      occurrences.forget(of.id(), recurrenceId);
    } else {
      occurrences.forgetDeliveries(of.id(), recurrenceId, ids(off));
      occurrences.put(of.id(), recurrenceId, OccurrenceRows.PLANNED, movedTo, "");
    }
  }

  /**
   * One occurrence, for another in its stead; false as below.
   *
   * @throws presstime.server.kernel.Fault when it goes with a release; nothing is changed then
   */
  boolean withdrawOneForAnother(Caller caller, SeriesOccurrenceRecord row, String why) {
    placements.refuseReplacing(occurrences.deliveries(row.getSeriesId(), row.getRecurrenceId()));
    return withdrawOne(caller, row, why);
  }

  /**
   * Takes back one occurrence, also where a person called it off.
   *
   * @return false when some of its deliveries are being sent or are out; the caller must not go on
   *     then, since others may be called off already
   */
  boolean withdrawOne(Caller caller, SeriesOccurrenceRecord row, String why) {
    List<DeliveryRecord> deliveries =
        occurrences.deliveries(row.getSeriesId(), row.getRecurrenceId());
    List<DeliveryRecord> wanted =
        deliveries.stream().filter(delivery -> !isCalledOff(delivery)).toList();
    if (callOff(caller, wanted, why).size() < wanted.size()) {
      return false;
    }
    discard(caller, row);
    occurrences.forgetDeliveries(row.getSeriesId(), row.getRecurrenceId(), ids(deliveries));
    return true;
  }

  private List<DeliveryRecord> callOff(Caller caller, List<DeliveryRecord> wanted, String why) {
    return wanted.stream()
        .filter(delivery -> placements.callOff(caller, delivery.getId(), why))
        .toList();
  }

  /** By a person, on its own. */
  static boolean isCalledOff(DeliveryRecord delivery) {
    return delivery.getState().equals("cancelled");
  }

  private static boolean isBegun(DeliveryRecord delivery) {
    return !List.of("scheduled", "held", "cancelled").contains(delivery.getState());
  }

  private static List<Long> ids(List<DeliveryRecord> deliveries) {
    return deliveries.stream().map(DeliveryRecord::getId).toList();
  }

  private List<Long> numbers(Series of, List<SeriesOccurrenceRecord> rows) {
    return rows.stream()
        .flatMap(row -> occurrences.deliveries(of.id(), row.getRecurrenceId()).stream())
        .map(DeliveryRecord::getId)
        .toList();
  }

  private void discard(Caller caller, SeriesOccurrenceRecord row) {
    if (row.getContentId() != null && row.getCopyRevisionId() != null) {
      copies.discard(caller, row.getContentId(), row.getCopyRevisionId());
    }
  }

  /** A person may have moved the delivery itself, in a calendar. */
  private static @Nullable LocalDateTime movedTo(
      Series of, SeriesOccurrenceRecord row, List<DeliveryRecord> deliveries) {
    for (DeliveryRecord delivery : deliveries) {
      LocalDateTime reading = of.reading(delivery.getDueAt());
      LocalDateTime meant =
          delivery.getTimeZone().equals(of.plan().recurrence().zone().getId())
              ? delivery.getWallTime()
              : reading;
      if (!meant.equals(row.getRecurrenceId())) {
        return meant;
      }
    }
    return null;
  }
}
