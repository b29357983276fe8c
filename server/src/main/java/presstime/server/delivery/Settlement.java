package presstime.server.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import presstime.database.tables.records.DeliveryRecord;
import presstime.server.delivery.policy.Settling.Ruling;
import presstime.server.scheduling.ScheduleTime;

/**
 * One that waits, and what is to become of it.
 *
 * @param standing as it was before
 * @param becomes the person's choice, else the rule's
 * @param time where a person moves it; null for now, and for what is not moved
 * @param movedTo the time that it has got after all; null before that is known
 */
record Settlement(
    DeliveryRecord row,
    Standing standing,
    Ruling ruling,
    Fate becomes,
    @Nullable ScheduleTime time,
    @Nullable Instant movedTo) {

  Settlement(
      DeliveryRecord row,
      Standing standing,
      Ruling ruling,
      Fate becomes,
      @Nullable ScheduleTime time) {
    this(row, standing, ruling, becomes, time, null);
  }

  /** With the time at which it stands now. */
  Settlement at(Delivery now) {
    return new Settlement(row, standing, ruling, becomes, time, now.dueAt());
  }

  /** True when it is what the person does now. */
  boolean isCarriedOutNow() {
    return becomes == Fate.MOVED && time == null;
  }

  Settled view(Instant now) {
    String why = becomes == ruling.fate() && time == null ? ruling.why() : "Chosen by a person.";
    return new Settled(
        row.getId(),
        row.getChannelId(),
        row.getAction(),
        standing.state().word(),
        standing.dueAt(),
        standing.wallTime(),
        standing.timeZone(),
        standing.version(),
        becomes,
        why,
        ruling.choices(),
        becomes == Fate.MOVED ? goesAt(now) : null);
  }

  private Instant goesAt(Instant now) {
    if (movedTo != null) {
      return movedTo;
    }
    return time == null ? now : time.instant();
  }
}
