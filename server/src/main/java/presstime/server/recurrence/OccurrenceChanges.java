package presstime.server.recurrence;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.DeliveryRecord;
import presstime.database.tables.records.SeriesOccurrenceRecord;
import presstime.server.delivery.Deliveries;
import presstime.server.identity.Caller;
import presstime.server.kernel.StaleVersion;
import presstime.server.recurrence.SeriesEvents.OccurrenceMoved;
import presstime.server.recurrence.SeriesEvents.OccurrenceRestored;
import presstime.server.recurrence.SeriesEvents.OccurrenceSkipped;
import presstime.server.recurrence.SeriesFaults.NoSuchOccurrence;
import presstime.server.recurrence.SeriesFaults.OccurrenceOver;
import presstime.server.recurrence.store.OccurrenceRows;
import presstime.server.recurrence.store.SeriesLocks;
import presstime.server.recurrence.store.SeriesRows;
import presstime.server.scheduling.ScheduleTime;

/** What people do with one occurrence; the others stay as they are. */
@Service
public class OccurrenceChanges {

  private final SeriesLocks locks;
  private final SeriesRows all;
  private final OccurrenceRows rows;
  private final Placer placer;
  private final Withdrawal withdrawal;
  private final Deliveries deliveries;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  OccurrenceChanges(
      SeriesLocks locks,
      SeriesRows all,
      OccurrenceRows rows,
      Placer placer,
      Withdrawal withdrawal,
      Deliveries deliveries,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.locks = locks;
    this.all = all;
    this.rows = rows;
    this.placer = placer;
    this.withdrawal = withdrawal;
    this.deliveries = deliveries;
    this.events = events;
    this.clock = clock;
  }

  /** This one does not happen. Skipping it again changes nothing. */
  @Transactional
  public SeriesOccurrence skip(
      Caller caller, long seriesId, @Nullable Integer version, LocalDateTime recurrenceId) {
    Series series = locked(caller, seriesId, version);
    SeriesOccurrenceRecord row = known(series, recurrenceId);
    if (!row.getState().equals(OccurrenceRows.SKIPPED)) {
      refuseWhatIsOver(series, row);
      if (row.getState().equals(OccurrenceRows.PLACED)
          && !withdrawal.withdrawOne(caller, row, "occurrence skipped")) {
        throw new OccurrenceOver(recurrenceId);
      }
      rows.put(seriesId, recurrenceId, OccurrenceRows.SKIPPED, null, "");
      events.publishEvent(
          new OccurrenceSkipped(
              caller.workspaceId(), seriesId, recurrenceId, caller.actor(), clock.instant()));
    }
    return view(series, recurrenceId);
  }

  /** This one happens at another time. One that was skipped happens again. */
  @Transactional
  public SeriesOccurrence move(
      Caller caller,
      long seriesId,
      @Nullable Integer version,
      LocalDateTime recurrenceId,
      ScheduleTime time) {
    Series series = locked(caller, seriesId, version);
    SeriesOccurrenceRecord row = known(series, recurrenceId);
    LocalDateTime reading = series.reading(time.instant());
    LocalDateTime movedTo =
        time.wall().zone().equals(series.plan().recurrence().zone())
            ? time.wall().local()
            : reading;
    if (row.getState().equals(OccurrenceRows.PLACED)) {
      for (DeliveryRecord delivery : movable(rows.deliveries(seriesId, recurrenceId))) {
        deliveries.reschedule(caller, delivery.getId(), present -> time);
      }
      rows.put(seriesId, recurrenceId, OccurrenceRows.PLACED, movedTo, "");
    } else {
      refuseWhatIsOver(series, row);
      rows.put(seriesId, recurrenceId, OccurrenceRows.PLANNED, movedTo, "");
      placeNow(caller, series, recurrenceId);
    }
    events.publishEvent(
        new OccurrenceMoved(
            caller.workspaceId(),
            seriesId,
            recurrenceId,
            time.instant(),
            caller.actor(),
            clock.instant()));
    return view(series, recurrenceId);
  }

