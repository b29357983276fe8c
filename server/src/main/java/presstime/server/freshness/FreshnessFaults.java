package presstime.server.freshness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import presstime.server.kernel.Fault;

/** What cannot be done about a content's freshness. */
final class FreshnessFaults {

  private FreshnessFaults() {}

  /** It has never been live. */
  static final class NeverPublished extends Fault {
    private static final long serialVersionUID = 1L;

    NeverPublished(long content) {
      super(
          Category.CONFLICT,
          "never-published",
          "It has never been published",
          "Content " + content + " has never been live: there is nothing to review again.",
          "Publish it first; its clock starts then. A date of its own can be set before.",
          null);
    }
  }

  /** What was looked at is not what readers see. */
  static final class NotTheLiveRevision extends Fault {
    private static final long serialVersionUID = 1L;

    NotTheLiveRevision(int revision, @Nullable Integer live) {
      super(
          Category.CONFLICT,
          "not-the-live-revision",
          "That revision is not what readers see",
          "Revision " + revision + " was reviewed; the newest that went live is " + live + ".",
          "Review the revision that is live, or publish the other one.",
          "revision");
      if (live != null) {
        fact("liveRevision", live);
      }
    }
  }

  /** Something has happened since the review. */
  static final class SinceReview extends Fault {
    private static final long serialVersionUID = 1L;

    SinceReview(long review) {
      super(
          Category.CONFLICT,
          "changed-since",
          "Changed since",
          "Something has happened to the content's freshness since review " + review + ".",
          "Choose another date for it instead.",
          null);
      fact("reviewId", review);
    }
  }

  /** It was taken back before. */
  static final class AlreadyUndone extends Fault {
    private static final long serialVersionUID = 1L;

    AlreadyUndone(long review, @Nullable Instant at) {
      super(
          Category.CONFLICT,
          "already-undone",
          "It was undone already",
          "Review " + review + " was undone at " + at + ".",
          "Nothing to do; to review it again, do so.",
          null);
    }
  }

  /** All or nothing was asked, and one could not be done. */
  static final class BulkRefused extends Fault {
    private static final long serialVersionUID = 1L;

    BulkRefused(BulkReviewReport report) {
      super(
          Category.CONFLICT,
          "batch-refused",
          "Nothing was done, because not all could be",
          report.refused() + " of " + report.items().size() + " items cannot be done.",
          "Look at report.items, mend or leave out what is refused, or send \"partial\": true.",
          null);
      fact("report", report);
    }
  }

  /** More items than are taken at once. */
  static final class TooMany extends Fault {
    private static final long serialVersionUID = 1L;

    TooMany(int most) {
      super(
          Category.INVALID,
          "too-many-items",
          "Too many items for one batch",
          "The selection has more than " + most + " items.",
          "Narrow the filter, or send several batches of at most " + most + " items.",
          null);
      fact("most", most);
    }
  }
}
