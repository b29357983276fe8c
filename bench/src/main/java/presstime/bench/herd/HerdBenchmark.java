package presstime.bench.herd;

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
import presstime.bench.Machine;
import presstime.bench.Meter;
import presstime.bench.Options;
import presstime.bench.Report;
import presstime.bench.Table;
import presstime.bench.sink.RemoteSink;
import presstime.postgres.PostgresServer;

/**
 * Many items due at one instant over a backlog: Presstime's engine alone beside other schedulers,
 * on the same PostgreSQL, by turns in one run. Absolute figures are this machine's; the ratio says
 * more.
 */
public final class HerdBenchmark implements Benchmark {

  private static final InstantSource CLOCK = InstantSource.system();

  /** A server runs for weeks: until here the compiler takes more of the machine than the work. */
  private static final int WARM_UPS = 5;

  @Override
  public String name() {
    return "herd";
  }

  @Override
  public String summary() {
    return "20,000 items due at one instant over 1,000,000 waiting (quick: 4,000 over 100,000), the"
        + " engine alone beside db-scheduler; --delay is the sink's, --with names other contenders"
        + " ("
        + String.join(", ", Contenders.names())
        + ")";
  }

  @Override
  public SortedMap<String, String> options() {
    return new TreeMap<>(
        Map.of(
            "items", "N", "backlog", "N", "rounds", "N", "delay", "MS", "with", "A,B", "client",
            "NAME"));
  }

  @Override
  public Report run(Options options) throws Exception {
    Instant begun = CLOCK.instant();
    int items = options.number("items", 20_000, 4_000);
    int backlog = options.number("backlog", 1_000_000, 100_000);
    int rounds = options.number("rounds", 3, 3);
    Duration delay = Duration.ofMillis(options.number("delay", 0, 0));
    List<String> clients = List.of(options.text("client", "guarded,bare").split(","));
    try (PostgresServer server = Servers.start();
        RemoteSink sink = RemoteSink.start(delay);
        Db main = Db.create(server, "main");
        Contenders contenders = Contenders.open(server, options.text("with", "db-scheduler"))) {
      Map<String, String> machine = Machine.describe(main.pool());
      Arena arena = new Arena(sink, main, new Meter(server.pid(), main.pool()), CLOCK);
      contenders.prepare(backlog);
      Table table = Contest.table();
      Map<String, Object> figures = new LinkedHashMap<>();
      List<String> wrong = new ArrayList<>();
      for (String client : clients) {
        try (Work work =
            client.equals("bare")
                ? new BarePost(sink.address())
                : new GuardedPost(sink.address())) {
          Contest contest = new Contest(contenders.all(), arena, work);
          contest.run(items, figures.isEmpty() ? WARM_UPS : 1, rounds);
          contest.rows(table);
          // The product's own client is the one that counts; the other shows what is the engine's.
          if (client.equals("bare")) {
            figures.put("bare_client", contest.figures());
          } else {
            figures.putAll(contest.figures());
          }
          wrong.addAll(contest.wrong());
        }
      }
      machine.merge("load", String.format("%.1f after", Machine.load()), (a, b) -> a + ", " + b);
      String title =
          items
              + " items due at one instant over "
              + backlog
              + " waiting, one POST each, answered after "
              + delay.toMillis()
              + " ms";
      return new Report(name(), begun, title, machine, table, figures, wrong);
    }
  }
}
