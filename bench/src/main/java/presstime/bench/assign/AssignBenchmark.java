package presstime.bench.assign;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import presstime.bench.Benchmark;
import presstime.bench.Machine;
import presstime.bench.Options;
import presstime.bench.Report;
import presstime.bench.Table;
import presstime.bench.postgres.Scratch;
import presstime.postgres.PostgresServer;
import presstime.server.Presstime;
import presstime.server.assignment.Assignments;

/**
 * Slot assignment as an operator runs it, against how much waits and how much is placed already:
 * reading, deciding and writing, one transaction per channel, one channel after the other.
 */
public final class AssignBenchmark implements Benchmark {

  private static final InstantSource CLOCK = InstantSource.system();
  private static final int BARS = 40;

  @Override
  public String name() {
    return "assign";
  }

  @Override
  public String summary() {
    return "places 100 to 10,000 waiting items over 200 channels into a calendar that holds 100,000"
        + " (quick: to 1,000, 40 channels, 10,000)";
  }

  @Override
  public SortedMap<String, String> options() {
    return new TreeMap<>(Map.of("items", "N", "channels", "N", "placed", "N"));
  }

  /** One size. */
  record Run(int waiting, int placed, double seconds) {

    double microsEach() {
      return seconds * 1e6 / waiting;
    }
  }

  @Override
  public Report run(Options options) throws Exception {
    Instant begun = CLOCK.instant();
    int items = options.number("items", 10_000, 1_000);
    int channels = options.number("channels", 200, 40);
    int placed = options.number("placed", 100_000, 10_000);
    List<String> wrong = new ArrayList<>();
    try (Scratch scratch = Scratch.start();
        ConfigurableApplicationContext server = start(scratch)) {
      DataSource database = server.getBean(DataSource.class);
      Newsstand stand = new Newsstand(database, channels);
      stand.open();
      Assignments assignments = server.getBean(Assignments.class);
      measure(stand, assignments, Math.min(items, channels), placed / 10, wrong); // warm-up
      List<Run> runs = new ArrayList<>();
      for (int many = Math.max(1, items / 100); many <= items; many *= 10) {
        runs.add(measure(stand, assignments, many, placed, wrong));
      }
      runs.add(measure(stand, assignments, items, placed / 10, wrong));
      Map<String, String> machine = Machine.describe(database);
      return report(begun, channels, machine, runs, wrong);
    }
  }

  private static Run measure(
      Newsstand stand, Assignments assignments, int waiting, int placed, List<String> wrong)
      throws Exception {
    System.err.println("  " + waiting + " waiting, " + placed + " placed …");
    stand.write(waiting);
    stand.fill(placed, CLOCK.instant());
    long began = System.nanoTime();
    assignments.assign(stand.workspace());
    double seconds = (System.nanoTime() - began) / 1e9;
    if (stand.assigned() != waiting) {
      wrong.add(stand.assigned() + " of " + waiting + " were placed");
    }
    if (stand.broken() != 0) {
      wrong.add(stand.broken() + " slots given twice, or weeks above the limit");
    }
    return new Run(waiting, placed, seconds);
  }

  private Report report(
      Instant begun,
      int channels,
      Map<String, String> machine,
      List<Run> runs,
      List<String> wrong) {
    double least = runs.stream().mapToDouble(Run::seconds).min().orElseThrow();
    double most = runs.stream().mapToDouble(Run::seconds).max().orElseThrow();
    Table table = new Table("waiting", "placed", "seconds", "µs each", "seconds, log scale");
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Run run : runs) {
      double part = most > least ? Math.log(run.seconds / least) / Math.log(most / least) : 1;
      table.row(
          String.valueOf(run.waiting),
          run.placed,
          run.seconds,
          run.microsEach(),
          "#".repeat(1 + (int) Math.round(part * (BARS - 1))));
      rows.add(Map.of("waiting", run.waiting, "placed", run.placed, "seconds", run.seconds));
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("channels", channels);
    figures.put("runs", rows);
    figures.put("exponent", exponent(runs));
    table.row("exponent", "", exponent(runs));
    return new Report(
        name(),
        begun,
        "Assignment over " + channels + " channels; cost grows with waiting^exponent",
        machine,
        table,
        figures,
        wrong);
  }

  /** The slope of cost against size, both as logarithms, from the second size to the largest. */
  private static double exponent(List<Run> runs) {
    Run small = runs.get(Math.min(1, runs.size() - 2));
    Run large = runs.get(runs.size() - 2);
    return small == large
        ? Double.NaN
        : Math.log(large.seconds / small.seconds)
            / Math.log((double) large.waiting / small.waiting);
  }

  private static ConfigurableApplicationContext start(Scratch scratch) {
    PostgresServer postgres = scratch.server();
    return new SpringApplicationBuilder(Presstime.class)
        .registerShutdownHook(false)
        .run(
            "--presstime.home=" + scratch.home().resolve("desk"),
            "--presstime.database.url=" + postgres.jdbcUrl("postgres"),
            "--presstime.database.user=" + postgres.user(),
            "--presstime.database.password=" + postgres.password(),
            "--presstime.engine.running=false",
            "--server.address=127.0.0.1",
            "--server.port=0");
  }
}
