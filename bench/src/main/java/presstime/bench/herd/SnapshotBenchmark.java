package presstime.bench.herd;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import presstime.bench.Benchmark;
import presstime.bench.Machine;
import presstime.bench.Meter;
import presstime.bench.Options;
import presstime.bench.Report;
import presstime.bench.Table;
import presstime.bench.postgres.Db;
import presstime.bench.postgres.Scratch;
import presstime.bench.sink.RemoteSink;

/**
 * What a transaction costs that was forgotten open: PostgreSQL can then clean up nothing that the
 * engine leaves behind, and every look at what is due passes over it.
 */
public final class SnapshotBenchmark implements Benchmark {

  private static final InstantSource CLOCK = InstantSource.system();
  private static final int WARM_UPS = 4;

  @Override
  public String name() {
    return "snapshot";
  }

  @Override
  public String summary() {
    return "20,000 items due at one instant (quick: 8,000), with an old snapshot held meanwhile and"
        + " without, by turns; the engine alone";
  }

  @Override
  public SortedMap<String, String> options() {
    return new TreeMap<>(Map.of("items", "N", "backlog", "N", "rounds", "N", "warm-ups", "N"));
  }

  @Override
  public Report run(Options options) throws Exception {
    Instant begun = CLOCK.instant();
    int items = options.number("items", 20_000, 8_000);
    int rounds = options.number("rounds", 3, 3);
    int warmUps = options.countOrNone("warm-ups", WARM_UPS, WARM_UPS);
    try (Scratch server = Scratch.start();
        RemoteSink sink = RemoteSink.start(Duration.ZERO);
        Db main = server.connect("postgres", 1);
        PresstimeEngine engine = Contenders.presstime(server);
        Work work = new BarePost(sink.address(), 64)) {
      Map<String, String> machine = Machine.describe(main.pool());
      engine.prepare(options.number("backlog", 100_000, 10_000));
      Arena arena = new Arena(sink, main, new Meter(server.server().pid(), main.pool()), CLOCK);
      List<Round> without = new ArrayList<>();
      List<Round> with = new ArrayList<>();
      for (int round = 1 - warmUps; round <= rounds; round++) {
        System.err.println("  round " + round + " …");
        Round free = Round.run(engine, arena, work, items);
        if (round >= 1) {
          without.add(free);
          try (AutoCloseable snapshot = engine.oldSnapshot()) {
            with.add(Round.run(engine, arena, work, items));
          }
        }
      }
      machine.merge("load", String.format("%.1f after", Machine.load()), (a, b) -> a + ", " + b);
      double cost = 100 * (1 - median(with) / median(without));
      Table table = new Table("", "items/s", "JVM us", "PG us");
      without.forEach(round -> row(table, "without", round));
      with.forEach(round -> row(table, "with an old snapshot", round));
      table.row("cost of the medians, percent", cost);
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("items_per_second", Math.round(median(without)));
      figures.put("items_per_second_snapshot", Math.round(median(with)));
      figures.put("cost_percent", Math.round(cost * 10) / 10.0);
      String title = items + " items due at one instant, with and without an old snapshot";
      List<String> wrong =
          Stream.concat(without.stream(), with.stream())
              .flatMap(round -> round.wrong().stream())
              .toList();
      return new Report(name(), begun, title, machine, table, figures, wrong);
    }
  }

  private static void row(Table table, String name, Round round) {
    table.row(
        name,
        Math.round(round.perSecond()),
        Math.round(round.jvmMicros()),
        Math.round(round.postgresMicros()));
  }

  private static double median(List<Round> rounds) {
    return rounds.stream()
        .map(Round::perSecond)
        .sorted(Comparator.naturalOrder())
        .toList()
        .get(rounds.size() / 2);
  }
}
