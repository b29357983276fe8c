package presstime.bench.soak;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import presstime.bench.BadOption;
import presstime.bench.Benchmark;
import presstime.bench.Machine;
import presstime.bench.Options;
import presstime.bench.Report;
import presstime.bench.product.Editor;
import presstime.bench.product.Product;
import presstime.bench.sink.RemoteSink;
import presstime.bench.sink.SinkPlatform;

/**
 * The whole product through a desk's day, by a clock that goes 24 times as fast: whether anything
 * it holds grows, and whether everything ended as it should, once.
 */
public final class SoakBenchmark implements Benchmark {

  /** Waiting for what was tried again or planned ahead, after the day's last article. */
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Longer than any request of the editor's may take. */
  private static final Duration LAST_ANSWER = Duration.ofMinutes(2);

  /** In less, code is still being compiled and pools are filling: growth is told, not judged. */
  private static final Duration JUDGED = Duration.ofSeconds(60);

  private static final double SECONDS_PER_HOUR = 3_600;

  /** With the leases and rests of the engine in our time, more would make everything late. */
  private static final int SCALE = 24;

  /**
   * So many that articles are seldom too close: each that is, is a conflict that the desk keeps.
   */
  private static final int CHANNELS = 19;

  @Override
  public String name() {
    return "soak";
  }

  @Override
  public String summary() {
    return "what grows over a desk's 24 hours within an hour (quick: the same pace for 60 s)";
  }

  @Override
  public SortedMap<String, String> options() {
    return new TreeMap<>(Map.of("seconds", "N", "per-hour", "CONTENTS"));
  }

  @Override
  public Report run(Options options) throws Exception {
    Instant begun = InstantSource.system().instant();
    Duration lasts = Duration.ofSeconds(options.number("seconds", 3_600, 60));
    int perHour = options.number("per-hour", 1_200, 1_200);
    if (lasts.toSeconds() < 2 * Trend.FEWEST) {
      throw new BadOption("--seconds needs at least " + 2 * Trend.FEWEST);
    }
    say("starting the product …");
    ScaledClock clock = new ScaledClock(SCALE);
    try (RemoteSink sink = RemoteSink.start(Duration.ZERO);
        Product product = Product.start(List.of(new MoodyPlatform()), clock)) {
      Map<String, String> machine = Machine.describe(product.database());
      Workday day = workday(product.editor(), clock, sink, lasts, perHour);
      Shift shift = Shift.begin(day);
      say("a day goes by, " + lasts.toSeconds() + " s …");
      Gauges gauges = new Gauges(product.database());
      Held held = new Held(Marks.over(lasts).take(clock, gauges::read, shift::stopped));
      Optional<String> stopped = shift.end(LAST_ANSWER);
      waitForTheEnd(product, lasts);
      machine.merge("load", String.format("%.1f after", Machine.load()), (a, b) -> a + ", " + b);
      Ends ends = Ends.of(product.database(), sink, day, day.made());
      boolean judged = stopped.isEmpty() && lasts.compareTo(JUDGED) >= 0;
      return report(options, begun, machine, held, ends, day.planned(), stopped, judged);
    }
  }

  private static Workday workday(
      Editor editor, InstantSource clock, RemoteSink sink, Duration lasts, int perHour)
      throws IOException, InterruptedException {
    List<Long> channels = new ArrayList<>();
    for (int number = 1; number <= CHANNELS; number++) {
      channels.add(
          editor.channel(
              SinkPlatform.ID, "Sink " + number, Map.of("url", sink.address().toString())));
    }
    Duration farthest = lasts.multipliedBy(SCALE).dividedBy(12);
    Workday.Pace pace = new Workday.Pace(perHour * SCALE / SECONDS_PER_HOUR, lasts, farthest);
    return new Workday(editor, clock, channels, editor.site(), pace);
  }

  private static void waitForTheEnd(Product product, Duration lasts) throws SQLException {
    long end = System.nanoTime() + PATIENCE.plus(lasts.dividedBy(12)).toNanos();
    while (Ends.open(product.database()) > 0 && end - System.nanoTime() > 0) {
      LockSupport.parkNanos(100_000_000);
    }
  }

  private Report report(
      Options options,
      Instant begun,
      Map<String, String> machine,
      Held held,
      Ends ends,
      int planned,
      Optional<String> stopped,
      boolean judged) {
    double hours = Math.round(held.marks().getLast().hour() * 100) / 100.0;
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("quick", options.has("quick"));
    figures.put("judged", judged);
    figures.put("hours", hours);
    figures.put("scale", SCALE);
    figures.put("planned", planned);
    figures.put("deliveries", ends.deliveries());
    figures.put("lost", ends.lost());
    figures.put("doubled", ends.doubled());
    figures.putAll(held.figures());
    String title =
        String.format(
            Locale.ROOT,
            "%d of %d planned deliveries in %.1f hours of the desk, %d times as fast: %d lost, %d doubled",
            ends.deliveries(),
            planned,
            hours,
            SCALE,
            ends.lost(),
            ends.doubled());
    List<String> grown = judged ? held.wrong() : List.of();
    List<String> wrong =
        Stream.of(stopped.stream(), ends.wrong().stream(), grown.stream())
            .flatMap(each -> each)
            .toList();
    return new Report(
        name(), begun, title, machine, held.table(), figures, wrong, List.of(held.chart()));
  }

  private static void say(String text) {
    System.err.println("  " + text);
  }
}
