package presstime.server.delivery;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import presstime.database.tables.records.DeliveryRecord;
import presstime.server.delivery.store.DeliveryRows;
import presstime.server.delivery.store.TimeRows;
import presstime.server.delivery.store.TimeRows.Waiting;
import presstime.server.delivery.store.Timelines;
import presstime.server.scheduling.TimeZoneRules;
import presstime.server.scheduling.WallTime;

/**
 * Keeps "9:00 in Paris" at 9:00 in Paris when the rules of the zone change: waiting instants that
 * older rules have computed are computed anew from wall time and zone. What is being sent, or was
 * begun, is never touched; instants that were asked for as such neither.
 */
@Component
public class TimeRecomputation {

  private static final int BATCH = 500;
  private static final int TOLD = 200;

  private final TimeRows times;
  private final DeliveryRows rows;
  private final Timelines timelines;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  TimeRecomputation(
      TimeRows times,
      DeliveryRows rows,
      Timelines timelines,
      ApplicationEventPublisher events,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.times = times;
    this.rows = rows;
    this.timelines = timelines;
    this.events = events;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * Whose, and which.
   *
   * @param workspaceId null for all workspaces
   * @param dueBefore null for whenever
   * @param actor for history
   */
  public record Extent(@Nullable Long workspaceId, @Nullable Instant dueBefore, String actor) {}

  /** One that is due at another instant. */
  public record Moved(
      long deliveryId, LocalDateTime wallTime, String timeZone, Instant from, Instant dueAt) {}

  /**
   * What came of it.
   *
   * @param zoneRules version of the rules computed with
   * @param examined waiting times that older rules had computed
   * @param moved how many are due at another instant
   * @param beingSent how many would have moved and were leaving already
   * @param unknownZone how many are in a zone that these rules do not have
   * @param newer waiting times computed by newer rules, left alone
   * @param deliveries the first 200 that moved
   */
  public record Report(
      String zoneRules,
      boolean dryRun,
      int examined,
      int moved,
      int beingSent,
      int unknownZone,
      int newer,
      List<Moved> deliveries) {}

  /** Computes anew, in small transactions. A dry run only tells what would move. */
  public Report recompute(TimeZoneRules rules, Extent extent, boolean dryRun) {
    Tally tally = new Tally();
    long after = 0;
    List<Waiting> part = part(rules, extent, after);
    while (!part.isEmpty()) {
      List<Waiting> batch = part;
      transaction.executeWithoutResult(begun -> batch(rules, extent, batch, dryRun, tally));
      after = batch.getLast().id();
      part = part(rules, extent, after);
    }
    return new Report(
        rules.version(),
        dryRun,
        tally.examined,
        tally.moved.size(),
        tally.beingSent,
        tally.unknownZone,
        times.computedAfter(rules.version(), extent.workspaceId()),
        tally.moved.size() > TOLD ? tally.moved.subList(0, TOLD) : tally.moved);
  }

  private static final class Tally {
    private int examined;
    private int beingSent;
    private int unknownZone;
    private final List<Moved> moved = new ArrayList<>();
  }

  private List<Waiting> part(TimeZoneRules rules, Extent extent, long after) {
    return times.computedBefore(
        rules.version(), extent.workspaceId(), extent.dueBefore(), after, BATCH);
  }

  private void batch(
      TimeZoneRules rules, Extent extent, List<Waiting> batch, boolean dryRun, Tally tally) {
    List<Long> same = new ArrayList<>();
    if (!dryRun) {
      rows.lockAll(null, batch.stream().map(Waiting::id).toList(), List.of());
    }
    for (Waiting waiting : batch) {
      tally.examined++;
      Instant instant = instant(rules, waiting);
      if (instant == null) {
        tally.unknownZone++;
      } else if (instant.equals(waiting.dueAt())) {
        same.add(waiting.id());
      } else if (!dryRun) {
        move(rules, extent, waiting, instant, tally);
      } else {
        tally.moved.add(moved(waiting, instant));
      }
    }
    if (!dryRun && !same.isEmpty()) {
      times.confirm(same, rules.version());
    }
  }

  private static @Nullable Instant instant(TimeZoneRules rules, Waiting waiting) {
    try {
      return rules.recompute(
          new WallTime(waiting.wallTime(), ZoneId.of(waiting.timeZone())), waiting.dueAt());
    } catch (DateTimeException noSuchZone) {
      return null;
    }
  }

  private static Moved moved(Waiting waiting, Instant to) {
    return new Moved(waiting.id(), waiting.wallTime(), waiting.timeZone(), waiting.dueAt(), to);
  }

  /** Looks again under the lock: a person or the engine may have been faster. */
  private void move(
      TimeZoneRules rules, Extent extent, Waiting waiting, Instant instant, Tally tally) {
    DeliveryRecord row = rows.lock(waiting.workspaceId(), waiting.id());
    boolean waits =
        row.getState().equals(DeliveryState.SCHEDULED.word())
            || row.getState().equals(DeliveryState.HELD.word());
    boolean asItWas =
        row.getDueAt().equals(waiting.dueAt()) && rules.areNewerThan(row.getZoneRules());
    if (!waits || !asItWas) {
      return;
    }
    if (row.getAttempts() > 0 || rows.isBeingSent(row)) {
      tally.beingSent++;
      return;
    }
    Instant now = clock.instant();
    times.recompute(row, instant, rules.version());
    timelines.add(
        row.getId(),
        "recomputed",
        extent.actor(),
        now,
        Map.of(
            "from", waiting.dueAt(),
            "dueAt", instant,
            "wallTime", waiting.wallTime(),
            "timeZone", waiting.timeZone(),
            "zoneRules", rules.version(),
            "attempts", row.getAttempts()));
    events.publishEvent(
        new DeliveryRecomputed(
            row.getWorkspaceId(),
            row.getId(),
            row.getContentId(),
            row.getChannelId(),
            waiting.wallTime(),
            waiting.timeZone(),
            waiting.dueAt(),
            instant,
            rules.version(),
            extent.actor(),
            now));
    tally.moved.add(moved(waiting, instant));
  }
}
