package presstime.server.recurrence;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import presstime.database.tables.records.SeriesOccurrenceRecord;
import presstime.platform.Action;
import presstime.server.content.Contents;
import presstime.server.content.Copies;
import presstime.server.delivery.Placements;
import presstime.server.identity.Caller;
import presstime.server.kernel.Fault;
import presstime.server.recurrence.SeriesEvents.OccurrencePassedOver;
import presstime.server.recurrence.SeriesEvents.SeriesEnded;
import presstime.server.recurrence.policy.Rotation;
import presstime.server.recurrence.policy.Rotation.Turn;
import presstime.server.recurrence.rule.Occurrence;
import presstime.server.recurrence.store.OccurrenceRows;
import presstime.server.recurrence.store.SeriesRows;
import presstime.server.scheduling.ScheduleTime;
import presstime.server.scheduling.WallTime;

/**
 * Turns occurrences into deliveries: the row is the schedule. Up to a horizon, each once, whoever
 * else does the same. What has passed since the last look is placed too: the channel's late policy
 * speaks about it. Within the caller's transaction, the series locked.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = Fault.class)
public class Placer {

  /** How far ahead occurrences become deliveries. */
  static final Duration HORIZON = Duration.ofDays(35);

  /** How many of one series wait at most. */
  static final int MOST_WAITING = 200;

  /** How soon to look again when a content may become free or approved. */
  private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

  /** What was to be placed and could not be for longer than this is not sent into the present. */
  private static final Duration LATEST = Duration.ofDays(1);

  private final SeriesRows series;
  private final OccurrenceRows occurrences;
  private final Contents contents;
  private final Copies copies;
  private final Placements placements;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;
  private final TransactionTemplate wholly;

  Placer(
      SeriesRows series,
      OccurrenceRows occurrences,
      Contents contents,
      Copies copies,
      Placements placements,
      ApplicationEventPublisher events,
      InstantSource clock,
      PlatformTransactionManager transactions) {
    this.series = series;
    this.occurrences = occurrences;
    this.contents = contents;
    this.copies = copies;
    this.placements = placements;
    this.events = events;
    this.clock = clock;
    this.wholly = new TransactionTemplate(transactions);
    this.wholly.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
  }

  /**
   * Places what is to be placed of an active series now.
   *
   * @param caller in whose name
   * @param strict whether a refusal is thrown, so that a person sees it, or waits to be mended
   * @return how many occurrences were placed
   */
  public int place(Series of, Caller caller, boolean strict) {
    Instant now = clock.instant();
    LocalDateTime present = of.reading(now);
    Iterator<Occurrence> coming = of.plan().recurrence().after(of.placedThrough());
    int room = MOST_WAITING - occurrences.placedAfter(of.id(), present);
    LocalDateTime decided = of.placedThrough();
    Left left = placeLeftBehind(of, caller, now);
    Map<LocalDateTime, SeriesOccurrenceRecord> known =
        occurrences.after(of.id(), of.placedThrough());
    int placed = left.placed();
    Instant lookAt = null;
    while (lookAt == null && coming.hasNext()) {
      Occurrence next = coming.next();
      SeriesOccurrenceRecord row = known.get(next.recurrenceId());
      if (row != null && !row.getState().equals(OccurrenceRows.PLANNED)) {
        decided = next.recurrenceId();
      } else if (next.instant().isAfter(now.plus(HORIZON))) {
        lookAt = next.instant().minus(HORIZON);
      } else if (placed >= room) {
        lookAt = now.plus(Duration.ofHours(1));
      } else {
        String objection = placeOne(of, caller, next.recurrenceId(), row, strict);
        if (objection != null && next.instant().isAfter(now)) {
          lookAt = now.plus(LOOK_AGAIN);
        } else {
          decided = next.recurrenceId();
          placed += objection == null ? 1 : 0;
          passOver(of, caller, next.recurrenceId(), objection, now);
        }
      }
    }
    lookAt = earlier(lookAt, left.waits() ? now.plus(LOOK_AGAIN) : null);
    lookAt = earlier(lookAt, firstMoved(of, known.values(), now));
    series.placed(of, decided, lookAt == null ? end(of, caller, decided, now) : lookAt);
    return placed;
  }

  /** When the first of those comes near that were moved to beyond the horizon. */
  private static @Nullable Instant firstMoved(
      Series of, Collection<SeriesOccurrenceRecord> known, Instant now) {
    Instant first = null;
    for (SeriesOccurrenceRecord row : known) {
      LocalDateTime movedTo = row.getMovedTo();
      if (movedTo != null && row.getState().equals(OccurrenceRows.PLANNED)) {
        Instant near = instant(of, movedTo).minus(HORIZON);
        first = near.isAfter(now) ? earlier(first, near) : first;
      }
    }
    return first;
  }

  private static @Nullable Instant earlier(@Nullable Instant one, @Nullable Instant other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  private static Instant instant(Series of, LocalDateTime reading) {
    return ScheduleTime.of(new WallTime(reading, of.plan().recurrence().zone())).instant();
  }

  /** What became of those left behind: how many were placed, and whether some wait still. */
  private record Left(int placed, boolean waits) {}

  /**
   * Tries again what could not be placed when it was given back or moved: where its place in the
   * series is decided nobody else comes by there again, and where that is far away, too late.
   */
  private Left placeLeftBehind(Series of, Caller caller, Instant now) {
    int placed = 0;
    boolean waits = false;
    for (SeriesOccurrenceRecord row :
        occurrences.leftBehind(of.id(), of.placedThrough(), of.reading(now.plus(HORIZON)))) {
      LocalDateTime movedTo = row.getMovedTo();
      Instant due = instant(of, movedTo == null ? row.getRecurrenceId() : movedTo);
      String objection =
          due.isBefore(now.minus(LATEST))
              ? "Its time passed before it could be placed."
              : placeOne(of, caller, row.getRecurrenceId(), row, false);
      if (objection == null) {
        placed++;
      } else if (due.isAfter(now)) {
        occurrences.put(of.id(), row.getRecurrenceId(), OccurrenceRows.PLANNED, movedTo, objection);
        waits = true;
      } else {
        passOver(of, caller, row.getRecurrenceId(), objection, now);
      }
    }
    return new Left(placed, waits);
  }

  /**
   * Places one occurrence.
   *
   * @return what keeps it from being placed; null when it is placed, or was
   */
  @Nullable String placeOne(
      Series of,
      Caller caller,
      LocalDateTime recurrenceId,
      @Nullable SeriesOccurrenceRecord row,
      boolean strict) {
    LocalDateTime at = row == null || row.getMovedTo() == null ? recurrenceId : row.getMovedTo();
    SeriesPlan plan = of.plan();
    Turn turn =
        Rotation.next(
            plan.contents(),
            contents.approved(of.workspaceId(), plan.contents()),
            occurrences.lastOf(of.id(), at),
            at,
            plan.repeatAfter());
    if (turn instanceof Turn.Nobody nobody) {
      return nobody.reason();
    }
    if (!occurrences.claim(of.id(), recurrenceId)) {
      return null;
    }
    long content = ((Turn.Of) turn).contentId();
    try {
      wholly.executeWithoutResult(begun -> fill(of, caller, recurrenceId, content, at));
      return null;
    } catch (Fault refusal) {
      if (strict) {
        throw refusal;
      }
      occurrences.put(
          of.id(), recurrenceId, OccurrenceRows.PLANNED, row == null ? null : row.getMovedTo(), "");
      return refusal.getMessage();
    }
  }

  private void fill(
      Series of, Caller caller, LocalDateTime recurrenceId, long source, LocalDateTime at) {
    SeriesPlan plan = of.plan();
    Set<Long> decided = occurrences.channels(of.id(), recurrenceId);
    List<Long> channels = plan.channels().stream().filter(id -> !decided.contains(id)).toList();
    if (channels.isEmpty()) {
      return; // a person called it off on each that is left
    }
    ScheduleTime time = ScheduleTime.of(new WallTime(at, plan.recurrence().zone()));
    long content = source;
    Long revision = null;
    if (plan.action() == Action.PUBLISH) {
      Copies.Copy copy = copies.make(caller, source, at.toLocalDate().toString());
      content = copy.contentId();
      revision = copy.revisionId();
    }
    occurrences.fill(of.id(), recurrenceId, source, content, revision);
    for (long channel : channels) {
      long delivery = placements.place(caller, content, channel, plan.action(), time, of.reason());
      occurrences.addDelivery(of.id(), recurrenceId, channel, delivery);
    }
  }

  private void passOver(
      Series of, Caller caller, LocalDateTime recurrenceId, @Nullable String why, Instant now) {
    if (why != null) {
      occurrences.put(of.id(), recurrenceId, OccurrenceRows.PASSED_OVER, null, why);
      events.publishEvent(
          new OccurrencePassedOver(
              of.workspaceId(), of.id(), recurrenceId, why, caller.actor(), now));
    }
  }

  /** When nothing more comes: the series ends with its last occurrence, not before. */
  private Instant end(Series of, Caller caller, LocalDateTime decided, Instant now) {
    if (decided.isAfter(of.reading(now))) {
      return instant(of, decided);
    }
    series.become(of, SeriesState.ENDED, decided, now);
    events.publishEvent(
        new SeriesEnded(
            of.workspaceId(), of.id(), "Its rule gives no more dates.", caller.actor(), now));
    return now;
  }
}
