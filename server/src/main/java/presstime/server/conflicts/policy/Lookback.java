package presstime.server.conflicts.policy;

import java.time.Duration;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * From each delivery of a line back to those within a window before it, the nearest first, and not
 * to more than say enough: where thousands are due at one moment, the pairs are millions.
 */
final class Lookback {

  /** Most that are told of one delivery; far more than are ever kept of it ({@link Nearest}). */
  static final int MOST = 32;

  private Lookback() {}

  /**
   * Tells the pairs of a line, in time, that are closer than the window; never two that are done.
   */
  static void over(
      List<Placed> line, Duration window, Findings findings, BiPredicate<Placed, Placed> pairs) {
    for (int i = 0; i < line.size(); i++) {
      from(line.get(i), line, i, window, findings, pairs);
    }
  }

  /**
   * Tells those of a line before an index that are closer to one than the window, the latest first.
   *
   * @param end index of the first one not to look at
   * @param pairs answers whether the pair was worth telling
   */
  static void from(
      Placed later,
      List<Placed> line,
      int end,
      Duration window,
      Findings findings,
      BiPredicate<Placed, Placed> pairs) {
    int told = 0;
    for (int i = end - 1; i >= 0 && told < MOST; i--) {
      Placed earlier = line.get(i);
      findings.compared();
      if (Duration.between(earlier.dueAt(), later.dueAt()).compareTo(window) >= 0) {
        return;
      }
      if ((later.open() || earlier.open()) && pairs.test(later, earlier)) {
        told++;
      }
    }
  }
}
