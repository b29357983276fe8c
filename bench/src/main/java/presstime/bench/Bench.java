package presstime.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import presstime.bench.herd.HerdBenchmark;
import presstime.bench.herd.SnapshotBenchmark;
import presstime.bench.herd.SteadyBenchmark;
import presstime.bench.lateness.LatenessBenchmark;
import presstime.bench.lateness.NowBenchmark;

/** Runs one benchmark by name: {@code ./presstime bench lateness --quick --json}. */
public final class Bench {

  private static final List<Benchmark> ALL =
      List.of(
          new LatenessBenchmark(),
          new NowBenchmark(),
          new SteadyBenchmark(),
          new HerdBenchmark(),
          new SnapshotBenchmark());

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
    Benchmark chosen =
        ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElse(null);
    if (chosen == null || Arrays.asList(arguments).contains("--help")) {
      usage();
      return chosen == null ? 2 : 0;
    }
    Options options;
    try {
      options = Options.parse(Arrays.copyOfRange(arguments, 1, arguments.length), chosen.options());
    } catch (IllegalArgumentException e) {
      System.err.println("presstime bench " + name + ": " + e.getMessage());
      usage();
      return 2;
    }
    Report report = chosen.run(options);
    show(report, options);
    return report.right() ? 0 : 1;
  }

  private static void show(Report report, Options options) throws IOException {
    System.out.print(report.text());
    if (options.has("save")) {
      Path file = report.save(Machine.module().resolve("results"));
      System.out.println("\nSaved as " + file);
    }
    if (options.has("json")) {
      System.out.println(report.json());
    }
  }

  private static void usage() {
    System.err.println(
        """
        ./presstime bench NAME [--quick] [--json] [--save]

          --quick   fewer items, some seconds
          --json    the last line is one JSON object
          --save    keep the result in bench/results/NAME-DATE.json
        """);
    for (Benchmark each : ALL) {
      System.err.println("  " + each.name() + "   " + each.summary());
      each.options().forEach((name, value) -> System.err.println("      --" + name + " " + value));
    }
  }
}
