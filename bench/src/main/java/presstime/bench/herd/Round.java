package presstime.bench.herd;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import presstime.bench.Spread;
import presstime.bench.sink.Sink;

/**
 * One herd, drained by one contender.
 *
 * @param lateness from the instant to each item's first arrival
 * @param perSecond items a second from the instant until all are recorded as done
 * @param repeated how many arrived more than once
 */
record Round(Spread lateness, double perSecond, int repeated) {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Runs one; the contender is started before the instant and stopped after the last item. */
  static Round run(Contender contender, Sink sink, int count, InstantSource clock)
      throws Exception {
    int repeatedBefore = sink.repeated();
    sink.arrivals().clear();
    // Inserting takes its time, and then the scheduler should be at rest.
    Duration ahead = Duration.ofSeconds(4 + count / 2_000);
    Instant due = clock.instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    long first = contender.schedule(count, due);
    try (AutoCloseable running = contender.start()) {
      if (clock.instant().isAfter(due)) {
        throw new IOException("this machine is too busy: scheduling ran into the measured time");
      }
      LockSupport.parkNanos(Duration.between(clock.instant(), due).toNanos());
      Instant done = waitFor(contender, due.plus(PATIENCE), clock);
      double seconds = Duration.between(due, done).toNanos() / 1e9;
      return new Round(
          lateness(sink.arrivals(), first, count, due),
          count / seconds,
          sink.repeated() - repeatedBefore);
    }
  }

  private static Instant waitFor(Contender contender, Instant latest, InstantSource clock)
      throws Exception {
    while (contender.open() > 0) {
      if (clock.instant().isAfter(latest)) {
        throw new IOException(contender.name() + " did not finish");
      }
      LockSupport.parkNanos(20_000_000);
    }
    return clock.instant();
  }

  private static Spread lateness(Map<Long, Instant> arrivals, long first, int count, Instant due)
      throws IOException {
    List<Duration> times = new ArrayList<>();
    for (long item = first; item < first + count; item++) {
      Instant at = arrivals.get(item);
      if (at == null) {
        throw new IOException("item " + item + " is recorded as done and never arrived");
      }
      times.add(Duration.between(due, at));
    }
    return Spread.of(times);
  }
}
