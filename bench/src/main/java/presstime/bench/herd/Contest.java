package presstime.bench.herd;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import presstime.bench.Table;
import presstime.bench.sink.Sink;

/** Presstime's engine and another scheduler, by turns. */
final class Contest {

  private final Contender ours;
  private final Contender theirs;
  private final Sink sink;
  private final InstantSource clock;
  private final List<Round> oursRounds = new ArrayList<>();
  private final List<Round> theirsRounds = new ArrayList<>();

  Contest(Contender ours, Contender theirs, Sink sink, InstantSource clock) {
    this.ours = ours;
    this.theirs = theirs;
    this.sink = sink;
    this.clock = clock;
  }

  /** The first herd of each is not counted: it finds nothing compiled and nothing cached. */
  void run(int items, int backlog, int rounds) throws Exception {
    for (Contender contender : List.of(ours, theirs)) {
      say(contender.name() + ": filling in the backlog, and a first herd that is not counted …");
      contender.prepare(backlog);
      Round.run(contender, sink, items, clock);
    }
    for (int round = 1; round <= rounds; round++) {
      say("round " + round + " …");
      oursRounds.add(Round.run(ours, sink, items, clock));
      theirsRounds.add(Round.run(theirs, sink, items, clock));
    }
  }

  Table table() {
    Table table = new Table("", "items/s", "p50 ms", "p99 ms", "max ms", "early", "repeated");
    oursRounds.forEach(round -> row(table, ours, round));
    theirsRounds.forEach(round -> row(table, theirs, round));
    return table.row("ratio of the medians", ratio());
  }

  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("presstime", json(median(oursRounds)));
    figures.put("db_scheduler", json(median(theirsRounds)));
    figures.put("ratio", Math.round(ratio() * 100) / 100.0);
    return figures;
  }

  /** What Presstime did that it must not. */
  List<String> wrong() {
    return oursRounds.stream()
        .filter(round -> round.lateness().early() > 0 || round.repeated() > 0)
        .map(round -> round.lateness().early() + " early, " + round.repeated() + " repeated")
        .toList();
  }

  private double ratio() {
    return median(oursRounds).perSecond() / median(theirsRounds).perSecond();
  }

  private static void row(Table table, Contender contender, Round round) {
    table.row(
        contender.name(),
        round.perSecond(),
        round.lateness().p50(),
        round.lateness().p99(),
        round.lateness().max(),
        round.lateness().early(),
        round.repeated());
  }

  private static Map<String, Object> json(Round round) {
    Map<String, Object> json = new LinkedHashMap<>(round.lateness().json());
    json.put("items_per_second", Math.round(round.perSecond()));
    return json;
  }

  private static Round median(List<Round> rounds) {
    return rounds.stream()
        .sorted(Comparator.comparingDouble(Round::perSecond))
        .toList()
        .get(rounds.size() / 2);
  }

  private static void say(String text) {
    System.err.println("  " + text);
  }
}
