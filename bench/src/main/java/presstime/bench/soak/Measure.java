package presstime.bench.soak;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What must not grow, and how much growth over the second half is still none. */
enum Measure {
  HEAP("heap MB", "heap_slope_mb_per_day", 4, Mark::heapMb),
  /** Classes are loaded and code is compiled long after the start. */
  NON_HEAP("non-heap MB", "non_heap_slope_mb_per_day", 16, Mark::nonHeapMb),
  /** The collector takes memory from the system and gives it back in large pieces. */
  RSS("resident MB", "rss_slope_mb_per_day", 48, Mark::rssMb),
  FILES("file descriptors", "fd_slope_per_day", 8, Mark::files),
  THREADS("threads", "thread_slope_per_day", 6, Mark::threads),
  CONNECTIONS("database connections", "connection_slope_per_day", 4, Mark::connections);

  private final String words;
  private final String key;
  private final double tolerated;
  private final ToDoubleFunction<Mark> value;

  Measure(String words, String key, double tolerated, ToDoubleFunction<Mark> value) {
    this.words = words;
    this.key = key;
    this.tolerated = tolerated;
    this.value = value;
  }

  /** As people read it. */
  String words() {
    return words;
  }

  /** Of its slope in the JSON object. */
  String key() {
    return key;
  }

  /** Growth over the second half, in its unit. */
  double tolerated() {
    return tolerated;
  }

  double of(Mark mark) {
    return value.applyAsDouble(mark);
  }

  Trend trend(List<Mark> marks) {
    return Trend.ofSecondHalf(
        marks.stream().map(mark -> new Trend.Point(mark.hour(), of(mark))).toList());
  }
}
