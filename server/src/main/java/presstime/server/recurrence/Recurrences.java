package presstime.server.recurrence;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.SeriesOccurrenceRecord;
import presstime.server.identity.Caller;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;
import presstime.server.kernel.StaleVersion;
import presstime.server.recurrence.SeriesEvents.SeriesCreated;
import presstime.server.recurrence.SeriesEvents.SeriesDeleted;
import presstime.server.recurrence.SeriesEvents.SeriesPaused;
import presstime.server.recurrence.SeriesEvents.SeriesResumed;
import presstime.server.recurrence.SeriesFaults.WrongSeriesState;
import presstime.server.recurrence.store.OccurrenceRows;
import presstime.server.recurrence.store.SeriesLocks;
import presstime.server.recurrence.store.SeriesRows;

/** What people do with series. Each call is one transaction: it happens wholly or not at all. */
@Service
public class Recurrences {

  /** More than a year of marks is no calendar any more. */
  private static final Duration LONGEST = Duration.ofDays(400);

  private final SeriesRows rows;
  private final SeriesLocks locks;
  private final OccurrenceRows occurrences;
  private final PlanRules rules;
  private final Placer placer;
  private final Withdrawal withdrawal;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Recurrences(
      SeriesRows rows,
      SeriesLocks locks,
      OccurrenceRows occurrences,
      PlanRules rules,
      Placer placer,
      Withdrawal withdrawal,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.rows = rows;
    this.locks = locks;
    this.occurrences = occurrences;
    this.rules = rules;
    this.placer = placer;
    this.withdrawal = withdrawal;
    this.events = events;
    this.clock = clock;
  }

  /** Begins a series. Occurrences before now are not made up for. */
  @Transactional
  public Series create(Caller caller, SeriesPlan plan) {
    rules.check(caller.workspaceId(), plan);
    locks.contents(plan.contents());
    return begin(caller, plan, null);
  }

  /** A new series, within the caller's transaction; its contents are locked. */
  Series begin(Caller caller, SeriesPlan plan, @Nullable Long follows) {
    Instant now = clock.instant();
    LocalDateTime present = LocalDateTime.ofInstant(now, plan.recurrence().zone());
    long id = rows.insert(caller.workspaceId(), caller.accountId(), plan, present, follows, now);
    events.publishEvent(
        new SeriesCreated(
            caller.workspaceId(),
            id,
            plan.name(),
            plan.recurrence().rule().text(),
            caller.actor(),
            now));
    placer.place(get(caller, id), caller, true);
    return get(caller, id);
  }

  /** One series. */
  @Transactional(readOnly = true)
  public Series get(Caller caller, long id) {
    return rows.find(caller.workspaceId(), id).orElseThrow(() -> new NotFound("series", id));
  }

  /** The newest first. */
  @Transactional(readOnly = true)
  public List<Series> page(
      Caller caller, @Nullable SeriesState state, @Nullable Long before, int most) {
    return rows.page(caller.workspaceId(), state, before, most);
  }

  /**
   * Which deliveries due in a period a series placed, and those series by number.
   *
   * @throws InvalidField when the period is empty, or longer than 400 days
   */
  @Transactional(readOnly = true)
  public Marks marks(Caller caller, Instant from, Instant to) {
    if (!from.isBefore(to) || Duration.between(from, to).compareTo(LONGEST) > 0) {
      throw new InvalidField(
          "to", "The period is empty or longer than 400 days.", "Ask for a shorter one.");
    }
    List<SeriesMark> marks = occurrences.marks(caller.workspaceId(), from, to);
    Set<Long> ids = marks.stream().map(SeriesMark::seriesId).collect(toSet());
    return new Marks(marks, ids.isEmpty() ? List.of() : rows.of(caller.workspaceId(), ids));
  }

  /** Deliveries of series, and the series. */
  public record Marks(List<SeriesMark> items, List<Series> series) {

    public Marks {
      items = List.copyOf(items);
      series = List.copyOf(series);
    }
  }

  /** The next occurrences from now on, placed or not. */
  @Transactional(readOnly = true)
  public List<SeriesOccurrence> coming(Series series, int most) {
    LocalDateTime present = series.reading(clock.instant());
    Map<LocalDateTime, SeriesOccurrenceRecord> known = occurrences.after(series.id(), present);
    return new OccurrenceViews(occurrences).coming(series, present, known, most);
  }

  /** Takes everything that waits back, until it is resumed. */
  @Transactional
  public Series pause(Caller caller, long id, @Nullable Integer version) {
    Series series = locked(caller, id, version);
    if (series.state() == SeriesState.PAUSED) {
      return series;
    }
    if (series.state() == SeriesState.ENDED) {
      throw new WrongSeriesState(id, series.state(), "paused", "Nothing of it will go out anyhow.");
    }
    Instant now = clock.instant();
    int off = withdrawal.withdraw(caller, series, null, "series paused");
    rows.become(series, SeriesState.PAUSED, series.reading(now), now);
    events.publishEvent(new SeriesPaused(caller.workspaceId(), id, off, caller.actor(), now));
    return get(caller, id);
  }

  /** Goes on from now; what fell into the pause is not made up for. */
  @Transactional
  public Series resume(Caller caller, long id, @Nullable Integer version) {
    Series series = locked(caller, id, version);
    if (series.state() != SeriesState.PAUSED) {
      throw new WrongSeriesState(
          id, series.state(), "resumed", "Only a paused series is resumed; change an ended one.");
    }
    Instant now = clock.instant();
    LocalDateTime present = series.reading(now);
    rows.become(series, SeriesState.ACTIVE, present, now);
    events.publishEvent(new SeriesResumed(caller.workspaceId(), id, caller.actor(), now));
    Series going = get(caller, id);
    placeMoved(caller, going, present);
    placer.place(going, caller, false);
    return get(caller, id);
  }

  /** What was moved out of the pause happens; what was moved into it does not. */
  private void placeMoved(Caller caller, Series series, LocalDateTime present) {
    for (SeriesOccurrenceRecord row : occurrences.leftBehind(series.id(), present, present)) {
      LocalDateTime movedTo = row.getMovedTo();
      if (movedTo == null || !movedTo.isAfter(present)) {
        passOver(series, row);
      }
    }
    for (SeriesOccurrenceRecord row : occurrences.after(series.id(), present).values()) {
      LocalDateTime movedTo = row.getMovedTo();
      if (!row.getState().equals(OccurrenceRows.PLANNED) || movedTo == null) {
        continue;
      }
      if (movedTo.isAfter(present)) {
        placer.placeOne(series, caller, row.getRecurrenceId(), row, false);
      } else {
        passOver(series, row);
      }
    }
  }

  private void passOver(Series series, SeriesOccurrenceRecord row) {
    occurrences.put(
        series.id(),
        row.getRecurrenceId(),
        OccurrenceRows.PASSED_OVER,
        row.getMovedTo(),
        "series paused");
  }

  /** Ends a series for good. What has gone out stays. */
  @Transactional
  public void delete(Caller caller, long id, @Nullable Integer version) {
    Series series = locked(caller, id, version);
    Instant now = clock.instant();
    int off = withdrawal.withdraw(caller, series, null, "series deleted");
    rows.delete(series, now);
    events.publishEvent(new SeriesDeleted(caller.workspaceId(), id, off, caller.actor(), now));
  }

  private Series locked(Caller caller, long id, @Nullable Integer version) {
    Series series = locks.series(caller.workspaceId(), id);
    if (version != null && series.version() != version) {
      throw new StaleVersion("series", version, series.version());
    }
    return series;
  }
}
