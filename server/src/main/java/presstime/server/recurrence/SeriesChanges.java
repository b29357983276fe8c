package presstime.server.recurrence;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.identity.Caller;
import presstime.server.kernel.StaleVersion;
import presstime.server.recurrence.SeriesEvents.SeriesChanged;
import presstime.server.recurrence.SeriesFaults.NoSuchOccurrence;
import presstime.server.recurrence.SeriesFaults.OccurrenceOver;
import presstime.server.recurrence.rule.RRule;
import presstime.server.recurrence.rule.Recurrence;
import presstime.server.recurrence.rule.Rule;
import presstime.server.recurrence.store.OccurrenceRows;
import presstime.server.recurrence.store.SeriesLocks;
import presstime.server.recurrence.store.SeriesRows;

/** Another plan for a series: for all that is to come, or from one occurrence on. */
@Service
public class SeriesChanges {

  private final SeriesRows rows;
  private final SeriesLocks locks;
  private final OccurrenceRows occurrences;
  private final PlanRules rules;
  private final Placer placer;
  private final Withdrawal withdrawal;
  private final Recurrences recurrences;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  SeriesChanges(
      SeriesRows rows,
      SeriesLocks locks,
      OccurrenceRows occurrences,
      PlanRules rules,
      Placer placer,
      Withdrawal withdrawal,
      Recurrences recurrences,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.rows = rows;
    this.locks = locks;
    this.occurrences = occurrences;
    this.rules = rules;
    this.placer = placer;
    this.withdrawal = withdrawal;
    this.recurrences = recurrences;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Changes everything that has not gone out yet. Occurrences that were skipped or moved stay so,
   * unless the rule, the start or the zone changes: then their names mean nothing any more.
   */
  @Transactional
  public Series all(Caller caller, long id, int version, UnaryOperator<SeriesPlan> change) {
    return changeAll(caller, locked(caller, id, version, change), change);
  }

  private Series changeAll(Caller caller, Series series, UnaryOperator<SeriesPlan> change) {
    SeriesPlan plan = change.apply(series.plan());
    if (plan.equals(series.plan())) {
      return series;
    }
    rules.check(caller.workspaceId(), plan);
    Instant now = clock.instant();
    LocalDateTime present = LocalDateTime.ofInstant(now, plan.recurrence().zone());
    if (series.state() == SeriesState.ACTIVE) {
      placer.place(series, series.itself(), false); // what was due under the old plan stays due
      withdrawal.makeRoom(caller, series, plan);
    }
    if (!plan.recurrence().equals(series.plan().recurrence())) {
      occurrences.forgetChangesAfter(series.id(), series.reading(now));
    }
    rows.change(series, plan, present, now);
    if (series.state() == SeriesState.ENDED) {
      rows.become(recurrences.get(caller, series.id()), SeriesState.ACTIVE, present, now);
    }
    tell(caller, series, plan, now);
    if (series.state() != SeriesState.PAUSED) {
      placer.place(recurrences.get(caller, series.id()), caller, true);
    }
    return recurrences.get(caller, series.id());
  }

  /**
   * Ends the series before one occurrence and begins another one there, with the change. From the
   * first occurrence on it is a change of all.
   *
   * @return the series that has the change
   */
  @Transactional
  public Series following(
      Caller caller,
      long id,
      int version,
      LocalDateTime recurrenceId,
      UnaryOperator<SeriesPlan> change) {
    Series series = locked(caller, id, version, change);
    Recurrence when = series.plan().recurrence();
    if (!when.has(recurrenceId)) {
      throw new NoSuchOccurrence(id, recurrenceId);
    }
    Instant now = clock.instant();
    if (!recurrenceId.isAfter(series.reading(now))) {
      throw new OccurrenceOver(recurrenceId);
    }
    List<LocalDateTime> before = before(when, recurrenceId);
    if (before.isEmpty()) {
      return changeAll(caller, series, change);
    }
    SeriesPlan rest = change.apply(with(series.plan(), rest(when, recurrenceId, before.size())));
    rules.check(caller.workspaceId(), rest);
    withdrawal.withdrawForOthers(caller, series, recurrenceId, "series changed from here on");
    occurrences.forgetChangesAfter(id, recurrenceId.minusNanos(1_000));
    SeriesPlan ended =
        with(
            series.plan(),
            new Recurrence(
                when.rule(),
                when.start(),
                when.zone(),
                recurrenceId.minusSeconds(1),
                when.rdates(),
                when.exdates()));
    LocalDateTime last = before.stream().max(LocalDateTime::compareTo).orElse(recurrenceId);
    rows.change(
        series, ended, last.isBefore(series.placedThrough()) ? last : series.placedThrough(), now);
    tell(caller, series, ended, now);
    return recurrences.begin(caller, rest, id);
  }

  private Series locked(Caller caller, long id, int version, UnaryOperator<SeriesPlan> change) {
    List<Long> contents =
        new ArrayList<>(change.apply(recurrences.get(caller, id).plan()).contents());
    contents.addAll(recurrences.get(caller, id).plan().contents());
    locks.contents(contents);
    Series series = locks.series(caller.workspaceId(), id);
    if (series.version() != version) {
      throw new StaleVersion("series", version, series.version());
    }
    return series;
  }

  private void tell(Caller caller, Series series, SeriesPlan plan, Instant now) {
    events.publishEvent(
        new SeriesChanged(
            caller.workspaceId(),
            series.id(),
            plan.name(),
            plan.recurrence().rule().text(),
            caller.actor(),
            now));
  }

  private static List<LocalDateTime> before(Recurrence when, LocalDateTime recurrenceId) {
    List<LocalDateTime> before = new ArrayList<>();
    Iterator<LocalDateTime> readings = when.rule().readings(when.start(), when.start());
    LocalDateTime next = readings.hasNext() ? readings.next() : null;
    while (next != null && next.isBefore(recurrenceId)) {
      before.add(next);
      next = readings.hasNext() ? readings.next() : null;
    }
    when.rdates().headSet(recurrenceId).forEach(before::add);
    return before;
  }

  /**
   * The same from one occurrence on; of a counted rule only what is left. Where it begins at an
   * added date, the rule goes on by its own dates, and not by that one.
   */
  private static Recurrence rest(Recurrence when, LocalDateTime recurrenceId, int before) {
    Iterator<LocalDateTime> own = when.rule().readings(when.start(), recurrenceId);
    LocalDateTime start = own.hasNext() ? own.next() : recurrenceId;
    Rule rule = when.rule();
    if (rule instanceof RRule counted && counted.count() > 0) {
      int left = counted.count() - before + when.rdates().headSet(recurrenceId).size();
      rule = left > 0 ? counted.withCount(left) : counted.until(start.toLocalDate().minusDays(1));
    }
    return new Recurrence(
        rule,
        start,
        when.zone(),
        when.end(),
        new TreeSet<>(when.rdates().tailSet(recurrenceId)),
        new TreeSet<>(when.exdates().tailSet(recurrenceId)));
  }

  private static SeriesPlan with(SeriesPlan plan, Recurrence when) {
    return new SeriesPlan(
        plan.name(), when, plan.action(), plan.contents(), plan.channels(), plan.repeatAfter());
  }
}
