package presstime.bench.lateness;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** When each item is due: at random within a span, to the microsecond, the same in every run. */
final class Timetable {

  private Timetable() {}

  /** Spreads items over a span that begins at an instant. */
  static Map<Long, Instant> spread(List<Long> items, Instant from, Duration span) {
    SplittableRandom random = new SplittableRandom(20_260_120);
    Map<Long, Instant> due = new LinkedHashMap<>();
    for (long item : items) {
      long micros = random.nextLong(span.toNanos() / 1_000);
      due.put(item, from.plus(micros, ChronoUnit.MICROS));
    }
    return due;
  }
}
