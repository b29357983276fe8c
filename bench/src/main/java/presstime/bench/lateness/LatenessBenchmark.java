package presstime.bench.lateness;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import presstime.bench.Benchmark;
import presstime.bench.Machine;
import presstime.bench.Options;
import presstime.bench.Report;
import presstime.bench.product.Product;
import presstime.bench.sink.Sink;
import presstime.bench.sink.SinkPlatform;

/**
 * The whole product, from the HTTP API to the public: articles are created, approved and scheduled
 * for instants at random within a minute, on one channel, and the time from each instant to the
 * request and to what an outsider sees is taken.
 */
public final class LatenessBenchmark implements Benchmark {

  /** Long enough for the last item to be tried again several times. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private static final InstantSource CLOCK = InstantSource.system();

  @Override
  public String name() {
    return "lateness";
  }

  @Override
  public String summary() {
    return "how late 500 articles spread over 60 s go out (quick: 100 over 10 s); --sink sends them to"
        + " an HTTP server instead of the built-in site";
  }

  @Override
  public SortedMap<String, String> options() {
    return new TreeMap<>(Map.of("sink", "", "items", "N", "over", "SECONDS"));
  }

  @Override
  public Report run(Options options) throws Exception {
    Instant begun = CLOCK.instant();
    int items = options.number("items", 500, 100);
    int seconds = options.number("over", 60, 10);
    boolean sink = options.has("sink");
    say("starting the product …");
    try (Product product = Product.start(sink ? List.of(new SinkPlatform()) : List.of())) {
      Map<String, String> machine = Machine.describe(product.database());
      Newsroom newsroom = new Newsroom(product.editor());
      try (Outside outside = sink ? sink() : PageWatch.open(product.database(), CLOCK)) {
        long channel =
            outside instanceof SinkWatch watch
                ? newsroom.sinkChannel(watch.sink().address())
                : newsroom.siteChannel();
        Plan plan = schedule(newsroom, channel, items, Duration.ofSeconds(seconds));
        waitForTheEnd(product, plan);
        machine.merge("load", String.format("%.1f after", Machine.load()), (a, b) -> a + ", " + b);
        Result result = Result.of(plan, Recorded.all(product.database()), outside);
        String title = items + " articles due within " + seconds + " s on one channel";
        return new Report(
            name(),
            begun,
            title,
            machine,
            result.table(),
            figures(options, result),
            result.wrong());
      }
    }
  }

  /**
   * What is due.
   *
   * @param cold the first ones after the start, which find nothing compiled and nothing cached
   * @param warm those that are measured
   */
  record Plan(Map<Long, Instant> cold, Map<Long, Instant> warm, Instant end) {}

  private static Plan schedule(Newsroom newsroom, long channel, int items, Duration span)
      throws IOException, InterruptedException {
    int first = Math.max(10, items / 10);
    Duration firstSpan = Duration.ofMillis(100L * first);
    say("writing and approving " + (items + first) + " articles …");
    Instant before = CLOCK.instant();
    List<Long> contents = newsroom.write(items + first);
    // Scheduling takes less than writing and approving; the rest is quiet before the first one.
    Instant coldAt =
        CLOCK
            .instant()
            .plus(Duration.between(before, CLOCK.instant()))
            .plusSeconds(5)
            .truncatedTo(ChronoUnit.MICROS);
    Instant warmAt = coldAt.plus(firstSpan).plusSeconds(2);
    Map<Long, Instant> cold = Timetable.spread(contents.subList(0, first), coldAt, firstSpan);
    Map<Long, Instant> warm =
        Timetable.spread(contents.subList(first, contents.size()), warmAt, span);
    say("scheduling them …");
    newsroom.schedule(cold, channel);
    newsroom.schedule(warm, channel);
    if (CLOCK.instant().isAfter(coldAt)) {
      throw new IOException("this machine is too busy: scheduling ran into the measured time");
    }
    return new Plan(cold, warm, warmAt.plus(span));
  }

  private static void waitForTheEnd(Product product, Plan plan) throws SQLException {
    Duration left = Duration.between(CLOCK.instant(), plan.end());
    say("measuring, " + left.toSeconds() + " s …");
    while (CLOCK.instant().isBefore(plan.end())) {
      LockSupport.parkNanos(Duration.between(CLOCK.instant(), plan.end()).toNanos());
    }
    Instant latest = plan.end().plus(PATIENCE);
    while (Recorded.open(product.database()) > 0 && CLOCK.instant().isBefore(latest)) {
      LockSupport.parkNanos(100_000_000);
    }
    // The last notice may still be on its way.
    LockSupport.parkNanos(500_000_000);
  }

  private static Outside sink() throws IOException {
    return new SinkWatch(Sink.open(CLOCK));
  }

  private static Map<String, Object> figures(Options options, Result result) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("channel", options.has("sink") ? "sink" : "site");
    figures.put("quick", options.has("quick"));
    figures.putAll(result.figures());
    return figures;
  }

  private static void say(String text) {
    System.err.println("  " + text);
  }
}
