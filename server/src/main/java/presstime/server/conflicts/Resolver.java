package presstime.server.conflicts;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.ConflictRecord;
import presstime.platform.Action;
import presstime.server.conflicts.ConflictFaults.Ended;
import presstime.server.conflicts.ConflictFaults.NotFree;
import presstime.server.conflicts.policy.Way;
import presstime.server.conflicts.store.ConflictRows;
import presstime.server.conflicts.store.SweepRows;
import presstime.server.delivery.BulkChanges;
import presstime.server.delivery.Change;
import presstime.server.delivery.Changed;
import presstime.server.delivery.Deliveries;
import presstime.server.delivery.Delivery;
import presstime.server.delivery.LockOrder;
import presstime.server.identity.Caller;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.StaleVersion;
import presstime.server.scheduling.ScheduleTime;

/** Carries out the way out that a person chose. Each call happens wholly or not at all. */
@Component
public class Resolver {

  private static final int LONGEST_NOTE = 2_000;

  private final ConflictRows rows;
  private final Suggestions suggestions;
  private final Deliveries deliveries;
  private final BulkChanges changes;
  private final SweepRows queue;
  private final LockOrder order;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Resolver(
      ConflictRows rows,
      Suggestions suggestions,
      Deliveries deliveries,
      BulkChanges changes,
      SweepRows queue,
      LockOrder order,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.rows = rows;
    this.suggestions = suggestions;
    this.deliveries = deliveries;
    this.changes = changes;
    this.queue = queue;
    this.order = order;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Resolves a conflict.
   *
   * @param version as last read
   * @param suggestion the {@link Suggestion#id()} that was chosen
   * @param note why, for the history; may be empty
   * @throws StaleVersion when somebody else was faster
   * @throws Ended when it is over
   * @throws NotFree when the way is no longer one
   */
  @Transactional
  public void resolve(Caller caller, long id, int version, String suggestion, String note) {
    Way way =
        Way.parse(suggestion)
            .orElseThrow(() ->
                new InvalidField(
                    "suggestion",
                    "'" + suggestion + "' is not a suggestion.",
                    "Send the id of one of the conflict's suggestions."));
    if (note.length() > LONGEST_NOTE) {
      throw new InvalidField(
          "note", "It is too long.", "Send at most " + LONGEST_NOTE + " characters.");
    }
    order.deliveries(caller.workspaceId(), rows.deliveries(caller.workspaceId(), id));
    queue.lockWorkspace(caller.workspaceId());
    ConflictRecord row = locked(caller, id, version);
    ConflictState state = ConflictState.of(row.getState());
    boolean keepAgain = way instanceof Way.Keep && state == ConflictState.IGNORED;
    if (state != ConflictState.OPEN && (state != ConflictState.IGNORED || keepAgain)) {
      throw new Ended(id, state);
    }
    if (!suggestions.isWayOut(caller, row, way)) {
      throw new NotFree(suggestion, suggestions.of(caller, row));
    }
    List<Map<String, Object>> before = snapshot(caller, row);
    List<Long> made = carryOut(caller, row, way, note);
    end(caller, row, way, note, before, made);
  }

  /** Looks at an ignored conflict again, and at the like of it from now on. */
  @Transactional
  public void reopen(Caller caller, long id, int version) {
    ConflictRecord row = locked(caller, id, version);
    ConflictState state = ConflictState.of(row.getState());
    if (state != ConflictState.IGNORED) {
      throw new Ended(id, state);
    }
    Instant now = clock.instant();
    rows.forget(row);
    row.setState(ConflictState.OPEN.word());
    row.setEnding(null);
    rows.store(row, now);
    rows.tell(id, "reopened", caller.actor(), now, Map.of());
    queue.want(row.getWorkspaceId(), List.of(row.getChannelId()));
  }

  private ConflictRecord locked(Caller caller, long id, int version) {
    ConflictRecord row = rows.lock(caller.workspaceId(), id);
    if (row.getVersion() != version) {
      throw new StaleVersion("conflict", version, row.getVersion());
    }
    return row;
  }

  /** Does it; answers the deliveries that came of it. */
  private List<Long> carryOut(Caller caller, ConflictRecord row, Way way, String note) {
    switch (way) {
      case Way.Move move -> {
        Delivery is = deliveries.get(caller, move.delivery());
        ScheduleTime time = Times.at(move.to(), ZoneId.of(is.timeZone()));
        done(caller, List.of(new Change.Move(is.id(), null, time, true)));
        return List.of();
      }
      case Way.Rechannel rechannel -> {
        return List.of(elsewhere(caller, rechannel));
      }
      case Way.Drop drop -> {
        deliveries.cancel(caller, drop.delivery());
        return List.of();
      }
      case Way.Keep keep -> {
        rows.ignore(row, note, caller.actor(), clock.instant());
        return List.of();
      }
    }
  }

  /** On another channel, at its very time, and held where a person holds it. */
  private long elsewhere(Caller caller, Way.Rechannel to) {
    Delivery is = deliveries.get(caller, to.delivery());
    List<Changed> done =
        done(
            caller,
            List.of(
                new Change.Cancel(is.id(), null, "moved to channel " + to.channel()),
                new Change.Place(
                    is.contentId(),
                    to.channel(),
                    Action.PUBLISH,
                    is.time(),
                    Change.IfWaiting.REFUSE,
                    "moved from " + is.channelName(),
                    new Change.Like(is.id(), true))));
    return Objects.requireNonNull(done.getLast().delivery());
  }

  /** All of them, or the fault that refuses one. */
  private List<Changed> done(Caller caller, List<Change> asked) {
    List<Changed> done = changes.apply(caller, asked);
    for (Changed change : done) {
      if (change.refused() != null) {
        throw change.refused();
      }
    }
    return done;
  }

  private void end(
      Caller caller,
      ConflictRecord row,
      Way way,
      String note,
      List<Map<String, Object>> before,
      List<Long> made) {
    Instant now = clock.instant();
    boolean kept = way instanceof Way.Keep;
    row.setState((kept ? ConflictState.IGNORED : ConflictState.RESOLVED).word());
    row.setEnding(kept ? "Wanted so." : suggestions.describe(caller, way).text());
    rows.store(row, now);
    List<Map<String, Object>> after = snapshot(caller, row);
    made.forEach(delivery -> after.add(view(deliveries.get(caller, delivery))));
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("suggestion", way.id());
    data.put("note", note);
    data.put("before", before);
    data.put("after", after);
    rows.tell(row.getId(), kept ? "ignored" : "resolved", caller.actor(), now, data);
    events.publishEvent(
        new ConflictResolved(
            row.getWorkspaceId(),
            row.getId(),
            row.getKind(),
            row.getDeliveryId(),
            way.id(),
            caller.actor(),
            now));
  }

  private List<Map<String, Object>> snapshot(Caller caller, ConflictRecord row) {
    List<Map<String, Object>> snapshot = new ArrayList<>();
    snapshot.add(view(deliveries.get(caller, row.getDeliveryId())));
    if (row.getOtherId() != null) {
      snapshot.add(view(deliveries.get(caller, row.getOtherId())));
    }
    return snapshot;
  }

  private static Map<String, Object> view(Delivery delivery) {
    Map<String, Object> view = new LinkedHashMap<>();
    view.put("deliveryId", delivery.id());
    view.put("channelId", delivery.channelId());
    view.put("dueAt", delivery.dueAt());
    view.put("state", delivery.state());
    return view;
  }
}
