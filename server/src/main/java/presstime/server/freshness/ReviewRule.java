package presstime.server.freshness;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds for one content.
 *
 * @param since when somebody last said so
 */
public record ReviewRule(
    ReviewPeriod period,
    OnExpiry onExpiry,
    boolean updateCounts,
    List<Integer> reminderDays,
    int dueSoonDays,
    int lateAfterHours,
    WhenLate whenLate,
    Instant since) {

  public ReviewRule {
    reminderDays = List.copyOf(reminderDays);
  }

  /**
   * With what is said for the content itself.
   *
   * @param ownPeriod null for its type's
   * @param ownOnExpiry null for its type's
   * @param ruledAt when that was said
   */
  ReviewRule with(
      @Nullable ReviewPeriod ownPeriod, @Nullable OnExpiry ownOnExpiry, Instant ruledAt) {
    boolean typesOwn = ownPeriod == null && since.isAfter(ruledAt);
    return new ReviewRule(
        ownPeriod == null ? period : ownPeriod,
        ownOnExpiry == null ? onExpiry : ownOnExpiry,
        updateCounts,
        reminderDays,
        dueSoonDays,
        lateAfterHours,
        whenLate,
        typesOwn ? since : ruledAt);
  }
}
