package presstime.bench.herd;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import presstime.bench.Benchmark;
import presstime.bench.Machine;
import presstime.bench.Options;
import presstime.bench.Report;
import presstime.bench.sink.Sink;
import presstime.platform.http.AddressPolicy;
import presstime.platform.http.GuardedHttp;
import presstime.platform.http.HttpLimits;
import presstime.postgres.PostgresServer;
import presstime.postgres.PostgresSettings;

/**
 * Many items due at one instant over a backlog: Presstime's engine alone beside db-scheduler, on
 * the same PostgreSQL, by turns in one run. Absolute figures are this machine's; the ratio says
 * more.
 */
public final class HerdBenchmark implements Benchmark {

  private static final InstantSource CLOCK = InstantSource.system();

  /** Times concurrency: as many connections as the HTTP client opens to one host. */
  private static final int CHANNELS = 8;

  private static final int CONCURRENCY = 8;
  private static final int ROUNDS = 3;

  @Override
  public String name() {
    return "herd";
  }

  @Override
  public String summary() {
    return "20,000 items due at one instant over 1,000,000 waiting (quick: 4,000 over 100,000), the"
        + " engine alone beside db-scheduler";
  }

  @Override
  public SortedMap<String, String> options() {
    return new TreeMap<>(Map.of("items", "N", "backlog", "N"));
  }

  @Override
  public Report run(Options options) throws Exception {
    Instant begun = CLOCK.instant();
    int items = options.number("items", 20_000, 4_000);
    int backlog = options.number("backlog", 1_000_000, 100_000);
    try (PostgresServer server = start();
        Sink sink = Sink.open(CLOCK);
        GuardedHttp http =
            GuardedHttp.open(HttpLimits.DEFAULT, AddressPolicy.allowing(List.of("127.0.0.1")));
        Db ours = Db.create(server, "ours");
        Db theirs = Db.create(server, "theirs")) {
      Map<String, String> machine = Machine.describe(ours.pool());
      Post post = new Post(http, sink.address());
      Contest contest =
          new Contest(
              new PresstimeEngine(ours, post, CHANNELS, CONCURRENCY),
              new DbScheduler(theirs, post, CHANNELS * CONCURRENCY),
              sink,
              CLOCK);
      contest.run(items, backlog, ROUNDS);
      machine.merge("load", String.format("%.1f after", Machine.load()), (a, b) -> a + ", " + b);
      String title =
          items + " items due at one instant over " + backlog + " waiting, one POST each";
      return new Report(
          name(), begun, title, machine, contest.table(), contest.figures(), contest.wrong());
    }
  }

  /** A server with a throw-away folder, which goes with this process however that ends. */
  private static PostgresServer start() throws IOException {
    Path home = Files.createTempDirectory("presstime-bench");
    PostgresServer server = PostgresServer.start(PostgresSettings.at(home));
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(() -> {
              server.close();
              remove(home);
            }));
    return server;
  }

  private static void remove(Path home) {
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      System.err.println("not removed: " + home + " (" + e.getMessage() + ")");
    }
  }
}
