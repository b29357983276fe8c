package presstime.server.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.DeliveryRecord;
import presstime.server.channels.Channels;
import presstime.server.content.Contents;
import presstime.server.delivery.DeliveryFaults.BeingSent;
import presstime.server.delivery.store.DeliveryReads;
import presstime.server.delivery.store.DeliveryRows;
import presstime.server.delivery.store.Timelines;
import presstime.server.identity.Caller;
import presstime.server.scheduling.ScheduleTime;

/** How a delivery that is there gets another time, within the caller's transaction. */
@Component
class Moves {

  private final Contents contents;
  private final Channels channels;
  private final DeliveryRows rows;
  private final DeliveryReads reads;
  private final Sense sense;
  private final Timelines timelines;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Moves(
      Contents contents,
      Channels channels,
      DeliveryRows rows,
      DeliveryReads reads,
      Sense sense,
      Timelines timelines,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.contents = contents;
    this.channels = channels;
    this.rows = rows;
    this.reads = reads;
    this.sense = sense;
    this.timelines = timelines;
    this.events = events;
    this.clock = clock;
  }

  /** Another time for one that waits. The time it has already changes nothing. */
  Delivery move(Caller caller, DeliveryRecord row, ScheduleTime time) {
    if (rows.isBeingSent(row)) {
      throw new BeingSent(row.getId());
    }
    boolean unchanged =
        row.getState().equals(DeliveryState.SCHEDULED.word())
            && row.getDueAt().equals(time.instant())
            && row.getTimeZone().equals(time.wall().zone().getId());
    if (!unchanged) {
      refuseTooSoon(row, time);
      sense.refuseMoving(row, time);
      Instant from = row.getDueAt();
      rows.move(row, time, clock.instant());
      tell(caller, row, "rescheduled", Map.of("from", from, "dueAt", time.instant()));
    }
    return view(row);
  }

  /** What may be there is asked about before it is sent again, whoever wants it. */
  Delivery revive(Caller caller, DeliveryRecord row, ScheduleTime time) {
    comeBack(row);
    sense.refuseMoving(row, time);
    Instant from = row.getDueAt();
    rows.move(row, time, clock.instant());
    tell(caller, row, "rescheduled", Map.of("from", from, "dueAt", time.instant()));
    return view(row);
  }

  /**
   * A doubt outlives every state until it is answered. Where there is none, what was approved since
   * goes out; what is in doubt is asked about as it was sent.
   */
  void comeBack(DeliveryRecord row) {
    if (row.getAmbiguous() || row.getState().equals(DeliveryState.UNCONFIRMED.word())) {
      row.setAmbiguous(true);
      return;
    }
    Long approved = contents.get(row.getWorkspaceId(), row.getContentId()).approvedRevisionId();
    if (approved != null) {
      row.setRevisionId(approved);
    }
  }

  /** Of a time that is new and that a person gives. */
  void refuseTooSoon(DeliveryRecord row, ScheduleTime time) {
    Notice.refuse(
        channels.get(row.getWorkspaceId(), row.getChannelId()), clock.instant(), time.instant());
  }

  /** As people see it. */
  Delivery view(DeliveryRecord row) {
    return reads.find(row.getWorkspaceId(), row.getId()).orElseThrow();
  }

  /** Writes into its story that it has a time, and tells the others. */
  void tell(Caller caller, DeliveryRecord row, String kind, Map<String, Object> data) {
    Map<String, Object> all = new HashMap<>(data);
    all.put("attempts", row.getAttempts()); // the engine counts its tries from here
    timelines.add(row.getId(), kind, caller.actor(), clock.instant(), all);
    events.publishEvent(
        new DeliveryScheduled(
            row.getWorkspaceId(),
            row.getId(),
            row.getContentId(),
            row.getChannelId(),
            row.getAction(),
            row.getDueAt(),
            caller.actor(),
            clock.instant()));
  }
}
