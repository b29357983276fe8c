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
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import presstime.bench.Benchmark;
import presstime.bench.Machine;
import presstime.bench.Meter;
import presstime.bench.Options;
import presstime.bench.Report;
import presstime.bench.Spread;
import presstime.bench.Table;
import presstime.bench.postgres.Db;
import presstime.bench.postgres.Scratch;
import presstime.bench.sink.RemoteSink;

/** Items due one after the other at a steady rate over a backlog: how late each arrives. */
public final class SteadyBenchmark implements Benchmark {

  private static final InstantSource CLOCK = InstantSource.system();
  private static final int WARM_UPS = 3;
  private static final int WARM_UP_ITEMS = 4_000;

  @Override
  public String name() {
    return "steady";
  }

  @Override
  public String summary() {
    return "how late items arrive that are due at 200 a second for 60 s over 100,000 waiting (quick:"
        + " 10 s over 10,000), the engine alone";
  }

  @Override
  public SortedMap<String, String> options() {
    return new TreeMap<>(Map.of("rate", "N", "over", "SECONDS", "backlog", "N", "warm-ups", "N"));
  }

  @Override
  public Report run(Options options) throws Exception {
    Instant begun = CLOCK.instant();
    int rate = options.number("rate", 200, 200);
    int seconds = options.number("over", 60, 10);
    int count = rate * seconds;
    int warmUps = options.countOrNone("warm-ups", WARM_UPS, WARM_UPS);
    int backlog = options.number("backlog", 100_000, 10_000);
    try (Scratch server = Scratch.start();
        RemoteSink sink = RemoteSink.start(Duration.ZERO);
        Db main = server.connect("postgres", 1);
        PresstimeEngine engine = Contenders.presstime(server);
        Work work = new GuardedPost(sink.address())) {
      Map<String, String> machine = Machine.describe(main.pool());
      engine.prepare(backlog);
      Arena arena = new Arena(sink, main, new Meter(server.server().pid(), main.pool()), CLOCK);
      for (int round = 0; round < warmUps; round++) {
        System.err.println("  a herd to warm up …");
        Round.run(engine, arena, work, WARM_UP_ITEMS);
      }
      sink.clear();
      Duration apart = Duration.ofSeconds(1).dividedBy(rate);
      Instant due = CLOCK.instant().plusMillis(3_000 + count / 8).truncatedTo(ChronoUnit.MICROS);
      long first = engine.schedule(count, due, apart);
      System.err.println("  measuring, " + seconds + " s …");
      Meter.Reading reading;
      Meter.Cost cost;
      try (AutoCloseable running = engine.start(work)) {
        if (CLOCK.instant().isAfter(due)) {
          throw new IOException("this machine is too busy: scheduling ran into the measured time");
        }
        waitUntil(due);
        reading = arena.meter().begin();
        waitUntil(due.plus(apart.multipliedBy(count)));
        cost = arena.meter().since(reading);
        waitForTheLast(engine, due.plusSeconds(seconds + 30L));
      }
      Spread lateness = lateness(sink.arrivals(first, count), due, apart);
      machine.merge("load", String.format("%.1f after", Machine.load()), (a, b) -> a + ", " + b);
      int unpublished = engine.unpublished(first, count);
      return report(begun, machine, rate, seconds, lateness, sink.repeated(), unpublished, cost);
    }
  }

  private Report report(
      Instant begun,
      Map<String, String> machine,
      int rate,
      int seconds,
      Spread lateness,
      int repeated,
      int unpublished,
      Meter.Cost cost) {
    Table table =
        new Table("ms after the instant", "items", "p50", "p90", "p99", "max", "early")
            .row("arrived at the sink", lateness);
    Map<String, Object> figures = new LinkedHashMap<>(lateness.json());
    figures.put("rate", rate);
    figures.put("repeated", repeated);
    figures.put("jvm_cpu_us", Math.round(cost.jvmNanos() / 1e3 / lateness.count()));
    figures.put("postgres_cpu_us", Math.round(cost.postgresNanos() / 1e3 / lateness.count()));
    figures.put("wal_bytes", cost.walBytes() / lateness.count());
    List<String> wrong = new ArrayList<>();
    // A whole run is one long round.
    new Round(lateness, rate, repeated, unpublished, cost).wrong().ifPresent(wrong::add);
    String title = rate + " items a second for " + seconds + " s, one POST each";
    return new Report(name(), begun, title, machine, table, figures, wrong);
  }

  private static void waitForTheLast(PresstimeEngine engine, Instant latest) throws Exception {
    while (engine.open() > 0) {
      if (CLOCK.instant().isAfter(latest)) {
        throw new IOException("not all were done in time");
      }
      LockSupport.parkNanos(50_000_000);
    }
  }

  private static Spread lateness(List<@Nullable Instant> arrivals, Instant due, Duration apart)
      throws IOException {
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i < arrivals.size(); i++) {
      Instant at = arrivals.get(i);
      if (at == null) {
        throw new IOException("an item is recorded as done and never arrived");
      }
      times.add(Duration.between(due.plus(apart.multipliedBy(i)), at));
    }
    return Spread.of(times);
  }

  private static void waitUntil(Instant instant) {
    while (CLOCK.instant().isBefore(instant)) {
      LockSupport.parkNanos(Duration.between(CLOCK.instant(), instant).toNanos());
    }
  }
}
