package presstime.bench;

import java.util.SortedMap;

/** One thing worth measuring. */
public interface Benchmark {

  /** As in {@code ./presstime bench NAME}. */
  String name();

  /** What is measured, in one line. */
  String summary();

  /** Options of its own by name, each with its value's name; empty for one without a value. */
  SortedMap<String, String> options();

  /**
   * Measures. Progress goes to the standard error stream.
   *
   * @throws Exception when nothing could be measured
   */
  Report run(Options options) throws Exception;
}
