package presstime.server.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.DeliveryRecord;
import presstime.server.delivery.store.ChangeRows;
import presstime.server.delivery.store.DeliveryRows;
import presstime.server.delivery.store.TargetRows;
import presstime.server.delivery.store.Timelines;
import presstime.server.identity.Caller;
import presstime.server.scheduling.ScheduleTime;

/** Writes what many changes came to, and tells it: in stories, to the engines, to who listens. */
@Component
class BulkWriting {

  private final ChangeRows changeRows;
  private final DeliveryRows rows;
  private final TargetRows targets;
  private final Timelines timelines;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  BulkWriting(
      ChangeRows changeRows,
      DeliveryRows rows,
      TargetRows targets,
      Timelines timelines,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.changeRows = changeRows;
    this.rows = rows;
    this.targets = targets;
    this.timelines = timelines;
    this.events = events;
    this.clock = clock;
  }

  void write(Caller caller, BulkDraft draft) {
    Instant now = clock.instant();
    changeRows.store(draft.moved());
    draft.stored(changeRows.insert(draft.placed()));
    targets.take(inStead(draft));
    timelines.addAll(draft.story(caller.actor(), now));
    draft.earliest().ifPresent(runAt -> rows.announce(runAt, now));
    draft
        .all()
        .filter(entry -> entry.refused == null && entry.isDone())
        .forEach(entry -> tell(caller, entry));
  }

  /** What is new, and what of the same content it takes over from. */
  private static Map<Long, Long> inStead(BulkDraft draft) {
    Map<Long, Long> others = new HashMap<>();
    draft
        .all()
        .forEach(entry -> {
          if (entry.isNew()
              && entry.row != null
              && entry.change instanceof Change.Place place
              && place.like() != null
              && draft.like(place.like()).getContentId() == place.content()) {
            others.put(entry.row.getId(), place.like().delivery());
          }
        });
    return others;
  }

  private void tell(Caller caller, DraftEntry entry) {
    DeliveryRecord row = entry.row;
    if (row != null) {
      if (entry.isPlacedHeld()) {
        tell(caller, row, DeliveryState.SCHEDULED, "");
      }
      tell(caller, row, DeliveryState.of(row.getState()), entry.why());
    }
  }

  /** Gives one another time after all. What a person holds stays held. */
  DeliveryRecord moveInstead(Caller caller, long id, ScheduleTime instead) {
    Instant now = clock.instant();
    DeliveryRecord row = rows.lock(caller.workspaceId(), id);
    Map<String, Object> data = Map.of("from", row.getDueAt(), "dueAt", instead.instant());
    if (Decisions.isHeldByPerson(row)) {
      DeliveryRows.setAnotherTime(row, instead);
      rows.store(row);
    } else {
      rows.move(row, instead, now);
    }
    timelines.add(id, "rescheduled", caller.actor(), now, BulkChanges.withAttempts(row, data));
    tell(caller, row, DeliveryState.of(row.getState()), "");
    return row;
  }

  /**
   * Tells those who listen.
   *
   * @param state that it has, or is told to have first
   * @param why it was called off; empty otherwise
   */
  void tell(Caller caller, DeliveryRecord row, DeliveryState state, String why) {
    Instant now = clock.instant();
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
}
