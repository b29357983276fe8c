package presstime.bench.lateness;

import java.io.IOException;
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
 * "Publish now", the whole product: from the row's creation, and from before the editor's request,
 * to the arrival of the article at an HTTP server. The row's creation lies a little before its
 * commit, so the time from the commit is shorter.
 */
public final class NowBenchmark implements Benchmark {

  private static final InstantSource CLOCK = InstantSource.system();
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final long APART_NANOS = 50_000_000;

  /** So many that are not measured find nothing compiled and nothing cached. */
  private static final int UNTIL_WARM = 50;

  @Override
  public String name() {
    return "now";
  }

  @Override
  public String summary() {
    return "how soon 200 articles arrive at an HTTP server that are published at once, one after the"
        + " other (quick: 60); about a minute";
  }

  @Override
  public SortedMap<String, String> options() {
    return new TreeMap<>(Map.of("items", "N"));
  }

  @Override
  public Report run(Options options) throws Exception {
    Instant begun = CLOCK.instant();
    int items = options.number("items", 200, 60);
    System.err.println("  starting the product …");
    try (Product product = Product.start(List.of(new SinkPlatform()));
        Sink sink = Sink.open(CLOCK)) {
      Map<String, String> machine = Machine.describe(product.database());
      Editor editor = product.editor();
      Newsroom newsroom = new Newsroom(editor);
      long channel = newsroom.sinkChannel(sink.address());
      int first = Math.min(items / 3, UNTIL_WARM);
      System.err.println("  writing and approving " + (items + first) + " articles …");
      List<Long> contents = newsroom.write(items + first);
      System.err.println("  publishing them …");
      publish(editor, channel, contents.subList(0, first), sink);
      List<Long> measured = contents.subList(first, contents.size());
      Map<Long, Instant> asked = publish(editor, channel, measured, sink);
      Map<Long, Recorded> recorded = Recorded.all(product.database());
      machine.merge("load", String.format("%.1f after", Machine.load()), (a, b) -> a + ", " + b);
      List<Duration> fromRow = new ArrayList<>();
      List<Duration> fromRequest = new ArrayList<>();
      for (long content : measured) {
        Instant at = sink.arrivals().get(content);
        Recorded row = recorded.get(content);
        if (at == null || row == null) {
          throw new IOException("content " + content + " did not arrive");
        }
        fromRow.add(Duration.between(row.dueAt(), at));
        fromRequest.add(Duration.between(asked.getOrDefault(content, at), at));
      }
      Spread row = Spread.of(fromRow);
      Spread request = Spread.of(fromRequest);
      Table table =
          new Table("ms until it arrived", "items", "p50", "p90", "p99", "max", "early")
              .row("from the row's instant", row)
              .row("from the editor's request", request);
      Map<String, Object> figures = new LinkedHashMap<>(row.json());
      figures.put("from_request", request.json());
      List<String> wrong = new ArrayList<>();
      if (row.early() > 0 || sink.repeated() > 0) {
        wrong.add(row.early() + " early, " + sink.repeated() + " repeated");
      }
      String title = items + " articles published at once, one every 50 ms";
      return new Report(name(), begun, title, machine, table, figures, wrong);
    }
  }

  private static Map<Long, Instant> publish(
      Editor editor, long channel, List<Long> contents, Sink sink) throws Exception {
    Map<Long, Instant> asked = new HashMap<>();
    for (long content : contents) {
      asked.put(content, CLOCK.instant());
      editor.publish(content, channel);
      Instant latest = CLOCK.instant().plus(PATIENCE);
      while (!sink.arrivals().containsKey(content) && CLOCK.instant().isBefore(latest)) {
        LockSupport.parkNanos(1_000_000);
      }
      LockSupport.parkNanos(APART_NANOS);
    }
    return asked;
  }
}
