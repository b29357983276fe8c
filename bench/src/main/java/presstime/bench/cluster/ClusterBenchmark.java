package presstime.bench.cluster;

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
import presstime.bench.Benchmark;
import presstime.bench.Machine;
import presstime.bench.Options;
import presstime.bench.Report;
import presstime.bench.Table;
import presstime.bench.chart.Bars;
import presstime.bench.postgres.Db;
import presstime.bench.postgres.Desk;
import presstime.bench.postgres.Scratch;
import presstime.bench.sink.RemoteSink;

/**
 * One, two and four engines in processes of their own drain a herd from one database, with a
 * platform that takes its time. The sink tells deliveries apart by their idempotency keys: each
 * must arrive, and none again.
 */
public final class ClusterBenchmark implements Benchmark {

  private static final InstantSource CLOCK = InstantSource.system();
  private static final String DATABASE = "cluster";
  private static final List<Integer> SIZES = List.of(1, 2, 4);
  private static final int CHANNELS = 8;

  /** A node opens at most 64 connections to one host; with a slow platform that is its limit. */
  private static final int PER_CHANNEL = 8;

  @Override
  public String name() {
    return "cluster";
  }

  @Override
  public String summary() {
    return "1, 2 and 4 engine processes drain 20,000 from one database (quick: 3,000), each sent once";
  }

  @Override
  public SortedMap<String, String> options() {
    return new TreeMap<>(Map.of("items", "N", "backlog", "N", "rounds", "N", "delay", "MS"));
  }

  @Override
  public Report run(Options options) throws Exception {
    Instant begun = CLOCK.instant();
    int items = options.number("items", 20_000, 3_000);
    int backlog = options.number("backlog", 100_000, 10_000);
    int rounds = options.number("rounds", 3, 1);
    Duration delay = Duration.ofMillis(options.number("delay", 20, 20));
    List<String> wrong = new ArrayList<>();
    Map<Integer, List<Drain>> drains = new LinkedHashMap<>();
    try (Scratch scratch = Scratch.start();
        RemoteSink sink = RemoteSink.start(delay);
        Db db = scratch.create(DATABASE, 4)) {
      Map<String, String> machine = Machine.describe(db.pool());
      Desk desk = Desk.open(db, CHANNELS);
      desk.waiting(backlog);
      for (int size : SIZES) {
        System.err.println("  nodes: " + size + " …");
        List<Drain> all = new ArrayList<>();
        try (Nodes nodes =
            Nodes.start(size, scratch.server(), DATABASE, sink.address(), PER_CHANNEL)) {
          // The first finds nothing compiled.
          Drain.run(db, desk, sink, size, Math.max(100, items / 4), CLOCK, wrong);
          for (int round = 1; round <= rounds; round++) {
            all.add(Drain.run(db, desk, sink, size, items, CLOCK, wrong));
          }
        }
        drains.put(size, all);
      }
      machine.merge("load", String.format("%.1f after", Machine.load()), (a, b) -> a + ", " + b);
      return report(begun, items, backlog, delay, machine, drains, wrong);
    }
  }

  private Report report(
      Instant begun,
      int items,
      int backlog,
      Duration delay,
      Map<String, String> machine,
      Map<Integer, List<Drain>> drains,
      List<String> wrong) {
    Table table = new Table("nodes", "rounds", "items/s", "to one node", "least share %");
    Map<String, Object> figures = new LinkedHashMap<>();
    Map<String, Double> bars = new LinkedHashMap<>();
    List<Map<String, Object>> sizes = new ArrayList<>();
    figures.put("items", items);
    figures.put("delay_ms", delay.toMillis());
    double one = median(drains.getOrDefault(SIZES.getFirst(), List.of())).perSecond();
    drains.forEach((size, all) -> {
      Drain median = median(all);
      double ratio = median.perSecond() / one;
      table.row(
          size.toString(), all.size(), Math.round(median.perSecond()), ratio, median.leastShare());
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("nodes", size);
      row.put("items_per_second", Math.round(median.perSecond()));
      row.put("ratio_one_node", Math.round(ratio * 100) / 100.0);
      row.put("least_share_percent", median.leastShare());
      sizes.add(row);
      bars.put(size + (size == 1 ? " node" : " nodes"), median.perSecond());
    });
    figures.put("sizes", sizes);
    figures.put("sent_once", wrong.isEmpty());
    String title =
        items
            + " deliveries due at one instant over "
            + backlog
            + " waiting, a sink that takes "
            + delay.toMillis()
            + " ms, engine processes on one machine";
    return new Report(
        name(),
        begun,
        title,
        machine,
        table,
        figures,
        wrong,
        List.of(new Bars("Engines on one database", "deliveries/s", bars)));
  }

  private static Drain median(List<Drain> drains) {
    return drains.stream()
        .sorted(Comparator.comparingDouble(Drain::perSecond))
        .toList()
        .get(drains.size() / 2);
  }
}
