package presstime.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import presstime.bench.assign.AssignBenchmark;
import presstime.bench.backlog.BacklogBenchmark;
import presstime.bench.calendar.CalendarBenchmark;
import presstime.bench.cluster.ClusterBenchmark;
import presstime.bench.herd.HerdBenchmark;
import presstime.bench.herd.SnapshotBenchmark;
import presstime.bench.herd.SteadyBenchmark;
import presstime.bench.lateness.LatenessBenchmark;
import presstime.bench.lateness.NowBenchmark;
import presstime.bench.soak.SoakBenchmark;
import presstime.bench.start.StartBenchmark;

/** Runs one benchmark by name, {@code ./presstime bench lateness --quick --json}, or all. */
public final class Bench {

  static final List<Benchmark> ALL =
      List.of(
          new AssignBenchmark(),
          new LatenessBenchmark(),
          new NowBenchmark(),
          new SteadyBenchmark(),
          new HerdBenchmark(),
          new SnapshotBenchmark(),
          new BacklogBenchmark(),
          new CalendarBenchmark(),
          new SoakBenchmark(),
          new ClusterBenchmark(),
          new StartBenchmark());

  private Bench() {}

  /**
   * Ends with 0 when what was measured also was right, 1 when it was not, 2 when the command is not
   * understood.
   */
  public static void main(String[] arguments) throws Exception {
    System.exit(run(arguments));
  }

  private static int run(String[] arguments) throws Exception {
    String name = arguments.length == 0 ? "" : arguments[0];
    if (name.isEmpty() || name.startsWith("-")) {
      list();
      return 0;
    }
    String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
    if (name.equals("all")) {
      return AllBenchmarks.run(rest);
    }
    Optional<Benchmark> chosen = find(name);
    if (chosen.isEmpty()) {
      System.err.println("presstime bench: there is no benchmark " + name);
      list();
      return 2;
    }
    if (Arrays.asList(rest).contains("--help")) {
      usage(chosen.get());
      return 0;
    }
    return run(chosen.get(), rest);
  }

  private static int run(Benchmark benchmark, String[] arguments) throws Exception {
    Options options;
    try {
      options = Options.parse(arguments, benchmark.options());
    } catch (IllegalArgumentException e) {
      System.err.println("presstime bench " + benchmark.name() + ": " + e.getMessage());
      usage(benchmark);
      return 2;
    }
    Report report = benchmark.run(options);
    show(report, options);
    return report.right() ? 0 : 1;
  }

  static Optional<Benchmark> find(String name) {
    return ALL.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private static void show(Report report, Options options) throws IOException {
    System.out.print(report.text());
    if (options.has("save")) {
      Path module = Machine.module();
      System.out.println();
      for (Path file : report.save(module.resolve("results"))) {
        System.out.println("  saved: " + file);
      }
      // A quick run is a look, not a figure to be shown around.
      Path page = module.resolve("../docs/performance.md").normalize();
      if (!options.has("quick") && new FiguresPage(page).show(report, "../bench/results")) {
        System.out.println("  shown: " + page);
      }
    }
    if (options.has("json")) {
      System.out.println(report.json());
    }
  }

  private static void list() {
    System.err.println(
        """
        ./presstime bench NAME [--quick] [--json] [--save]
        ./presstime bench all  [--quick] [--json] [--save]
        ./presstime bench NAME --help
        """);
    for (Benchmark each : ALL) {
      System.err.printf("  %-9s %s%n", each.name(), each.summary());
    }
  }

  private static void usage(Benchmark benchmark) {
    System.err.printf(
        """
        ./presstime bench %s [--quick] [--json] [--save]
          %s

          --quick   fewer items, some seconds
          --json    the last line is one JSON object
          --save    keep the result in bench/results; a whole one is also shown in docs/performance.md
        """,
        benchmark.name(), benchmark.summary());
    benchmark.options().forEach((name, value) -> System.err.println("  --" + name + " " + value));
  }
}