  /** What was skipped or moved happens at the time the rule gives. */
  @Transactional
  public SeriesOccurrence restore(
      Caller caller, long seriesId, @Nullable Integer version, LocalDateTime recurrenceId) {
    Series series = locked(caller, seriesId, version);
    SeriesOccurrenceRecord row = known(series, recurrenceId);
    boolean passed = !recurrenceId.isAfter(series.reading(clock.instant()));
    if (passed) {
      throw new OccurrenceOver(recurrenceId);
    }
    boolean placed = row.getState().equals(OccurrenceRows.PLACED);
    if (placed
        && !withdrawal.withdrawOneForAnother(caller, row, "occurrence set back to its time")) {
      throw new OccurrenceOver(recurrenceId);
    }
    rows.put(seriesId, recurrenceId, OccurrenceRows.PLANNED, null, "");
    placeNow(caller, series, recurrenceId);
    events.publishEvent(
        new OccurrenceRestored(
            caller.workspaceId(), seriesId, recurrenceId, caller.actor(), clock.instant()));
    return view(series, recurrenceId);
  }

  /**
   * The series, kept from others.
   *
   * @param version as last read; null not to look
   */
  private Series locked(Caller caller, long seriesId, @Nullable Integer version) {
    Series series = locks.series(caller.workspaceId(), seriesId);
    if (version != null && series.version() != version) {
      throw new StaleVersion("series", version, series.version());
    }
    return series;
  }

  private void placeNow(Caller caller, Series series, LocalDateTime recurrenceId) {
    if (series.state() == SeriesState.ACTIVE) {
      String objection =
          placer.placeOne(series, caller, recurrenceId, known(series, recurrenceId), true);
      if (objection != null) {
        rows.put(
            series.id(),
            recurrenceId,
            OccurrenceRows.PLANNED,
            known(series, recurrenceId).getMovedTo(),
            objection);
        all.lookAgain(series.id(), clock.instant());
      }
    }
  }

  /** What was called off on one channel is no reason not to move the others. */
  private static List<DeliveryRecord> movable(List<DeliveryRecord> deliveries) {
    List<DeliveryRecord> left =
        deliveries.stream().filter(delivery -> !Withdrawal.isCalledOff(delivery)).toList();
    return left.isEmpty() ? deliveries : left;
  }

  /** A row of its own for one that only the rule gives. */
  private SeriesOccurrenceRecord known(Series series, LocalDateTime recurrenceId) {
    return rows.find(series.id(), recurrenceId)
        .orElseGet(() -> {
          if (!series.plan().recurrence().has(recurrenceId)) {
            throw new NoSuchOccurrence(series.id(), recurrenceId);
          }
          SeriesOccurrenceRecord row = new SeriesOccurrenceRecord();
          row.setSeriesId(series.id());
          row.setRecurrenceId(recurrenceId);
          row.setState(OccurrenceRows.PLANNED);
          return row;
        });
  }

  private void refuseWhatIsOver(Series series, SeriesOccurrenceRecord row) {
    Instant now = clock.instant();
    LocalDateTime at = row.getMovedTo() == null ? row.getRecurrenceId() : row.getMovedTo();
    boolean waits =
        row.getState().equals(OccurrenceRows.PLACED)
            && movable(rows.deliveries(series.id(), row.getRecurrenceId())).stream()
                .allMatch(delivery -> List.of("scheduled", "held").contains(delivery.getState()));
    if (!waits && !at.isAfter(series.reading(now))) {
      throw new OccurrenceOver(row.getRecurrenceId());
    }
  }

  private SeriesOccurrence view(Series series, LocalDateTime recurrenceId) {
    return new OccurrenceViews(rows)
        .view(series, recurrenceId, rows.find(series.id(), recurrenceId).orElse(null));
  }
}
