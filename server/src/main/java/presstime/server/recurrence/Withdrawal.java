package presstime.server.recurrence;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
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
   *
   * @param from the first recurrence id; null for all
   * @return how many deliveries were called off
   */
  public int withdraw(Caller caller, Series of, @Nullable LocalDateTime from, String why) {
    Instant now = clock.instant();
    LocalDateTime first = from == null ? LocalDateTime.of(1, 1, 1, 0, 0) : from;
    int calledOff = 0;
    List<SeriesOccurrenceRecord> waiting = occurrences.waiting(of.id(), first);
    order.deliveries(of.workspaceId(), numbers(of, waiting));
    for (SeriesOccurrenceRecord row : waiting) {
      List<DeliveryRecord> deliveries = occurrences.deliveries(of.id(), row.getRecurrenceId());
      LocalDateTime movedTo = movedTo(of, row, deliveries);
      int off = callOff(caller, deliveries, why);
      calledOff += off;
      if (off == deliveries.size()) {
        discard(caller, row);
        LocalDateTime at = movedTo == null ? row.getRecurrenceId() : movedTo;
        if (!at.isAfter(of.reading(now))) {
          occurrences.put(of.id(), row.getRecurrenceId(), OccurrenceRows.PASSED_OVER, movedTo, why);
        } else if (movedTo == null) {
          occurrences.forget(of.id(), row.getRecurrenceId());
        } else {
          occurrences.forgetDeliveries(of.id(), row.getRecurrenceId());
          occurrences.put(of.id(), row.getRecurrenceId(), OccurrenceRows.PLANNED, movedTo, "");
        }
      }
    }
    return calledOff;
  }

  /**
   * The same, for others to be placed in their stead.
   *
   * @throws presstime.server.kernel.Fault when one of them goes with a release; nothing is changed
   *     then
   */
  void withdrawForOthers(Caller caller, Series of, LocalDateTime from, String why) {
    for (SeriesOccurrenceRecord row : occurrences.waiting(of.id(), from)) {
      placements.refuseReplacing(occurrences.deliveries(of.id(), row.getRecurrenceId()));
    }
    withdraw(caller, of, from, why);
  }

  /** One occurrence for another in its stead; false as below. */
  boolean withdrawOneForAnother(Caller caller, SeriesOccurrenceRecord row, String why) {
    placements.refuseReplacing(occurrences.deliveries(row.getSeriesId(), row.getRecurrenceId()));
    return withdrawOne(caller, row, why);
  }

  /**
   * Takes back one occurrence.
   *
   * @return false, and nothing is changed, when some of its deliveries cannot be called off
   */
  boolean withdrawOne(Caller caller, SeriesOccurrenceRecord row, String why) {
    List<DeliveryRecord> deliveries =
        occurrences.deliveries(row.getSeriesId(), row.getRecurrenceId());
    if (callOff(caller, deliveries, why) < deliveries.size()) {
      return false;
    }
    discard(caller, row);
    occurrences.forgetDeliveries(row.getSeriesId(), row.getRecurrenceId());
    return true;
  }

  private List<Long> numbers(Series of, List<SeriesOccurrenceRecord> rows) {
    return rows.stream()
        .flatMap(row -> occurrences.deliveries(of.id(), row.getRecurrenceId()).stream())
        .map(DeliveryRecord::getId)
        .toList();
  }

  private int callOff(Caller caller, List<DeliveryRecord> deliveries, String why) {
    int off = 0;
    for (DeliveryRecord delivery : deliveries) {
      off += placements.callOff(caller, delivery.getId(), why) ? 1 : 0;
    }
    return off;
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
