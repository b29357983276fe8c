package presstime.server.delivery;

import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import presstime.database.tables.records.DeliveryRecord;

/** Between a delivery's row and how it stands. */
final class Standings {

  private Standings() {}

  static Standing of(DeliveryRecord row) {
    return new Standing(
        DeliveryState.of(row.getState()),
        row.getDueAt(),
        row.getWallTime(),
        row.getTimeZone(),
        row.getFixedInstant(),
        row.getZoneRules(),
        row.getRunAt(),
        row.getPaced(),
        row.getAmbiguous(),
        row.getRevisionId(),
        row.getChannelId(),
        row.getReason(),
        row.getPlacedBy(),
        row.getPlaceAt(),
        row.getProblem() == null ? null : row.getProblem().data(),
        row.getStartedAt(),
        row.getFinishedAt(),
        row.getStateChangedAt(),
        row.getVersion());
  }

  /**
   * Everything but the version, which only grows, and the channel, which never changes; but what
   * waits again carries what was approved meanwhile, as it would had it waited all along.
   *
   * @param approved the revision that may go out now; null when none may
   */
  static void restore(DeliveryRecord row, Standing former, @Nullable Long approved) {
    row.setState(former.state().word());
    row.setDueAt(former.dueAt());
    row.setWallTime(former.wallTime());
    row.setTimeZone(former.timeZone());
    row.setFixedInstant(former.fixedInstant());
    row.setZoneRules(former.zoneRules());
    row.setRunAt(former.runAt());
    row.setPaced(former.paced());
    row.setAmbiguous(former.ambiguous());
    row.setRevisionId(
        approved != null && waits(former) && !former.ambiguous() ? approved : former.revisionId());
    row.setReason(former.reason());
    row.setPlacedBy(former.placedBy());
    row.setPlaceAt(former.placeAt());
    row.setProblem(former.problem() == null ? null : JSONB.valueOf(former.problem()));
    row.setStartedAt(former.startedAt());
    row.setFinishedAt(former.finishedAt());
    row.setStateChangedAt(former.stateChangedAt());
  }

  private static boolean waits(Standing former) {
    return former.state() == DeliveryState.SCHEDULED || former.state() == DeliveryState.HELD;
  }
}
