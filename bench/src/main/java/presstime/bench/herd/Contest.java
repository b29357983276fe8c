package presstime.bench.herd;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import presstime.bench.Table;

/** Presstime's engine, always the first, and other schedulers, by turns with one client. */
final class Contest {

  private final List<Contender> contenders;
  private final Arena arena;
  private final Work work;
  private final Map<Contender, List<Round>> rounds = new LinkedHashMap<>();

  Contest(List<Contender> contenders, Arena arena, Work work) {
    this.contenders = contenders;
    this.arena = arena;
    this.work = work;
    contenders.forEach(contender -> rounds.put(contender, new ArrayList<>()));
  }

  /** The first herds of each are not counted: they find nothing compiled and nothing cached. */
  void run(int items, int warmUps, int counted) throws Exception {
    for (int round = 1 - warmUps; round <= counted; round++) {
      say(
          work.client()
              + " client, "
              + (round < 1 ? "a round that is not counted" : "round " + round));
      for (Contender contender : contenders) {
        if (!takesPart(contender, round, counted)) {
          continue;
        }
        Round result = Round.run(contender, arena, work, items);
        if (round >= 1) {
          of(contender).add(result);
        }
      }
    }
  }

  /** All have as many uncounted rounds; of the counted ones the slow have the last only. */
  static boolean takesPart(Contender contender, int round, int counted) {
    return !contender.slow() || round < 1 || round == counted;
  }

  static Table table() {
    return new Table(
        "",
        "items",
        "items/s",
        "p50 ms",
        "p99 ms",
        "JVM us",
        "PG us",
        "WAL B",
        "heap MB",
        "early",
        "repeated");
  }

  void rows(Table table) {
    rounds.forEach((contender, all) -> all.forEach(round -> row(table, contender, round)));
    contenders.stream()
        .skip(1)
        .forEach(other -> table.row("  ratio to " + other.name(), ratio(other)));
  }

  /** One object by contender, and {@code ratio_NAME} for each of the others. */
  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>();
    rounds.forEach((contender, all) -> figures.put(key(contender), median(all).json()));
    contenders.stream()
        .skip(1)
        .forEach(
            other -> figures.put("ratio_" + key(other), Math.round(ratio(other) * 100) / 100.0));
    return figures;
  }

  /** The median of each. */
  Map<String, Double> perSecond() {
    Map<String, Double> each = new LinkedHashMap<>();
    rounds.forEach((contender, all) -> each.put(contender.name(), median(all).perSecond()));
    return each;
  }

  /** What Presstime did that it must not. */
  List<String> wrong() {
    return of(contenders.getFirst()).stream().flatMap(round -> round.wrong().stream()).toList();
  }

  private List<Round> of(Contender contender) {
    return Objects.requireNonNull(rounds.get(contender));
  }

  private double ratio(Contender other) {
    return median(of(contenders.getFirst())).perSecond() / median(of(other)).perSecond();
  }

  private void row(Table table, Contender contender, Round round) {
    table.row(
        contender.name() + ", " + work.client(),
        round.lateness().count(),
        Math.round(round.perSecond()),
        Math.round(round.lateness().p50()),
        Math.round(round.lateness().p99()),
        Math.round(round.jvmMicros()),
        Math.round(round.postgresMicros()),
        Math.round(round.walBytes()),
        Math.round(round.heapMegabytes()),
        round.lateness().early(),
        round.repeated());
  }

  private static Round median(List<Round> rounds) {
    return rounds.stream()
        .sorted(Comparator.comparingDouble(Round::perSecond))
        .toList()
        .get(rounds.size() / 2);
  }

  private static String key(Contender contender) {
    return contender.name().replace('-', '_').replace(' ', '_');
  }

  private static void say(String text) {
    System.err.println("  " + text);
  }
}
