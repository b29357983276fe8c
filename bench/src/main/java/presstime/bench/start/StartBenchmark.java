package presstime.bench.start;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import presstime.bench.Benchmark;
import presstime.bench.Folders;
import presstime.bench.Machine;
import presstime.bench.Options;
import presstime.bench.Report;
import presstime.bench.Table;
import presstime.bench.chart.Bars;

/**
 * The real server process with the PostgreSQL inside, from the command to the first answer of the
 * API, and the memory it holds when nothing happens.
 */
public final class StartBenchmark implements Benchmark {

  private static final InstantSource CLOCK = InstantSource.system();

  @Override
  public String name() {
    return "start";
  }

  @Override
  public String summary() {
    return "how long the server takes to its first answer, with and without the start-up cache, and"
        + " its memory when idle";
  }

  @Override
  public SortedMap<String, String> options() {
    return new TreeMap<>(Map.of("times", "N", "idle", "SECONDS"));
  }

  @Override
  public Report run(Options options) throws Exception {
    Instant begun = CLOCK.instant();
    int times = options.number("times", 5, 2);
    Duration idle = Duration.ofSeconds(options.number("idle", 15, 5));
    Map<String, String> machine = Machine.describe();
    Launch launch = new Launch();
    machine.put("started", launch.words());
    List<String> wrong = new ArrayList<>();
    List<Starts> all = new ArrayList<>();
    Path folder = Files.createTempDirectory("presstime-bench");
    Thread atExit = new Thread(() -> end(launch, folder), "bench-end");
    Runtime.getRuntime().addShutdownHook(atExit);
    try {
      all.add(fresh(launch, folder, times, idle));
      Path home = folder.resolve("home-1");
      all.add(again(launch, home, "off", times, idle));
      if (launch.canHaveCache()) {
        if (StartupCache.ready(launch, home)) {
          all.add(again(launch, home, "use", times, idle));
        } else {
          wrong.add("the launcher made no start-up cache");
        }
      }
    } finally {
      Runtime.getRuntime().removeShutdownHook(atExit);
      Folders.remove(folder);
    }
    return report(begun, times, idle, machine, all, wrong);
  }

  /**
   * Each in an empty data folder: PostgreSQL is unpacked, its cluster made, the schema laid out.
   */
  private static Starts fresh(Launch launch, Path folder, int times, Duration idle)
      throws Exception {
    Starts starts = new Starts("first", "first start, empty data folder");
    for (int time = 1; time <= times; time++) {
      measure(starts, launch, folder.resolve("home-" + time), "off", idle);
      if (time > 1) {
        Folders.remove(folder.resolve("home-" + time));
      }
    }
    return starts;
  }

  /** The server first: it is a process of its own, and writes in the folder. */
  private static void end(Launch launch, Path folder) {
    launch.end();
    Folders.remove(folder);
  }

  private static Starts again(Launch launch, Path home, String cache, int times, Duration idle)
      throws Exception {
    Starts starts =
        cache.equals("off")
            ? new Starts("again", "start, no start-up cache")
            : new Starts("cached", "start, with the start-up cache");
    for (int time = 0; time < times; time++) {
      measure(starts, launch, home, cache, idle);
    }
    return starts;
  }

  private static void measure(Starts starts, Launch launch, Path home, String cache, Duration idle)
      throws Exception {
    System.err.println("  " + starts.label() + " …");
    try (Server server = Server.start(launch, home, cache)) {
      starts.measure(server, idle);
    }
  }

  private Report report(
      Instant begun,
      int times,
      Duration idle,
      Map<String, String> machine,
      List<Starts> all,
      List<String> wrong)
      throws IOException {
    Table table = new Table("", "starts", "p50 ms", "max ms", "server MB", "PostgreSQL MB");
    Map<String, Object> figures = new LinkedHashMap<>();
    Map<String, Double> bars = new LinkedHashMap<>();
    for (Starts starts : all) {
      table.row(
          starts.label(),
          starts.times().size(),
          Math.round(starts.spread().p50()),
          Math.round(starts.spread().max()),
          Math.round(starts.megabytes()),
          Math.round(starts.postgresMegabytes()));
      figures.put(starts.key(), starts.json());
      bars.put(starts.label(), starts.spread().p50());
    }
    String title =
        "from the command to the first answer, "
            + times
            + " times each; memory "
            + idle.toSeconds()
            + " s later";
    return new Report(
        name(),
        begun,
        title,
        machine,
        table,
        figures,
        wrong,
        List.of(new Bars("From the command to the first answer", "ms", bars)));
  }
}
