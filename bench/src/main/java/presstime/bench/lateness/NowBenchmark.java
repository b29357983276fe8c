package presstime.bench.lateness;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import presstime.bench.Benchmark;
import presstime.bench.Machine;
import presstime.bench.Options;
import presstime.bench.Report;
import presstime.bench.Spread;
import presstime.bench.Table;
import presstime.bench.product.Editor;
import presstime.bench.product.Product;
import presstime.bench.sink.Sink;
import presstime.bench.sink.SinkPlatform;

/**
 * "Publish now", the whole product: from the row's creation, and from the instant planned for the
 * editor's request, to the arrival of the article at an HTTP server. The row's creation lies a
 * little before its commit, so the time from the commit is shorter.
 */
public final class NowBenchmark implements Benchmark {

  private static final InstantSource CLOCK = InstantSource.system();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Duration APART = Duration.ofMillis(50);

  /** After so many the first figures are taken: those of a server that has just started. */
  private static final int FIRST_WORDS = 50;

  @Override
  public String name() {
    return "now";
  }

  @Override
  public String summary() {
    return "how soon 200 articles arrive at an HTTP server that are published at once, one every"
        + " 50 ms (quick: 60), by a server just started and by one that has published 1,000 (quick:"
        + " 60); about three minutes";
  }

  @Override
  public SortedMap<String, String> options() {
    return new TreeMap<>(Map.of("items", "N", "warm", "N"));
  }

  @Override
  public Report run(Options options) throws Exception {
    Instant begun = CLOCK.instant();
    int items = options.number("items", 200, 60);
    int warm = options.number("warm", 1_000, 60);
    System.err.println("  starting the product …");
    try (Product product = Product.start(List.of(new SinkPlatform()));
        Sink sink = Sink.open(CLOCK)) {
      Map<String, String> machine = Machine.describe(product.database());
      Editor editor = product.editor();
      Newsroom newsroom = new Newsroom(editor);
      long channel = newsroom.sinkChannel(sink.address());
      int first = Math.min(items / 3, FIRST_WORDS);
      int all = first + items + warm + items;
      System.err.println("  writing and approving " + all + " articles …");
      List<Long> contents = newsroom.write(all);
      System.err.println("  publishing them …");
      Publishing publishing = new Publishing(editor, channel, sink);
      publishing.oneByOne(contents.subList(0, first));
      Map<Long, Instant> asked = new HashMap<>();
      asked.putAll(publishing.atTheirInstants(contents.subList(first, first + items)));
      publishing.oneByOne(contents.subList(first + items, all - items));
      asked.putAll(publishing.atTheirInstants(contents.subList(all - items, all)));
      waitForVerdicts(product);
      machine.merge("load", String.format("%.1f after", Machine.load()), (a, b) -> a + ", " + b);
      Map<Long, Recorded> recorded = Recorded.all(product.database());
      Function<List<Long>, Measured> measured =
          some -> Measured.of(some, asked, recorded, sink.arrivals());
      Measured fresh = measured.apply(contents.subList(first, first + items));
      Measured later = measured.apply(contents.subList(all - items, all));
      Table table =
          new Table("ms until it arrived", "items", "p50", "p90", "p99", "max", "early")
              .row("from the row's instant", later.fromRow())
              .row("from the editor's request", later.fromRequest())
              .row("just started: from the row's instant", fresh.fromRow())
              .row("just started: from the request", fresh.fromRequest());
      Map<String, Object> figures = new LinkedHashMap<>(later.fromRow().json());
      figures.put("from_request", later.fromRequest().json());
      figures.put("just_started", fresh.fromRow().json());
      figures.put("warm", first + items + warm);
      List<String> wrong = new ArrayList<>();
      int early = fresh.fromRow().early() + later.fromRow().early();
      if (early > 0 || sink.repeated() > 0) {
        wrong.add(early + " early, " + sink.repeated() + " repeated");
      }
      long others = recorded.values().stream().filter(row -> !row.published()).count();
      if (others > 0) {
        wrong.add(others + " were not published");
      }
      String title =
          String.format(
              "%d articles published at once, one every %d ms whatever became of those before,"
                  + " after %d others",
              items, APART.toMillis(), first + items + warm);
      return new Report(name(), begun, title, machine, table, figures, wrong);
    }
  }

  /** A verdict follows its arrival. */
  private static void waitForVerdicts(Product product) throws SQLException {
    Instant latest = CLOCK.instant().plus(PATIENCE);
    while (Recorded.open(product.database()) > 0 && CLOCK.instant().isBefore(latest)) {
      LockSupport.parkNanos(10_000_000);
    }
  }

  /** To the sink, by the editor. */
  private record Publishing(Editor editor, long channel, Sink sink) {

    /** Those that are not measured, each after the one before has arrived. */
    void oneByOne(List<Long> contents) throws IOException, InterruptedException {
      for (long content : contents) {
        editor.publish(content, channel);
        waitFor(List.of(content));
        LockSupport.parkNanos(APART.toNanos());
      }
    }

    /** Those that are measured; answers when each was asked for. */
    Map<Long, Instant> atTheirInstants(List<Long> contents) throws InterruptedException {
      OpenLoop loop = new OpenLoop(APART, CLOCK);
      Map<Long, Instant> asked = loop.ask(contents, content -> editor.publish(content, channel));
      waitFor(contents);
      return asked;
    }

    private void waitFor(List<Long> contents) {
      Instant latest = CLOCK.instant().plus(PATIENCE);
      while (!sink.arrivals().keySet().containsAll(contents) && CLOCK.instant().isBefore(latest)) {
        LockSupport.parkNanos(1_000_000);
      }
    }
  }

  /** How long articles took, from two beginnings. */
  private record Measured(Spread fromRow, Spread fromRequest) {

    static Measured of(
        List<Long> contents,
        Map<Long, Instant> asked,
        Map<Long, Recorded> recorded,
        Map<Long, Instant> arrivals) {
      List<Duration> fromRow = new ArrayList<>();
      List<Duration> fromRequest = new ArrayList<>();
      for (long content : contents) {
        Instant at = arrivals.get(content);
        Recorded row = recorded.get(content);
        if (at == null || row == null) {
          throw new IllegalStateException("content " + content + " did not arrive");
        }
        fromRow.add(Duration.between(row.dueAt(), at));
        fromRequest.add(Duration.between(asked.getOrDefault(content, at), at));
      }
      return new Measured(Spread.of(fromRow), Spread.of(fromRequest));
    }
  }
}
