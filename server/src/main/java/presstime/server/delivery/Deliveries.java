package presstime.server.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.DeliveryRecord;
import presstime.platform.Action;
import presstime.server.channels.ChannelSummary;
import presstime.server.content.ContentSummary;
import presstime.server.content.Contents;
import presstime.server.delivery.DeliveryFaults.BeingSent;
import presstime.server.delivery.DeliveryFaults.WrongState;
import presstime.server.delivery.store.DeliveryReads;
import presstime.server.delivery.store.DeliveryReads.Filter;
import presstime.server.delivery.store.DeliveryRows;
import presstime.server.delivery.store.Timelines;
import presstime.server.identity.Caller;
import presstime.server.kernel.NotFound;
import presstime.server.scheduling.ScheduleTime;

/**
 * What people do with deliveries. Each call is one transaction: it happens wholly or not at all.
 */
@Component
public class Deliveries {

  /** States a delivery comes back from when it is given a new time. */
  private static final List<DeliveryState> REVIVABLE =
      List.of(DeliveryState.FAILED, DeliveryState.MISSED, DeliveryState.UNCONFIRMED);

  private final Contents contents;
  private final Destinations destinations;
  private final DeliveryRows rows;
  private final DeliveryReads reads;
  private final Sense sense;
  private final BulkPlacing bulk;
  private final SchedulingChecks checks;
  private final Targets targets;
  private final Moves moves;
  private final Acting acting;
  private final Withdrawals withdrawals;
  private final Timelines timelines;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Deliveries(
      Contents contents,
      Destinations destinations,
      DeliveryRows rows,
      DeliveryReads reads,
      Sense sense,
      BulkPlacing bulk,
      SchedulingChecks checks,
      Targets targets,
      Moves moves,
      Acting acting,
      Withdrawals withdrawals,
      Timelines timelines,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.contents = contents;
    this.destinations = destinations;
    this.rows = rows;
    this.reads = reads;
    this.sense = sense;
    this.bulk = bulk;
    this.checks = checks;
    this.targets = targets;
    this.moves = moves;
    this.acting = acting;
    this.withdrawals = withdrawals;
    this.timelines = timelines;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Gives a content a time on channels. Where one is waiting already it is moved; the same request
   * again changes nothing.
   *
   * @param named channels; empty for the content's own
   * @param time reads the time on a channel's wall clock
   * @param again whether a revision that is on the channel already may go out once more
   */
  @Transactional
  public Scheduled schedule(
      Caller caller,
      long contentId,
      List<Long> named,
      Action action,
      Function<ChannelSummary, ScheduleTime> time,
      boolean again) {
    return schedule(caller, contentId, named, action, time, again, null, null);
  }

  /**
   * The same, and what is to become of it then.
   *
   * @param withdrawTo where an unpublish puts it, as the platform calls it; null for the channel's
   *     setting
   * @param target key of the state the content is to have; null for the workflow's own
   * @throws Targets.Unreachable when no transitions lead there
   */
  @Transactional
  public Scheduled schedule(
      Caller caller,
      long contentId,
      List<Long> named,
      Action action,
      Function<ChannelSummary, ScheduleTime> time,
      boolean again,
      @Nullable String withdrawTo,
      @Nullable String target) {
    rows.lockContent(contentId);
    ContentSummary content = present(caller, contentId);
    targets.refuseNamed(caller.workspaceId(), contentId, action, target);
    List<Scheduled> placed = new ArrayList<>();
    for (ChannelSummary channel : destinations.of(content, named, action)) {
      ScheduleTime at = time.apply(channel);
      placed.add(checked(caller, place(caller, content, channel, action, at, again, target), at));
    }
    Scheduled all = withdrawals.choose(caller, Scheduled.of(placed), withdrawTo);
    targets.aim(all.deliveries(), target);
    return content.approvedRevisionId() == null && action.makesPublic()
        ? all.noting("Not approved yet: it waits for the approval, also past its time.")
        : all;
  }

  /** What is in the way of a time that was just given, and the other time where one was found. */
  private Scheduled checked(Caller caller, Delivery placed, ScheduleTime at) {
    SchedulingCheck.Verdict verdict = checks.check(caller, placed, at);
    ScheduleTime instead = verdict.instead();
    Delivery now =
        instead == null
            ? placed
            : moves.move(caller, rows.lock(caller.workspaceId(), placed.id()), instead);
    return Scheduled.one(now, at.notes(), verdict);
  }

  /**
   * Schedules many first publications in one transaction and few statements. What cannot be
   * scheduled is refused one by one and leaves the rest as it is; who wants all or nothing throws.
   *
   * @param actor for history: {@code account/1}, {@code assignment}
   * @return in the order of {@code wanted}
   */
  @Transactional
  public List<BulkOutcome> scheduleAll(long workspaceId, String actor, List<NewDelivery> wanted) {
    return wanted.isEmpty() ? List.of() : bulk.scheduleAll(workspaceId, actor, wanted);
  }

  /**
   * Sends an approved content out at once; what was scheduled for it goes now instead, and
   * everything else that waits is settled by the rule.
   */
  public Scheduled publishNow(Caller caller, long contentId, List<Long> named) {
    return acting
        .tell(caller, acting.act(caller, contentId, named, Action.PUBLISH, List.of(), null))
        .scheduled();
  }

  private Delivery place(
      Caller caller,
      ContentSummary content,
      ChannelSummary channel,
      Action action,
      ScheduleTime time,
      boolean again,
      @Nullable String target) {
    List<DeliveryRecord> open = rows.lockOpen(content.id(), channel.id(), action);
    if (!open.isEmpty()) {
      targets.aim(open.getFirst(), target);
      return moves.move(caller, open.getFirst(), time);
    }
    if (again) {
      var ended = rows.lockLast(content.id(), channel.id(), action, REVIVABLE);
      if (ended.isPresent()) {
        moves.refuseTooSoon(ended.get(), time);
        targets.aim(ended.get(), target);
        return moves.revive(caller, ended.get(), time);
      }
    }
    Instant now = clock.instant();
    Notice.refuse(channel, now, time.instant());
    sense.refusePlacing(content, channel, action, time, again, target);
    Long approved = content.approvedRevisionId();
    DeliveryRecord row =
        rows.insert(
            content.workspaceId(),
            content.id(),
            approved == null ? content.currentRevisionId() : approved,
            channel.id(),
            action,
            time,
            DeliveryRows.BY_A_PERSON,
            caller.actor(),
            now);
    moves.tell(caller, row, "scheduled", Map.of("dueAt", time.instant()));
    return moves.view(row);
  }

  /** Another time for one delivery: one that waits, or one that ended without success. */
  @Transactional
  public Delivery reschedule(Caller caller, long id, Function<Delivery, ScheduleTime> time) {
    return rescheduleTelling(caller, id, time).deliveries().getFirst();
  }

  /** The same, and what the new time is at odds with. */
  @Transactional
  public Scheduled rescheduleTelling(
      Caller caller, long id, Function<Delivery, ScheduleTime> time) {
    DeliveryRecord row = rows.lock(caller.workspaceId(), id);
    ScheduleTime at = time.apply(moves.view(row));
    DeliveryState state = DeliveryState.of(row.getState());
    if (state == DeliveryState.SCHEDULED || state == DeliveryState.HELD) {
      return checked(caller, moves.move(caller, row, at), at);
    }
    if (REVIVABLE.contains(state)) {
      moves.refuseTooSoon(row, at);
      return checked(caller, moves.revive(caller, row, at), at);
    }
    throw new WrongState(id, state, "rescheduled");
  }

  /** Gives one that ended without success a free slot: another attempt, not a person's time. */
  @Transactional
  public Delivery reassign(Caller caller, long id, ScheduleTime time, String reason) {
    DeliveryRecord row = rows.lock(caller.workspaceId(), id);
    DeliveryState state = DeliveryState.of(row.getState());
    if (!REVIVABLE.contains(state)) {
      throw new WrongState(id, state, "given another slot");
    }
    moves.revive(caller, row, time);
    rows.placedByAssignment(row, reason);
    return moves.view(row);
  }

  /** Tries again at once what failed, was missed or is held. */
  @Transactional
  public Delivery retry(Caller caller, long id) {
    DeliveryRecord row = rows.lock(caller.workspaceId(), id);
    DeliveryState state = DeliveryState.of(row.getState());
    boolean waiting = state == DeliveryState.SCHEDULED && row.getAttempts() > 0;
    if (!waiting && !state.mayBecome(DeliveryState.SCHEDULED)) {
      throw new WrongState(id, state, "retried");
    }
    if (waiting && rows.isBeingSent(row)) {
      throw new BeingSent(row);
    }
    moves.comeBack(row);
    DeliveryRows.placedByPerson(row, clock.instant());
    rows.release(row, clock.instant());
    moves.tell(caller, row, "retried", Map.of("dueAt", row.getDueAt()));
    return moves.view(row);
  }

  /** Calls off everything that waits for a content; answers what was called off. */
  @Transactional
  public List<Delivery> unschedule(Caller caller, long contentId, List<Long> named) {
    contents.get(caller.workspaceId(), contentId);
    rows.lockContent(contentId);
    List<Delivery> cancelled = new ArrayList<>();
    for (DeliveryRecord row : rows.lockOpen(contentId, null, null)) {
      if (named.isEmpty() || named.contains(row.getChannelId())) {
        cancelled.add(moves.callOff(caller, row, "unscheduled"));
      }
    }
    events.publishEvent(
        new ContentUnscheduled(
            caller.workspaceId(), contentId, named, caller.actor(), clock.instant()));
    return cancelled;
  }

  /** Calls off one delivery. */
  @Transactional
  public Delivery cancel(Caller caller, long id) {
    return moves.callOff(caller, rows.lock(caller.workspaceId(), id), "cancelled by a person");
  }

  /** One delivery. */
  @Transactional(readOnly = true)
  public Delivery get(Caller caller, long id) {
    return reads.find(caller.workspaceId(), id).orElseThrow(() -> new NotFound("delivery", id));
  }

  /** Its story. */
  @Transactional(readOnly = true)
  public List<TimelineEntry> timeline(Caller caller, long id) {
    get(caller, id);
    return timelines.of(id);
  }

  /** All of one content, in due order. */
  @Transactional(readOnly = true)
  public List<Delivery> ofContent(Caller caller, long contentId) {
    contents.get(caller.workspaceId(), contentId);
    return reads.list(caller.workspaceId(), Filter.ofContent(contentId), false, null, 1_000);
  }

  private ContentSummary present(Caller caller, long contentId) {
    ContentSummary content = contents.get(caller.workspaceId(), contentId);
    if (content.deleted()) {
      throw new NotFound("content", contentId);
    }
    return content;
  }

  /**
   * Which of these contents cannot be published by schedule from where their moderation is.
   *
   * @return why, for people, by content
   */
  @Transactional(readOnly = true)
  public Map<Long, String> unpublishable(long workspaceId, List<Long> contentIds) {
    return targets.unpublishable(workspaceId, contentIds).entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                of -> of.getValue().getMessage() + " " + of.getValue().solution()));
  }

  /** A content's channels by platform name or number, as the original names destinations. */
  public List<Long> channels(Caller caller, long contentId, List<String> names) {
    return destinations.called(contents.get(caller.workspaceId(), contentId), names);
  }
}
