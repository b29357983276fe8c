package presstime.server.freshness;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What holds for a content type, or for the workspace; what is null comes from the workspace, then
 * from the program.
 *
 * @param period how long a content counts as fresh
 * @param onExpiry what happens after that
 * @param updateCounts whether an update that goes live counts as a review
 * @param reminderDays how many days ahead to remind, the furthest first
 * @param dueSoonDays how many days ahead a date counts as soon
 * @param lateAfterHours from how late on an expiry counts as late
 * @param whenLate what it does then
 * @param periodSetAt since when the period is what it is
 * @param version of what is set here
 */
public record FreshnessSettings(
    @Nullable ReviewPeriod period,
    @Nullable OnExpiry onExpiry,
    @Nullable Boolean updateCounts,
    @Nullable List<Integer> reminderDays,
    @Nullable Integer dueSoonDays,
    @Nullable Integer lateAfterHours,
    @Nullable WhenLate whenLate,
    Instant periodSetAt,
    int version) {

  /** Nothing is set. */
  public static final FreshnessSettings NONE =
      new FreshnessSettings(null, null, null, null, null, null, null, Instant.EPOCH, 0);

  /** What holds where nothing is set: nothing is ever due. */
  public static final FreshnessSettings USUAL =
      new FreshnessSettings(
          ReviewPeriod.NEVER,
          OnExpiry.FLAG,
          true,
          List.of(14, 1),
          14,
          24,
          WhenLate.ACT,
          Instant.EPOCH,
          0);

  /**
   * These, and where they say nothing the others. Whose period it is, it holds since both say so.
   */
  public FreshnessSettings over(FreshnessSettings others) {
    return new FreshnessSettings(
        period == null ? others.period : period,
        onExpiry == null ? others.onExpiry : onExpiry,
        updateCounts == null ? others.updateCounts : updateCounts,
        reminderDays == null ? others.reminderDays : reminderDays,
        dueSoonDays == null ? others.dueSoonDays : dueSoonDays,
        lateAfterHours == null ? others.lateAfterHours : lateAfterHours,
        whenLate == null ? others.whenLate : whenLate,
        period == null && others.periodSetAt.isAfter(periodSetAt)
            ? others.periodSetAt
            : periodSetAt,
        version);
  }

  /** As rules, once {@link #USUAL} is below everything. */
  ReviewRule rule() {
    return new ReviewRule(
        Objects.requireNonNull(period),
        Objects.requireNonNull(onExpiry),
        Objects.requireNonNull(updateCounts),
        Objects.requireNonNull(reminderDays),
        Objects.requireNonNull(dueSoonDays),
        Objects.requireNonNull(lateAfterHours),
        Objects.requireNonNull(whenLate),
        periodSetAt);
  }
}
