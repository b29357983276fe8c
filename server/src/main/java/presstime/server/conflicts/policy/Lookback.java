package presstime.server.conflicts.policy;

import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;

/** From each delivery of a line back to those within a window before it. */
final class Lookback {

  private Lookback() {}

  /**
   * Tells every pair of a line, in time, that is closer than the window; never two that are done.
   */
  static void over(
      List<Placed> line, Duration window, Findings findings, BiConsumer<Placed, Placed> pairs) {
    for (int i = 0; i < line.size(); i++) {
      from(line.get(i), line, i, window, findings, pairs);
    }
  }

  /**
   * Tells those of a line before an index that are closer to one than the window, the latest first.
   *
   * @param end index of the first one not to look at
   */
  static void from(
      Placed later,
      List<Placed> line,
      int end,
      Duration window,
      Findings findings,
      BiConsumer<Placed, Placed> pairs) {
    for (int i = end - 1; i >= 0; i--) {
      Placed earlier = line.get(i);
      findings.compared();
      if (Duration.between(earlier.dueAt(), later.dueAt()).compareTo(window) >= 0) {
        return;
      }
      if (later.open() || earlier.open()) {
        pairs.accept(later, earlier);
      }
    }
  }
}
