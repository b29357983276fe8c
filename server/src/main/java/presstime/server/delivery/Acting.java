package presstime.server.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionOperations;
import presstime.database.tables.records.DeliveryRecord;
import presstime.platform.Action;
import presstime.server.channels.ChannelSummary;
import presstime.server.content.ContentSummary;
import presstime.server.content.Contents;
import presstime.server.delivery.DeliveryFaults.NotApproved;
import presstime.server.delivery.SchedulingCheck.Verdict;
import presstime.server.delivery.store.DeliveryRows;
import presstime.server.identity.Caller;
import presstime.server.kernel.NotFound;
import presstime.server.scheduling.ScheduleTime;

/**
 * Publishing and unpublishing by hand, before the time of what waits. What becomes of that is known
 * beforehand, may be chosen, and is kept in its story.
 */
@Component
public class Acting {

  private static final Logger LOG = LoggerFactory.getLogger(Acting.class);

  private final Contents contents;
  private final Destinations destinations;
  private final DeliveryRows rows;
  private final Sense sense;
  private final Moves moves;
  private final PendingSettlements settlements;
  private final SchedulingChecks checks;
  private final Withdrawals withdrawals;
  private final EngineLifecycle engine;
  private final RightOfWay way;
  private final ApplicationEventPublisher events;
  private final TransactionOperations transaction;
  private final InstantSource clock;

