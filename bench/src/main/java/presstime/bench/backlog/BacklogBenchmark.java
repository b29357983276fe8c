package presstime.bench.backlog;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import presstime.bench.Benchmark;
import presstime.bench.Machine;
import presstime.bench.Options;
import presstime.bench.Report;
import presstime.bench.Spread;
import presstime.bench.Table;
import presstime.bench.chart.Curves;
import presstime.bench.chart.Curves.Point;
import presstime.bench.postgres.Scratch;

/**
 * What a claim costs while ten thousand, …, ten million deliveries wait. Each size has a database
 * of its own on one server, and they take turns, so that none has the quieter minute.
 */
public final class BacklogBenchmark implements Benchmark {

  private static final InstantSource CLOCK = InstantSource.system();
  private static final int LEAST = 10_000;
  private static final int TURNS = 5;

  @Override
  public String name() {
    return "backlog";
  }

  @Override
  public String summary() {
    return "what a claim costs while 10^4 … 10^7 deliveries wait (quick: … 10^6)";
  }

  @Override
  public SortedMap<String, String> options() {
    return new TreeMap<>(Map.of("most", "ROWS", "claims", "N"));
  }

  @Override
  public Report run(Options options) throws Exception {
    Instant begun = CLOCK.instant();
    int most = options.number("most", 10_000_000, 1_000_000);
    int claims = Math.max(1, options.number("claims", 200, 100) / TURNS);
    List<Backlog> backlogs = new ArrayList<>();
    try (Scratch scratch = Scratch.start()) {
      try {
        for (long rows = Math.min(LEAST, most); rows <= most; rows *= 10) {
          say("filling in " + rows + " …");
          backlogs.add(Backlog.fill(scratch, (int) rows, CLOCK));
        }
        Map<String, String> machine = Machine.describe(backlogs.getFirst().db().pool());
        List<String> wrong = measure(backlogs, claims);
        return report(begun, claims * TURNS, machine, backlogs, wrong);
      } finally {
        backlogs.forEach(Backlog::close);
      }
    }
  }

  private static List<String> measure(List<Backlog> backlogs, int claims) throws Exception {
    List<String> wrong = new ArrayList<>();
    for (int turn = 0; turn <= TURNS; turn++) {
      say(turn == 0 ? "a first turn that is not counted …" : "turn " + turn + " …");
      for (Backlog backlog : backlogs) {
        int carried = backlog.claim(claims, turn > 0);
        if (carried != claims * Backlog.BATCH) {
          wrong.add("over " + backlog.rows() + ": " + carried + " carried out and published");
        }
      }
    }
    for (Backlog backlog : backlogs) {
      if (backlog.waiting() != backlog.rows()) {
        wrong.add("of " + backlog.rows() + " there wait " + backlog.waiting());
      }
      if (backlog.counted() != claims * TURNS) {
        wrong.add("over " + backlog.rows() + ": " + backlog.counted() + " claims were seen");
      }
    }
    return wrong;
  }

  private Report report(
      Instant begun,
      int claims,
      Map<String, String> machine,
      List<Backlog> backlogs,
      List<String> wrong) {
    Table table = new Table("waiting", "claims", "p50 ms", "p90 ms", "p99 ms", "µs per row");
    List<Map<String, Object>> sizes = new ArrayList<>();
    List<Point> medians = new ArrayList<>();
    for (Backlog backlog : backlogs) {
      Spread spread = backlog.spread();
      double perRow = spread.p50() * 1_000 / Backlog.BATCH;
      table.row(
          String.format(Locale.ROOT, "%,d", backlog.rows()),
          spread.count(),
          spread.p50(),
          spread.p90(),
          spread.p99(),
          perRow);
      Map<String, Object> size = new LinkedHashMap<>();
      size.put("rows", backlog.rows());
      size.putAll(spread.json());
      size.put("us_per_row", Math.round(perRow * 100) / 100.0);
      sizes.add(size);
      medians.add(new Point(backlog.rows(), spread.p50()));
    }
    double least = medians.stream().mapToDouble(Point::y).min().orElse(1);
    double greatest = medians.stream().mapToDouble(Point::y).max().orElse(1);
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("batch", Backlog.BATCH);
    figures.put("sizes", sizes);
    figures.put("flat_within_percent", Math.round((greatest / least - 1) * 1_000) / 10.0);
    table.row("greatest over least p50", "", greatest / least);
    String title =
        claims + " claims of " + Backlog.BATCH + " deliveries at each size, by turns, with commit";
    return new Report(
        name(),
        begun,
        title,
        machine,
        table,
        figures,
        wrong,
        List.of(
            new Curves(
                "A claim of " + Backlog.BATCH + " deliveries, median",
                "deliveries waiting",
                "ms",
                Map.of("claim", medians))));
  }

  private static void say(String text) {
    System.err.println("  " + text);
  }
}
