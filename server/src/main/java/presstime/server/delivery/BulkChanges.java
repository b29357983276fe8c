package presstime.server.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import presstime.database.tables.records.DeliveryRecord;
import presstime.platform.Action;
import presstime.server.channels.ChannelSummary;
import presstime.server.channels.Channels;
import presstime.server.delivery.DeliveryFaults.CannotDo;
import presstime.server.delivery.store.ChangeRows;
import presstime.server.delivery.store.DeliveryReads;
import presstime.server.delivery.store.DeliveryRows;
import presstime.server.delivery.store.Timelines;
import presstime.server.identity.Caller;
import presstime.server.kernel.Fault;
import presstime.server.kernel.NotFound;
import presstime.server.scheduling.ScheduleTime;
import presstime.server.scheduling.WallTime;

/**
 * Many changes of deliveries that happen together or not at all, in a handful of statements however
 * many they are.
 */
@Component
public class BulkChanges {

  private final ChangeRows changeRows;
  private final DeliveryRows rows;
  private final Timelines timelines;
  private final Channels channels;
  private final ApplicationEventPublisher events;
  private final SchedulingChecks checks;
  private final DeliveryReads reads;
  private final Targets targets;
  private final TransactionTemplate nested;
  private final InstantSource clock;

  BulkChanges(
      ChangeRows changeRows,
      DeliveryRows rows,
      Timelines timelines,
      Channels channels,
      ApplicationEventPublisher events,
      SchedulingChecks checks,
      DeliveryReads reads,
      Targets targets,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.changeRows = changeRows;
    this.rows = rows;
    this.timelines = timelines;
    this.channels = channels;
    this.events = events;
    this.checks = checks;
    this.reads = reads;
    this.targets = targets;
    this.nested = new TransactionTemplate(transactions);
    this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    this.clock = clock;
  }

  /**
   * A delivery as a change left it, and as it was before.
   *
   * @param before null where the change made it
   */
  public record Step(long delivery, @Nullable Standing before, Standing after) {}

  /**
   * Does all of it, or, when one is refused, nothing. Whether times are in order (nothing is taken
   * away before it is published) is asked of the whole as it would be then, so a publication and
   * its end can be moved together.
   *
   * @return one answer per change, in their order; where one is refused the others say what they
   *     would have come to
   */
  @Transactional
  public List<Changed> apply(Caller caller, List<? extends Change> changes) {
    Set<Long> deliveries = new HashSet<>();
    Set<Long> contents = new HashSet<>();
    for (Change change : changes) {
      switch (change) {
        case Change.OfDelivery of -> deliveries.add(of.delivery());
        case Change.Place place -> contents.add(place.content());
      }
    }
    Map<Long, ChannelSummary> known =
        channels.list(caller.workspaceId()).stream()
            .collect(Collectors.toMap(ChannelSummary::id, channel -> channel));
    BulkDraft draft =
        new BulkDraft(
            changeRows.lock(caller.workspaceId(), deliveries, contents),
            caller,
            known,
            clock.instant());
    for (Change change : changes) {
      try {
        switch (change) {
          case Change.OfDelivery of -> draft.change(of);
          case Change.Place place -> draft.place(place, fitting(place, known));
        }
      } catch (Fault refusal) {
        draft.refuse(change, refusal);
      }
    }
    draft.checkOrder();
    refuseUnreachable(caller, draft);
    if (!draft.isRefused()) {
      // What a check refuses after all is rolled back alone, not what the caller did before.
      nested.executeWithoutResult(status -> {
        write(caller, draft);
        look(caller, draft);
        if (draft.isRefused()) {
          status.setRollbackOnly();
        }
      });
    }
    return draft.answers();
  }

  private void refuseUnreachable(Caller caller, BulkDraft draft) {
    Consumer<DeliveryRecord> look =
        targets.unreachable(caller.workspaceId(), draft.contents(), draft.deliveries());
    draft.eachTimed((row, notes) -> {
      look.accept(row);
      return null;
    });
  }

  /**
   * Where a check may refuse times or give others, each is looked at among all that was written.
   */
  private void look(Caller caller, BulkDraft draft) {
    Map<Long, Boolean> binding = new HashMap<>();
    draft.eachTimed((row, notes) -> {
      boolean look =
          binding.computeIfAbsent(
              row.getChannelId(), channel -> checks.isBinding(caller.workspaceId(), channel));
      if (!look) {
        return null;
      }
      Delivery placed = reads.find(caller.workspaceId(), row.getId()).orElseThrow();
      ScheduleTime asked =
          new ScheduleTime(
              new WallTime(placed.wallTime(), ZoneId.of(placed.timeZone())),
              placed.dueAt(),
              List.of());
      SchedulingCheck.Verdict verdict = checks.check(caller, placed, asked);
      notes.addAll(verdict.notes());
      verdict.conflicts().forEach(conflict -> notes.add(conflict.detail()));
      ScheduleTime instead = verdict.instead();
      return instead == null ? null : moved(caller, row.getId(), instead);
    });
  }

