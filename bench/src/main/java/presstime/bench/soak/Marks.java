package presstime.bench.soak;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Reads the gauges again and again.
 *
 * @param lasts how long, of our time
 * @param between from one mark to the next, of our time
 */
record Marks(Duration lasts, Duration between) {

  private static final double SECONDS_PER_HOUR = 3_600;

  /** What is read. */
  interface Reading {
    Mark read(double hour) throws IOException, SQLException;
  }

  /** Forty in a short day, one every fifteen seconds in a whole one. */
  static Marks over(Duration lasts) {
    return new Marks(lasts, Duration.ofMillis(Math.clamp(lasts.toMillis() / 40, 1_000, 15_000)));
  }

  /**
   * Takes them.
   *
   * @param clock the desk's
   * @param stopped whether nobody works any more; what is held then is no day's, so no more marks
   *     are taken than a trend needs
   */
  List<Mark> take(InstantSource clock, Reading gauges, BooleanSupplier stopped)
      throws IOException, SQLException {
    List<Mark> marks = new ArrayList<>((int) lasts.dividedBy(between) + 1);
    Instant start = clock.instant();
    long begun = System.nanoTime();
    for (long at = begun; at - begun <= lasts.toNanos(); at += between.toNanos()) {
      for (long left = at - System.nanoTime(); left > 0; left = at - System.nanoTime()) {
        LockSupport.parkNanos(left);
      }
      double hour = Duration.between(start, clock.instant()).toMillis() / 1e3 / SECONDS_PER_HOUR;
      marks.add(gauges.read(hour));
      if (stopped.getAsBoolean() && marks.size() >= 2 * Trend.FEWEST) {
        break;
      }
    }
    return marks;
  }
}
