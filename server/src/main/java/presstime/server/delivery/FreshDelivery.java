package presstime.server.delivery;

import java.time.Instant;
import java.util.UUID;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import presstime.database.tables.records.DeliveryRecord;
import presstime.server.delivery.store.DeliveryRows;
import presstime.server.identity.Caller;

/** The row of a delivery that a change makes; not written yet. */
final class FreshDelivery {

  private FreshDelivery() {}

  static DeliveryRecord row(Caller caller, Change.Place place, long revision, Instant now) {
    DeliveryRecord row = new DeliveryRecord();
    row.setWorkspaceId(caller.workspaceId());
    row.setContentId(place.content());
    row.setRevisionId(revision);
    row.setChannelId(place.channel());
    row.setAction(BulkChanges.word(place.action()));
    row.setIdempotencyKey(UUID.randomUUID());
    row.setReason(place.reason());
    row.setCreatedBy(caller.actor());
    row.setCreatedAt(now);
    DeliveryRows.setTime(row, place.time());
    row.setState(DeliveryState.SCHEDULED.word());
    row.setStateChangedAt(now);
    row.setAttempts(0);
    row.setPlacedBy(PlacedBy.PERSON.word());
    row.setPaced(false);
    row.setAmbiguous(false);
    row.setVersion(0);
    row.setWithdrawTo(null);
    row.setProblem(null);
    return row;
  }

  /**
   * Takes over what was chosen for another one. The same time is one that the same rules of clocks
   * have computed: where they are old, it is computed anew as the other one would be.
   *
   * @param was how that stood before anything was changed
   * @param hold whether a hold is among it
   */
  static void take(DeliveryRecord row, @Nullable String withdrawTo, Standing was, boolean hold) {
    row.setWithdrawTo(withdrawTo);
    if (isAtTheTimeOf(row, was)) {
      row.setZoneRules(was.zoneRules());
    }
    if (hold && Decisions.isHeldByPerson(was)) {
      row.setState(DeliveryState.HELD.word());
      row.setProblem(was.problem() == null ? null : JSONB.valueOf(was.problem()));
    }
  }

  private static boolean isAtTheTimeOf(DeliveryRecord row, Standing was) {
    return row.getDueAt().equals(was.dueAt())
        && row.getWallTime().equals(was.wallTime())
        && row.getTimeZone().equals(was.timeZone())
        && row.getFixedInstant() == was.fixedInstant();
  }
}
