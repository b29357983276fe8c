package presstime.bench.herd;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import presstime.bench.Meter;
import presstime.bench.Meter.Cost;
import presstime.bench.Spread;
import presstime.bench.sink.RemoteSink;

/**
 * One herd, drained by one contender.
 *
 * @param lateness from the instant to each item's first arrival
 * @param perSecond items a second from the instant, or the first arrival before it, until all are
 *     recorded as done
 * @param repeated how many arrived more than once
 * @param unpublished how many ended otherwise than published
 * @param cost from just before the instant until all are recorded as done
 */
record Round(Spread lateness, double perSecond, int repeated, int unpublished, Cost cost) {

  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** Runs one; the contender is started before the instant and stopped after the last item. */
  static Round run(Contender contender, Arena arena, Work work, int items) throws Exception {
    InstantSource clock = arena.clock();
    RemoteSink sink = arena.sink();
    int count = contender.items(items);
    sink.clear();
    // No page is written in full because a checkpoint happened to come during the round.
    arena.checkpoint();
    // Inserting takes its time, and then the scheduler should be at rest.
    Duration ahead = contender.early().plusMillis(1_000 + count * 3L / 20);
    Instant due = clock.instant().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    long first = contender.schedule(count, due);
    try (AutoCloseable running = contender.start(work)) {
      waitUntil(due.minus(contender.early()), clock);
      if (clock.instant().isAfter(due)) {
        throw new IOException("this machine is too busy: scheduling ran into the measured time");
      }
      Meter.Reading begun = arena.meter().begin();
      waitUntil(due, clock);
      Instant done = waitFor(contender, sink, count, due.plus(PATIENCE), clock);
      Cost cost = arena.meter().since(begun);
      Spread lateness = lateness(sink.arrivals(first, count), first, due);
      // Who begins early does not gain by it.
      double seconds =
          Duration.between(due, done).toNanos() / 1e9 - Math.min(0, lateness.min()) / 1e3;
      int unpublished = contender.unpublished(first, count);
      return new Round(lateness, count / seconds, sink.repeated(), unpublished, cost);
    }
  }

  /** What was not as it must be, when anything was not. */
  Optional<String> wrong() {
    return lateness.early() > 0 || repeated > 0 || unpublished > 0
        ? Optional.of(
            lateness.early()
                + " early, "
                + repeated
                + " repeated, "
                + unpublished
                + " not published")
        : Optional.empty();
  }

  double jvmMicros() {
    return cost.jvmNanos() / 1e3 / lateness.count();
  }

  double postgresMicros() {
    return cost.postgresNanos() / 1e3 / lateness.count();
  }

  double walBytes() {
    return (double) cost.walBytes() / lateness.count();
  }

  double heapMegabytes() {
    return cost.heapBytes() / 1e6;
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>(lateness.json());
    json.put("items_per_second", Math.round(perSecond));
    json.put("jvm_cpu_us", rounded(jvmMicros()));
    json.put("postgres_cpu_us", rounded(postgresMicros()));
    json.put("cpu_us", rounded(jvmMicros() + postgresMicros()));
    json.put("wal_bytes", Math.round(walBytes()));
    json.put("heap_mb", Math.round(heapMegabytes()));
    json.put("repeated", repeated);
    json.put("unpublished", unpublished);
    return json;
  }

  /** Looks at the sink until everything has arrived, and only then at the database. */
  private static Instant waitFor(
      Contender contender, RemoteSink sink, int count, Instant latest, InstantSource clock)
      throws Exception {
    while (sink.received() < count || contender.open() > 0) {
      if (clock.instant().isAfter(latest)) {
        throw new IOException(contender.name() + " did not finish");
      }
      LockSupport.parkNanos(5_000_000);
    }
    return clock.instant();
  }

  private static void waitUntil(Instant instant, InstantSource clock) {
    while (clock.instant().isBefore(instant)) {
      LockSupport.parkNanos(Duration.between(clock.instant(), instant).toNanos());
    }
  }

  private static Spread lateness(List<@Nullable Instant> arrivals, long first, Instant due)
      throws IOException {
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i < arrivals.size(); i++) {
      Instant at = arrivals.get(i);
      if (at == null) {
        throw new IOException("item " + (first + i) + " is recorded as done and never arrived");
      }
      times.add(Duration.between(due, at));
    }
    return Spread.of(times);
  }

  private static double rounded(double micros) {
    return Math.round(micros * 10) / 10.0;
  }
}
