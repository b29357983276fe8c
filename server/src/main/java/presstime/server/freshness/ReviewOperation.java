package presstime.server.freshness;

import org.jspecify.annotations.Nullable;

/** What can be done to a content's freshness. */
public sealed interface ReviewOperation {

  /** As kept and shown: {@code review}. */
  String word();

  /**
   * It is right still.
   *
   * @param note why, for the record; may be empty
   * @param nextReview a period or a date for this once; null for the usual
   * @param revision number of the revision that was looked at; null for what is live
   */
  record Review(String note, @Nullable String nextReview, @Nullable Integer revision)
      implements ReviewOperation {
    @Override
    public String word() {
      return "review";
    }
  }

  /**
   * What is said for the content itself, in place of what was.
   *
   * @param reviewBy a period, never, or a date for this once; null for its type's
   * @param onExpiry null for its type's
   * @param keepsOnExpiry true to leave that as it is
   */
  record SetOwn(@Nullable String reviewBy, @Nullable OnExpiry onExpiry, boolean keepsOnExpiry)
      implements ReviewOperation {
    @Override
    public String word() {
      return "set-review-by";
    }
  }

  /**
   * A review taken back.
   *
   * @param review its number; null for the last one
   */
  record Undo(@Nullable Long review) implements ReviewOperation {
    @Override
    public String word() {
      return "undo";
    }
  }
}
