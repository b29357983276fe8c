package presstime.bench.soak;

import java.util.List;

/**
 * The straight line through a measure's second half, by least squares. The first half is not looked
 * at: there caches fill and code is compiled.
 *
 * @param slope growth per desk hour
 * @param error the slope's standard error: what scatter alone may make of it
 * @param hours how long the second half is
 * @param mean of the second half
 */
record Trend(double slope, double error, double hours, double mean) {

  /** Fewer points say nothing about a slope. */
  static final int FEWEST = 4;

  /** A slope of less than this many standard errors may be none. */
  private static final double CERTAIN = 3;

  private static final double HOURS_PER_DAY = 24;

  /**
   * One reading.
   *
   * @param hour of the desk's clock since the start
   */
  record Point(double hour, double value) {}

  /**
   * @param points in the order of time
   * @throws IllegalArgumentException when the second half has too few
   */
  static Trend ofSecondHalf(List<Point> points) {
    List<Point> half = points.subList(points.size() / 2, points.size());
    if (half.size() < FEWEST) {
      throw new IllegalArgumentException(
          "a trend needs " + 2 * FEWEST + " marks, not " + points.size());
    }
    int count = half.size();
    double hour = half.stream().mapToDouble(Point::hour).average().orElseThrow();
    double mean = half.stream().mapToDouble(Point::value).average().orElseThrow();
    double across = half.stream().mapToDouble(p -> square(p.hour() - hour)).sum();
    double both = half.stream().mapToDouble(p -> (p.hour() - hour) * (p.value() - mean)).sum();
    double slope = both / across;
    double left =
        half.stream().mapToDouble(p -> square(p.value() - mean - slope * (p.hour() - hour))).sum();
    double error = Math.sqrt(left / (count - 2) / across);
    return new Trend(slope, error, half.getLast().hour() - half.getFirst().hour(), mean);
  }

  /** Growth in a day of the desk. */
  double perDay() {
    return slope * HOURS_PER_DAY;
  }

  /** Growth from the second half's first mark to its last, on the line. */
  double growth() {
    return slope * hours;
  }

  /**
   * Whether it grows: by more in the second half than is tolerated, and by more than its scatter
   * explains.
   *
   * @param tolerated growth over the second half, in the measure's unit
   */
  boolean grows(double tolerated) {
    return growth() > tolerated && slope > CERTAIN * error;
  }

  private static double square(double value) {
    return value * value;
  }
}
