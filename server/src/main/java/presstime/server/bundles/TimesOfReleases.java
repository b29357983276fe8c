package presstime.server.bundles;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.ReleaseGroupRecord;
import presstime.server.bundles.store.ReleaseRows;
import presstime.server.delivery.CommonTime;

/** Until a release is let go or called off its members have its time and no other. */
@Component
class TimesOfReleases implements CommonTime {

  private final ReleaseRows releases;

  TimesOfReleases(ReleaseRows releases) {
    this.releases = releases;
  }

  @Override
  public Rule of(Collection<Long> wanted) {
    return new Undecided(releases.undecided(wanted));
  }

  /**
   * Those whose members still go together.
   *
   * @param rows by their numbers
   */
  private record Undecided(Map<Long, ReleaseGroupRecord> rows) implements Rule {

    @Override
    public void refuseOther(long release, long delivery, Instant dueAt) {
      ReleaseGroupRecord row = rows.get(release);
      if (row != null && !row.getDueAt().equals(dueAt)) {
        throw fault(row, delivery, null);
      }
    }

    @Override
    public void refuseParting(long release, long delivery, String why) {
      ReleaseGroupRecord row = rows.get(release);
      if (row != null) {
        throw fault(row, delivery, why);
      }
    }

    private static ReleaseFaults.TimeOfRelease fault(
        ReleaseGroupRecord row, long delivery, @Nullable String why) {
      return new ReleaseFaults.TimeOfRelease(delivery, row.getId(), row.getName(), why);
    }
  }
}
