package presstime.server.scheduling;

import org.jspecify.annotations.Nullable;

/**
 * Most publications per period of a channel's wall calendar; null for no limit, 0 for none at all.
 *
 * @param daily per local day
 * @param weekly per ISO week
 * @param monthly per calendar month
 */
public record Limits(@Nullable Integer daily, @Nullable Integer weekly, @Nullable Integer monthly) {

  /** As many as one likes. */
  public static final Limits NONE = new Limits(null, null, null);

  /** The limit of a period. */
  public @Nullable Integer of(LimitPeriod unit) {
    return switch (unit) {
      case DAY -> daily;
      case WEEK -> weekly;
      case MONTH -> monthly;
    };
  }
}
