package presstime.server.batches;

import java.time.Instant;
import presstime.server.kernel.Fault;

/** What cannot be done with many at once, and what can be done instead. */
final class BatchFaults {

  private BatchFaults() {}

  /** All or nothing was asked, and one could not be done. */
  static final class Refused extends Fault {
    private static final long serialVersionUID = 1L;

    Refused(BatchReport report) {
      super(
          Category.CONFLICT,
          "batch-refused",
          "Nothing was done, because not all could be",
          report.refused()
              + " of "
              + report.items().size()
              + " items cannot be done; the first: "
              + first(report),
          "Look at report.items, mend or leave out what is refused, or send \"partial\": true.",
          null);
      fact("report", report);
    }

    private static String first(BatchReport report) {
      return report.items().stream()
          .flatMap(item -> java.util.stream.Stream.ofNullable(item.problem()))
          .map(BatchItem.Refusal::detail)
          .findFirst()
          .orElse("");
    }
  }

  /** More items than one batch takes. */
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

  /** It was taken back before. */
  static final class AlreadyUndone extends Fault {
    private static final long serialVersionUID = 1L;

    AlreadyUndone(long batch, Instant at) {
      super(
          Category.CONFLICT,
          "already-undone",
          "It was undone already",
          "Batch " + batch + " was undone at " + at + ".",
          "Nothing to do; to do it again, send it again.",
          null);
    }
  }

  /** A content the batch made has got plans of its own. */
  static final class HasPlans extends Fault {
    private static final long serialVersionUID = 1L;

    HasPlans(long content) {
      super(
          Category.CONFLICT,
          "changed-since",
          "Changed since",
          "Content " + content + " has been scheduled otherwise since.",
          "Unschedule or delete it by itself.",
          null);
      fact("contentId", content);
    }
  }
}
