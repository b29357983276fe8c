package presstime.bench.herd;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import presstime.bench.Benchmark;
import presstime.bench.Machine;
import presstime.bench.Meter;
import presstime.bench.Options;
import presstime.bench.Report;
import presstime.bench.Table;
import presstime.bench.chart.Bars;
import presstime.bench.chart.Chart;
import presstime.bench.postgres.Db;
import presstime.bench.postgres.Scratch;
import presstime.bench.sink.RemoteSink;

/**
 * Many items due at one instant over a backlog: Presstime's engine alone beside other schedulers
 * and the bare limit, on the same PostgreSQL, by turns in one run. Absolute figures are this
 * machine's; the ratio says more.
 */
public final class HerdBenchmark implements Benchmark {

  private static final InstantSource CLOCK = InstantSource.system();

  /** A server runs for weeks: until here the compiler takes more of the machine than the work. */
  private static final int WARM_UPS = 5;

  /** Twice what Presstime's engine holds: it must not have claimed all before the instant. */
  private static final int QUICK_ITEMS = 8_000;

  /** Each contender has a pool of its own on the one server. */
  private static final int CONNECTIONS = 200;

  @Override
  public String name() {
    return "herd";
  }

  @Override
  public String summary() {
    return "20,000 items due at once over 1,000,000 waiting (quick: 8,000 over 100,000), beside "
        + String.join(", ", Contenders.names());
  }

  @Override
  public SortedMap<String, String> options() {
    return new TreeMap<>(
        Map.of(
            "items",
            "N",
            "backlog",
            "N",
            "rounds",
            "N",
            "warm-ups",
            "N",
            "with",
            "A,B",
            "part",
            "A,B"));
  }

  @Override
  public Report run(Options options) throws Exception {
    Instant begun = CLOCK.instant();
    int items = options.number("items", 20_000, QUICK_ITEMS);
    int backlog = options.number("backlog", 1_000_000, 100_000);
    int rounds = options.number("rounds", 3, 2);
    boolean quick = options.has("quick");
    int warmUps = options.countOrNone("warm-ups", WARM_UPS, 2);
    String usual = quick ? "product" : "product,bare,slow-sink";
    List<Part> parts = Part.named(options.text("part", usual));
    List<String> others =
        Contenders.named(options.text("with", String.join(",", Contenders.names())));
    try (Scratch server = Scratch.start(CONNECTIONS);
        Db main = server.connect("postgres", 1);
        Contenders contenders = Contenders.open(server, others)) {
      Map<String, String> machine = Machine.describe(main.pool());
      machine.put("beside", Contenders.versions(contenders.in(parts)));
      contenders.prepare(backlog);
      Table table = Contest.table();
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("items", items);
      figures.put("backlog", backlog);
      List<String> wrong = new ArrayList<>();
      List<Chart> charts = new ArrayList<>();
      for (Part part : parts) {
        try (RemoteSink sink = RemoteSink.start(part.delay());
            Work work = part.client().apply(sink.address())) {
          Arena arena = new Arena(sink, main, new Meter(server.server().pid(), main.pool()), CLOCK);
          Contest contest = new Contest(part.contenders(contenders.all()), arena, work);
          contest.run(items, warmUps, rounds);
          table.row(part.words(work));
          contest.rows(table);
          Map<String, Object> found = contest.figures();
          contenders.bare().ifPresent(bare -> alone(bare, work, items, table, found));
          part.key().ifPresentOrElse(key -> figures.put(key, found), () -> figures.putAll(found));
          wrong.addAll(contest.wrong());
          charts.add(new Bars("Herd: " + part.words(work), "items/s", contest.perSecond()));
        }
      }
      machine.merge("load", String.format("%.1f after", Machine.load()), (a, b) -> a + ", " + b);
      String title =
          items + " items due at one instant over " + backlog + " waiting, one POST each";
      return new Report(name(), begun, title, machine, table, figures, wrong, charts);
    }
  }

  /** What the database and the client bear without each other. */
  private static void alone(
      BareLimit bare, Work work, int items, Table table, Map<String, Object> figures) {
    try {
      bare.databaseAlone(items);
      long database = Math.round(bare.databaseAlone(items));
      long post = Math.round(bare.postAlone(work, Long.MIN_VALUE / 2, items));
      table.row("  claim and complete alone", items, database);
      table.row("  POST alone", items, post);
      figures.put("bare_database_per_second", database);
      figures.put("bare_http_per_second", post);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
