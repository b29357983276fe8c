package presstime.bench.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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
import presstime.bench.product.Editor;
import presstime.bench.product.Product;
import presstime.server.delivery.store.DeliveryReads;

/**
 * What a calendar waits for: a month of a thousand items, among a thousand, …, a million of the
 * same workspace. The server is the one that ships; the store is asked in it, the API over HTTP.
 */
public final class CalendarBenchmark implements Benchmark {

  private static final InstantSource CLOCK = InstantSource.system();

  /** Asked before anything counts: until then the compiler is measured. */
  private static final int FIRST = 200;

  @Override
  public String name() {
    return "calendar";
  }

  @Override
  public String summary() {
    return "how long a month of 1,000 items takes to read among 10^3 … 10^6 (quick: … 10^5)";
  }

  @Override
  public SortedMap<String, String> options() {
    return new TreeMap<>(Map.of("most", "ITEMS", "times", "N"));
  }

  @Override
  public Report run(Options options) throws Exception {
    Instant begun = CLOCK.instant();
    int most = options.number("most", 1_000_000, 100_000);
    int times = options.number("times", 200, 50);
    say("starting the product …");
    try (Product product = Product.start(List.of())) {
      Map<String, String> machine = Machine.describe(product.database());
      Editor editor = product.editor();
      Instant month = begun.plus(Duration.ofDays(3)).truncatedTo(ChronoUnit.SECONDS);
      Years years = Years.of(product.database(), month);
      List<Look> looks =
          new Looks(product.part(DeliveryReads.class), editor, years, editor.site()).all();
      List<String> wrong = new ArrayList<>();
      Map<Integer, Map<Look, Spread>> found = new LinkedHashMap<>();
      for (int items = Years.IN_THE_MONTH; items <= most; items *= 10) {
        say("filling in " + items + " …");
        years.fill(items);
        Map<Look, Spread> row = new LinkedHashMap<>();
        for (Look look : looks) {
          if (found.isEmpty()) {
            look.measure(Math.min(FIRST, 4 * times), wrong);
          }
          row.put(look, look.measure(times, wrong));
        }
        found.put(items, row);
      }
      return report(begun, times, machine, looks, found, wrong);
    }
  }

  private Report report(
      Instant begun,
      int times,
      Map<String, String> machine,
      List<Look> looks,
      Map<Integer, Map<Look, Spread>> found,
      List<String> wrong) {
    Table table = new Table("", "items", "asked", "p50 ms", "p90 ms", "p99 ms", "max ms");
    Map<String, List<Point>> lines = new LinkedHashMap<>();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("in_the_month", Years.IN_THE_MONTH);
    for (Look look : looks) {
      List<Map<String, Object>> sizes = new ArrayList<>();
      found.forEach((items, row) -> {
        Spread spread = Objects.requireNonNull(row.get(look));
        table.row(
            look.label(),
            String.format(Locale.ROOT, "%,d", items),
            spread.count(),
            spread.p50(),
            spread.p90(),
            spread.p99(),
            spread.max());
        Map<String, Object> size = new LinkedHashMap<>();
        size.put("items", items);
        size.putAll(spread.json());
        sizes.add(size);
        lines
            .computeIfAbsent(look.label(), label -> new ArrayList<>())
            .add(new Point(items, spread.p50()));
      });
      figures.put(look.key(), sizes);
    }
    String title =
        "a month of " + Years.IN_THE_MONTH + " deliveries among more, asked " + times + " times";
    Curves chart = new Curves("Reading a calendar, median", "items of the workspace", "ms", lines);
    return new Report(name(), begun, title, machine, table, figures, wrong, List.of(chart));
  }

  private static void say(String text) {
    System.err.println("  " + text);
  }
}