  private DeliveryRecord moved(Caller caller, long id, ScheduleTime instead) {
    DeliveryRecord row = rows.lock(caller.workspaceId(), id);
    Map<String, Object> data = Map.of("from", row.getDueAt(), "dueAt", instead.instant());
    rows.move(row, instead, clock.instant());
    timelines.add(id, "rescheduled", caller.actor(), clock.instant(), withAttempts(row, data));
    tell(caller, row, DeliveryState.SCHEDULED, "", clock.instant());
    return row;
  }

  private ChannelSummary fitting(Change.Place place, Map<Long, ChannelSummary> known) {
    ChannelSummary channel = known.get(place.channel());
    if (channel == null) {
      throw new NotFound("channel", place.channel());
    }
    if (!channels.can(channel, place.action())) {
      throw new CannotDo(place.action(), channel);
    }
    return channel;
  }

  private void write(Caller caller, BulkDraft draft) {
    Instant now = clock.instant();
    changeRows.store(draft.moved());
    draft.stored(changeRows.insert(draft.placed()));
    timelines.addAll(draft.story(caller.actor(), now));
    draft.earliest().ifPresent(runAt -> rows.announce(runAt, now));
    draft.answers().stream()
        .filter(Changed::isDone)
        .forEach(changed -> {
          Standing after = changed.after();
          if (after != null) {
            tell(caller, draft.row(changed), after.state(), draft.why(changed), now);
          }
        });
  }

  private void tell(
      Caller caller, DeliveryRecord row, DeliveryState state, String why, Instant now) {
    switch (state) {
      case CANCELLED ->
          events.publishEvent(
              new DeliveryCancelled(
                  row.getWorkspaceId(),
                  row.getId(),
                  row.getContentId(),
                  row.getChannelId(),
                  why,
                  caller.actor(),
                  now));
      case HELD ->
          events.publishEvent(
              new DeliveryHeld(
                  row.getWorkspaceId(),
                  row.getId(),
                  row.getContentId(),
                  row.getChannelId(),
                  caller.actor(),
                  now));
      default ->
          events.publishEvent(
              new DeliveryScheduled(
                  row.getWorkspaceId(),
                  row.getId(),
                  row.getContentId(),
                  row.getChannelId(),
                  row.getAction(),
                  row.getDueAt(),
                  caller.actor(),
                  now));
    }
  }

  /**
   * Takes changes back: each delivery stands as it did before, to the last column but its version
   * and what was approved since; what was made is called off. As long as nobody and nothing has
   * touched any of them since.
   *
   * @param since when the changes were made
   * @param what was done then, for the story: {@code batch 12}
   * @throws Fault when one has gone on since, is being sent, or would be late at its former time;
   *     then nothing is taken back
   */
  @Transactional
  public void undo(Caller caller, List<Step> steps, Instant since, String what) {
    Instant now = clock.instant();
    ChangeRows.Locked locked =
        changeRows.lock(
            caller.workspaceId(), steps.stream().map(Step::delivery).toList(), List.of());
    List<DeliveryRecord> back = new ArrayList<>();
    List<Timelines.Line> story = new ArrayList<>();
    for (Step step : steps) {
      DeliveryRecord row = locked.rows().get(step.delivery());
      if (row == null) {
        throw new NotFound("delivery", step.delivery());
      }
      if (row.getVersion() != step.after().version()) {
        throw new DeliveryFaults.ChangedSince(row.getId(), DeliveryState.of(row.getState()));
      }
      if (locked.beingSent().contains(row.getId())) {
        throw new DeliveryFaults.BeingSent(row.getId());
      }
      Standing before = step.before();
      if (before != null
          && before.state() == DeliveryState.SCHEDULED
          && before.dueAt().isAfter(since)
          && !before.dueAt().isAfter(now)) {
        throw new DeliveryFaults.FormerTimePassed(row.getId(), before.dueAt());
      }
      if (before == null) {
        row.setState(DeliveryState.CANCELLED.word());
        row.setStateChangedAt(now);
        row.setFinishedAt(now);
      } else {
        ChangeRows.ContentFacts content = locked.contents().get(row.getContentId());
        Standings.restore(row, before, content == null ? null : content.approvedRevisionId());
      }
      back.add(row);
      story.add(
          new Timelines.Line(
              row.getId(),
              "undone",
              caller.actor(),
              now,
              Map.of("why", what, "attempts", row.getAttempts())));
    }
    changeRows.store(back);
    timelines.addAll(story);
    for (DeliveryRecord row : back) {
      tell(caller, row, DeliveryState.of(row.getState()), what + " was undone", now);
    }
    back.stream()
        .filter(row -> row.getState().equals(DeliveryState.SCHEDULED.word()))
        .map(DeliveryRecord::getRunAt)
        .min(Instant::compareTo)
        .ifPresent(runAt -> rows.announce(runAt, now));
  }

  /** As deliveries name it. */
  static String word(Action action) {
    return action.name().toLowerCase(Locale.ROOT);
  }

  static Map<String, Object> withAttempts(DeliveryRecord row, Map<String, Object> data) {
    Map<String, Object> all = new HashMap<>(data);
    all.put("attempts", row.getAttempts()); // the engine counts its tries from here
    return all;
  }
}
