package presstime.server.periods;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.PeriodRecord;
import presstime.platform.Action;
import presstime.server.channels.ChannelSummary;
import presstime.server.content.ContentSummary;
import presstime.server.content.Contents;
import presstime.server.delivery.BulkChanges;
import presstime.server.delivery.Change;
import presstime.server.delivery.Changed;
import presstime.server.delivery.DeliveryLists;
import presstime.server.delivery.Destinations;
import presstime.server.delivery.Withdrawals;
import presstime.server.identity.Caller;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.Fault;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;
import presstime.server.kernel.Page;
import presstime.server.kernel.StaleVersion;
import presstime.server.periods.PeriodEvents.PeriodCancelled;
import presstime.server.periods.PeriodEvents.PeriodChanged;
import presstime.server.periods.PeriodEvents.PeriodPlanned;
import presstime.server.periods.PeriodFaults.NothingLeft;
import presstime.server.periods.store.PeriodRows;
import presstime.server.scheduling.ScheduleTime;

/** Periods asked for, changed and called off as one: wholly or not at all. */
@Component
public class Periods {

  /** Of one content, the newest: older ones are over. */
  private static final int MOST_LOOKED_AT = 200;

  private final PeriodRows rows;
  private final PeriodViews views;
  private final PeriodOrder order;
  private final BulkChanges changes;
  private final Contents contents;
  private final Destinations destinations;
  private final DeliveryLists lists;
  private final Withdrawals withdrawals;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Periods(
      PeriodRows rows,
      PeriodViews views,
      PeriodOrder order,
      BulkChanges changes,
      Contents contents,
      Destinations destinations,
      DeliveryLists lists,
      Withdrawals withdrawals,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.rows = rows;
    this.views = views;
    this.order = order;
    this.changes = changes;
    this.contents = contents;
    this.destinations = destinations;
    this.lists = lists;
    this.withdrawals = withdrawals;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A period, and what the person should know.
   *
   * @param notes clock changes, a missing approval, what its times are at odds with
   */
  public record Planned(Period period, List<String> notes) {}

  /** Asks for a period: two deliveries on each channel, both or none. */
  @Transactional
  public Planned plan(Caller caller, long contentId, PeriodPlan plan) {
    ContentSummary content = contents.get(caller.workspaceId(), contentId);
    destinations.of(content, plan.channels(), plan.kind().begin());
    List<ChannelSummary> channels = destinations.of(content, plan.channels(), plan.kind().end());
    List<Change> wanted = new ArrayList<>();
    for (ChannelSummary channel : channels) {
      ScheduleTime from = plan.from().apply(channel);
      ScheduleTime to = plan.to().apply(channel);
      PeriodOrder.refuseTurnedAround(from, to);
      String reason = "period " + plan.kind().word();
      wanted.add(place(contentId, channel, plan.kind().begin(), from, reason));
      wanted.add(place(contentId, channel, plan.kind().end(), to, reason));
    }
    List<Changed> done = apply(caller, wanted);
    Instant now = clock.instant();
    PeriodRecord row =
        rows.insert(caller.workspaceId(), contentId, plan.kind(), caller.actor(), now);
    for (int i = 0; i < channels.size(); i++) {
      rows.add(row, channels.get(i).id(), id(done.get(2 * i)), id(done.get(2 * i + 1)));
    }
    withdraw(caller, done, plan.withdrawTo());
    Period period = views.of(caller, row);
    order.refuseInterruptions(caller, period, others(caller, period));
    List<Long> ids = done.stream().map(Periods::id).toList();
    events.publishEvent(
        new PeriodPlanned(
            caller.workspaceId(), period.id(), contentId, period.kind(), ids, caller.actor(), now));
    return new Planned(period, notes(done));
  }

  private static Change.Place place(
      long content, ChannelSummary channel, Action action, ScheduleTime time, String reason) {
    return new Change.Place(content, channel.id(), action, time, Change.IfWaiting.ADD, reason);
  }

  private void withdraw(Caller caller, List<Changed> done, @Nullable String to) {
    if (to != null && !to.isBlank()) {
      lists.of(caller, done.stream().map(Periods::id).toList()).stream()
          .filter(delivery -> delivery.action().equals("unpublish"))
          .forEach(delivery -> withdrawals.choose(caller, delivery, to.strip()));
    }
  }

  /**
   * Gives a period other times, on all its channels.
   *
   * @param version as last read
   * @throws InvalidField naming {@code from} when it has begun on a channel, {@code to} when it is
   *     over there
   */
  @Transactional
  public Planned change(Caller caller, long id, int version, PeriodChange change) {
    PeriodRecord row = locked(caller, id, version);
    Period before = views.of(caller, row);
    List<Change> wanted = new ArrayList<>();
    for (Period.OnChannel channel : before.channels()) {
      order.moves(channel, change).forEach(wanted::add);
    }
    List<Changed> done = apply(caller, wanted);
    Instant now = clock.instant();
    rows.changed(row, now);
    Period after = views.of(caller, row);
    order.refuseInterruptions(caller, after, others(caller, after));
    events.publishEvent(
        new PeriodChanged(
            caller.workspaceId(),
            id,
            after.contentId(),
            after.kind(),
            done.stream().map(Periods::id).toList(),
            caller.actor(),
            now));
    return new Planned(after, notes(done));
  }

  /**
   * Calls off what has not happened. A period that has begun stays as it is then: live, or away.
   *
   * @param version as last read; null not to look
   * @throws NothingLeft when nothing of it is to come
   */
  @Transactional
  public Period cancel(Caller caller, long id, @Nullable Integer version) {
    PeriodRecord row = locked(caller, id, version);
    Period before = views.of(caller, row);
    List<Change> wanted =
        before.channels().stream()
            .flatMap(channel -> PeriodOrder.left(channel).stream())
            .<Change>map(
                end -> new Change.Cancel(end.deliveryId(), null, "period " + id + " called off"))
            .toList();
    if (wanted.isEmpty()) {
      throw new NothingLeft(id);
    }
    List<Changed> done = apply(caller, wanted);
    Instant now = clock.instant();
    rows.changed(row, now);
    events.publishEvent(
        new PeriodCancelled(
            caller.workspaceId(),
            id,
            before.contentId(),
            before.kind(),
            done.stream().map(Periods::id).toList(),
            caller.actor(),
            now));
    return views.of(caller, row);
  }

  /** One. */
  @Transactional(readOnly = true)
  public Period get(Caller caller, long id) {
    return views.of(
        caller, rows.find(caller.workspaceId(), id).orElseThrow(() -> new NotFound("period", id)));
  }

  /** A part of them, the newest first. */
  @Transactional(readOnly = true)
  public Page<Period> page(
      Caller caller, @Nullable Long contentId, int limit, @Nullable Cursor before) {
    List<PeriodRecord> found = rows.page(caller.workspaceId(), contentId, before, limit + 1);
    Map<Long, Period> known = views.of(caller, found);
    return Page.of(found, limit, row -> Cursor.of(row.getId()))
        .map(row -> Objects.requireNonNull(known.get(row.getId())));
  }

  private List<Period> others(Caller caller, Period period) {
    List<PeriodRecord> near =
        rows.page(caller.workspaceId(), period.contentId(), null, MOST_LOOKED_AT).stream()
            .filter(row -> row.getId() != period.id())
            .toList();
    return List.copyOf(views.of(caller, near).values());
  }

  private PeriodRecord locked(Caller caller, long id, @Nullable Integer version) {
    PeriodRecord row =
        rows.lock(caller.workspaceId(), id).orElseThrow(() -> new NotFound("period", id));
    if (version != null && !row.getVersion().equals(version)) {
      throw new StaleVersion("period", version, row.getVersion());
    }
    return row;
  }

  private List<Changed> apply(Caller caller, List<Change> wanted) {
    List<Changed> done = changes.apply(caller, wanted);
    for (Changed one : done) {
      Fault refused = one.refused();
      if (refused != null) {
        throw refused;
      }
    }
    return done;
  }

  private static List<String> notes(List<Changed> done) {
    return done.stream().flatMap(one -> one.notes().stream()).distinct().toList();
  }

  private static long id(Changed changed) {
    return Objects.requireNonNull(changed.delivery());
  }
}
