package presstime.server.freshness;

import java.time.Instant;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * How fresh a content is, as people see it.
 *
 * @param revision number of the newest revision that has been live; null before the first
 * @param live whether it is live somewhere
 * @param needsReview flagged: nobody reviewed it by its date
 * @param reviewedAt the last review; null for none since it was published first
 * @param reviewBy until when it is to be reviewed; null for never
 * @param wallTime the same on the workspace's clock, which is what is meant
 * @param own what is said for this content itself
 * @param period what holds for it
 * @param onExpiry what holds for it
 * @param version of the freshness, for {@code If-Match}; not the content's
 */
public record ContentFreshness(
    long content,
    String title,
    String type,
    @Nullable Integer revision,
    FreshnessState state,
    boolean live,
    boolean needsReview,
    @Nullable Instant firstPublishedAt,
    @Nullable Instant reviewedAt,
    @Nullable Instant reviewBy,
    @Nullable LocalDateTime wallTime,
    String timeZone,
    Own own,
    ReviewPeriod period,
    OnExpiry onExpiry,
    int version) {

  /**
   * What is said for one content itself.
   *
   * @param reviewBy a period, {@code never}, or a date chosen for this once; null for its type's
   * @param onExpiry null for its type's
   */
  public record Own(@Nullable String reviewBy, @Nullable OnExpiry onExpiry) {

    /** Nothing. */
    public static final Own NONE = new Own(null, null);
  }
}
