package presstime.bench;

import java.io.IOException;
import java.io.PrintStream;
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
   * Ends with 0 when what was measured also was right, 1 when it was not or nothing could be
   * measured, 2 when the command is not understood.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    System.exit(run(arguments));
  }

  static int run(String... arguments) throws IOException, InterruptedException {
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
    return run(chosen.get(), rest, System.out);
  }

  /** Values are read where they are used, so what is not understood may come out late. */
  static int run(Benchmark benchmark, String[] arguments, PrintStream out) {
    try {
      Options options = Options.parse(arguments, benchmark.options());
      Report report = benchmark.run(options);
      show(report, options, out);
      return report.right() ? 0 : 1;
    } catch (BadOption e) {
      System.err.println("presstime bench " + benchmark.name() + ": " + e.getMessage());
      usage(benchmark);
      return 2;
    } catch (Exception e) {
      e.printStackTrace();
      if (Arrays.asList(arguments).contains("--json")) {
        out.println(Report.failure(benchmark.name(), String.valueOf(e.getMessage())));
      }
      return 1;
    }
  }

  static Optional<Benchmark> find(String name) {
    return ALL.stream().filter(each -> each.name().equals(name)).findFirst();
  }

  private static void show(Report report, Options options, PrintStream out) throws IOException {
    out.print(report.text());
    if (options.has("save")) {
      Path module = Machine.module();
      out.println();
      for (Path file : report.save(module.resolve("results"))) {
        out.println("  saved: " + file);
      }
      out.println(shown(report, options, module.resolve("../docs/performance.md").normalize()));
    }
    if (options.has("json")) {
      out.println(report.json());
    }
  }

  private static String shown(Report report, Options options, Path page) throws IOException {
    if (options.has("quick")) {
      return "  not shown on the page of figures: a quick run is only a look";
    }
    String command = options.command(report.name());
    return new FiguresPage(page).show(report, command, "../bench/results")
        ? "  shown: " + page
        : "  not shown on the page of figures: it has no place for " + command;
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
          --save    keep the result in bench/results; a whole one as the page has it, with none of the
                    options below or those it names, is also shown in docs/performance.md
        """,
        benchmark.name(), benchmark.summary());
    benchmark.options().forEach((name, value) -> System.err.println("  --" + name + " " + value));
  }
}
