package presstime.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How times spread, in milliseconds. Percentiles are by nearest rank: each is a time that was
 * measured, none is made up between two.
 *
 * @param early how many were below 0
 */
public record Spread(
    int count, double min, double p50, double p90, double p99, double max, int early) {

  /**
   * @throws IllegalArgumentException when there are none
   */
  public static Spread of(Collection<Duration> times) {
    if (times.isEmpty()) {
      throw new IllegalArgumentException("nothing was measured");
    }
    double[] sorted = times.stream().mapToDouble(time -> time.toNanos() / 1e6).sorted().toArray();
    return new Spread(
        sorted.length,
        sorted[0],
        rank(sorted, 50),
        rank(sorted, 90),
        rank(sorted, 99),
        sorted[sorted.length - 1],
        (int) Arrays.stream(sorted).filter(time -> time < 0).count());
  }

  /** For the JSON object: {@code p50_ms}, {@code p99_ms}, {@code max_ms}, …. */
  public Map<String, Object> json() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("count", count);
    fields.put("min_ms", rounded(min));
    fields.put("p50_ms", rounded(p50));
    fields.put("p90_ms", rounded(p90));
    fields.put("p99_ms", rounded(p99));
    fields.put("max_ms", rounded(max));
    fields.put("early", early);
    return fields;
  }

  private static double rank(double[] sorted, int percent) {
    return sorted[(int) Math.ceil(percent / 100.0 * sorted.length) - 1];
  }

  private static double rounded(double millis) {
    return Math.round(millis * 1_000) / 1_000.0;
  }
}