  Acting(
      Contents contents,
      Destinations destinations,
      DeliveryRows rows,
      Sense sense,
      Moves moves,
      PendingSettlements settlements,
      SchedulingChecks checks,
      Withdrawals withdrawals,
      EngineLifecycle engine,
      RightOfWay way,
      ApplicationEventPublisher events,
      TransactionOperations transaction,
      InstantSource clock) {
    this.contents = contents;
    this.destinations = destinations;
    this.rows = rows;
    this.sense = sense;
    this.moves = moves;
    this.settlements = settlements;
    this.checks = checks;
    this.withdrawals = withdrawals;
    this.engine = engine;
    this.way = way;
    this.events = events;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * What was done, and what became of what waited.
   *
   * @param scheduled one delivery per channel, due now
   * @param unchecked what nobody has looked at yet, because no check could keep it from leaving
   */
  public record Acted(
      Scheduled scheduled, List<Settled> settled, Map<Delivery, ScheduleTime> unchecked) {}

  /**
   * What would become of what waits; nothing is changed.
   *
   * @param action publish or unpublish
   */
  @Transactional(readOnly = true)
  public List<Settled> preview(Caller caller, long contentId, List<Long> named, Action action) {
    ContentSummary content = present(caller, contentId, action);
    Instant now = clock.instant();
    List<Settled> all = new ArrayList<>();
    for (ChannelSummary channel : destinations.of(content, named, action)) {
      settlements
          .rule(rows.open(contentId, channel.id()), action, now, Map.of())
          .forEach(settlement -> all.add(settlement.view(now)));
    }
    return all;
  }

  /**
   * Publishes or unpublishes a content at once. Where a check would only tell, what is urgent does
   * not wait for it: {@link #tell} asks it once this is committed.
   *
   * @param named channels; empty for the content's own
   * @param choices for what waits, where they differ from the rule
   * @param withdrawTo what an unpublish makes of it; null for the channel's setting
   */
  @Transactional
  public Acted act(
      Caller caller,
      long contentId,
      List<Long> named,
      Action action,
      List<Choice> choices,
      @Nullable String withdrawTo) {
    rows.lockContent(contentId);
    ContentSummary content = present(caller, contentId, action);
    Instant now = clock.instant();
    Map<Long, Choice> chosen =
        choices.stream()
            .collect(
                Collectors.toMap(Choice::delivery, Function.identity(), (first, other) -> other));
    List<ChannelSummary> channels = destinations.of(content, named, action);
    List<Settlement> pending = new ArrayList<>();
    List<Scheduled> done = new ArrayList<>();
    List<Settled> settled = new ArrayList<>();
    Map<Delivery, ScheduleTime> unchecked = new LinkedHashMap<>();
    for (ChannelSummary channel : channels) {
      List<Settlement> here =
          settlements.rule(rows.lockOpen(contentId, channel.id(), null), action, now, chosen);
      pending.addAll(here);
      done.add(act(caller, content, channel, action, here, now, settled, unchecked));
    }
    settlements.refuseStrangers(choices, pending);
    Scheduled scheduled = Scheduled.of(done);
    if (action == Action.UNPUBLISH) {
      scheduled = withdrawals.choose(caller, scheduled, withdrawTo);
    }
    return new Acted(scheduled, settled, unchecked);
  }

  /**
   * What the checks say of what was not looked at before. Call it after the transaction of {@link
   * #act}, and not in another: it lets the deliveries leave first. What is done is done: where they
   * cannot be asked, their own look finds it later.
   */
  public Acted tell(Caller caller, Acted acted) {
    if (acted.unchecked().isEmpty()) {
      return acted;
    }
    if (engine.isRunning()) {
      way.letPass(acted.unchecked().keySet().stream().map(Delivery::id).toList());
    }
    List<Scheduled> told = new ArrayList<>(List.of(acted.scheduled()));
    try {
      transaction.executeWithoutResult(status -> {
        for (Map.Entry<Delivery, ScheduleTime> one : acted.unchecked().entrySet()) {
          Verdict verdict = checks.check(caller, one.getKey(), one.getValue());
          told.add(new Scheduled(List.of(), verdict.notes(), verdict.conflicts()));
        }
      });
    } catch (RuntimeException e) {
      LOG.warn("what was done at once could not be checked; the next look finds it", e);
      return acted;
    }
    return new Acted(Scheduled.of(told), acted.settled(), Map.of());
  }

  private Scheduled act(
      Caller caller,
      ContentSummary content,
      ChannelSummary channel,
      Action action,
      List<Settlement> pending,
      Instant now,
      List<Settled> settled,
      Map<Delivery, ScheduleTime> unchecked) {
    ScheduleTime at = ScheduleTime.now(now, channel.timeZone());
    settlements.prepare(caller, pending, action);
    Delivery done =
        pending.stream()
            .filter(Settlement::isCarriedOutNow)
            .findFirst()
            .map(main -> moves.move(caller, main.row(), at))
            .orElseGet(() -> fresh(caller, content, channel, action, at, now));
    settlements.finish(caller, pending, done, action);
    List<Scheduled> told = new ArrayList<>();
    List<Settled> here = new ArrayList<>();
    for (Settlement settlement : pending) {
      here.add(looked(caller, settlement, unchecked, told).view(now));
    }
    if (!here.isEmpty()) {
      events.publishEvent(
          new PendingSettled(
              caller.workspaceId(),
              content.id(),
              channel.id(),
              done.id(),
              done.action(),
              here,
              caller.actor(),
              now));
    }
    settled.addAll(here);
    told.addFirst(look(caller, done, at, unchecked));
    return Scheduled.of(told);
  }

  /** What a person gives another time is looked at like everything that gets one. */
  private Settlement looked(
      Caller caller,
      Settlement settlement,
      Map<Delivery, ScheduleTime> unchecked,
      List<Scheduled> told) {
    ScheduleTime time = settlement.time();
    if (time == null) {
      return settlement;
    }
    Scheduled found = look(caller, moves.view(settlement.row()), time, unchecked);
    told.add(new Scheduled(List.of(), found.notes(), found.conflicts()));
    return settlement.at(found.deliveries().getFirst());
  }

  private Scheduled look(
      Caller caller, Delivery placed, ScheduleTime at, Map<Delivery, ScheduleTime> unchecked) {
    if (!checks.isBinding(caller.workspaceId(), placed.channelId())) {
      unchecked.put(placed, at);
      return Scheduled.one(placed, at.notes(), SchedulingCheck.FINE);
    }
    Verdict verdict = checks.check(caller, placed, at);
    ScheduleTime instead = verdict.instead();
    return Scheduled.one(
        instead == null
            ? placed
            : moves.move(caller, rows.lock(caller.workspaceId(), placed.id()), instead),
        at.notes(),
        verdict);
  }

  private Delivery fresh(
      Caller caller,
      ContentSummary content,
      ChannelSummary channel,
      Action action,
      ScheduleTime at,
      Instant now) {
    sense.refusePlacing(content, channel, action, at, false, null);
    Long approved = content.approvedRevisionId();
    DeliveryRecord row =
        rows.insert(
            content.workspaceId(),
            content.id(),
            approved == null ? content.currentRevisionId() : approved,
            channel.id(),
            action,
            at,
            DeliveryRows.BY_A_PERSON,
            caller.actor(),
            now);
    moves.tell(caller, row, "scheduled", Map.of("dueAt", at.instant()));
    return moves.view(row);
  }

  private ContentSummary present(Caller caller, long contentId, Action action) {
    ContentSummary content = contents.get(caller.workspaceId(), contentId);
    if (content.deleted() && action.makesPublic()) {
      throw new NotFound("content", contentId);
    }
    if (action.makesPublic() && content.approvedRevisionId() == null) {
      throw new NotApproved(contentId);
    }
    return content;
  }
}
