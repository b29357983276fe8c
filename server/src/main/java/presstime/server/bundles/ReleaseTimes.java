package presstime.server.bundles;

import java.time.ZoneId;
import java.util.List;
import presstime.database.tables.records.ReleaseGroupRecord;
import presstime.server.scheduling.ScheduleTime;
import presstime.server.scheduling.WallTime;

/** Between a release's row and its time. */
final class ReleaseTimes {

  private ReleaseTimes() {}

  static void set(ReleaseGroupRecord row, ScheduleTime time) {
    row.setDueAt(time.instant());
    row.setWallTime(time.wall().local());
    row.setTimeZone(time.wall().zone().getId());
    row.setFixedInstant(time.fixed());
  }

  static ScheduleTime of(ReleaseGroupRecord row) {
    return new ScheduleTime(
        new WallTime(row.getWallTime(), ZoneId.of(row.getTimeZone())),
        row.getDueAt(),
        List.of(),
        row.getFixedInstant());
  }
}
