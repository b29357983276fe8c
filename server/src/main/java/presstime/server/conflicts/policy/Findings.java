package presstime.server.conflicts.policy;

import com.google.errorprone.annotations.CanIgnoreReturnValue;
import java.util.ArrayList;
import java.util.List;

/** Collects what rules find, and counts what they looked at. */
final class Findings {

  private final List<Finding> all = new ArrayList<>();
  private long comparisons;

  /** Answers true: it was worth telling. */
  @CanIgnoreReturnValue
  boolean add(Finding finding) {
    return all.add(finding);
  }

  /** One delivery was held against another one, or against a limit. */
  void compared() {
    comparisons++;
  }

  List<Finding> all() {
    return List.copyOf(all);
  }

  long comparisons() {
    return comparisons;
  }
}
