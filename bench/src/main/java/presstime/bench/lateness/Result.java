package presstime.bench.lateness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongPredicate;
import java.util.stream.Stream;
import presstime.bench.Spread;
import presstime.bench.Table;

/**
 * What was measured.
 *
 * @param sent from the instant to the request, as the product recorded it
 * @param seen from the instant to what an outsider saw
 * @param done from the instant to the recorded verdict
 * @param cold {@code sent} of the first ones after the start
 * @param coldSeen {@code seen} of the first ones
 */
record Result(
    Spread sent,
    Spread seen,
    Spread done,
    Spread cold,
    Spread coldSeen,
    String label,
    List<String> wrong) {

  static Result of(LatenessBenchmark.Plan plan, Map<Long, Recorded> recorded, Outside outside) {
    List<String> wrong = new ArrayList<>();
    Set<Long> all = new HashSet<>(plan.cold().keySet());
    all.addAll(plan.warm().keySet());
    int others = count(all, id -> !published(recorded, id));
    check(wrong, others, "were not published by their first attempt");
    check(wrong, count(all, id -> !outside.seen().containsKey(id)), "were not seen from outside");
    check(wrong, outside.repeated(), "were seen more than once");
    Times warm = new Times(plan.warm(), recorded, outside.seen());
    Times cold = new Times(plan.cold(), recorded, outside.seen());
    Result result =
        new Result(
            warm.spread(Recorded::lateness),
            warm.seen(),
            warm.spread(Recorded::doneAfter),
            cold.spread(Recorded::lateness),
            cold.seen(),
            outside.label(),
            wrong);
    check(wrong, result.early(), "were early");
    return result;
  }

  int early() {
    return sent.early() + seen.early() + cold.early() + coldSeen.early();
  }

  Table table() {
    return new Table("ms after the instant", "items", "p50", "p90", "p99", "max", "early")
        .row("request left (recorded)", sent)
        .row(label, seen)
        .row("verdict known (recorded)", done)
        .row("first after the start: left", cold)
        .row("first after the start: seen", coldSeen);
  }

  /** {@code p50_ms}, {@code p99_ms} and {@code max_ms} are those of the recorded lateness. */
  Map<String, Object> figures() {
    Map<String, Object> figures = new LinkedHashMap<>(sent.json());
    figures.put("early", early());
    figures.put("seen", seen.json());
    figures.put("verdict", done.json());
    figures.put("cold", cold.json());
    figures.put("cold_seen", coldSeen.json());
    return figures;
  }

  /** Those that went out as they must; the others are told of and not measured. */
  private record Times(
      Map<Long, Instant> due, Map<Long, Recorded> recorded, Map<Long, Instant> at) {

    Spread spread(Function<Recorded, Duration> time) {
      return Spread.of(
          good().map(id -> time.apply(Objects.requireNonNull(recorded.get(id)))).toList());
    }

    Spread seen() {
      return Spread.of(
          good()
              .map(id ->
                  Duration.between(
                      Objects.requireNonNull(due.get(id)), Objects.requireNonNull(at.get(id))))
              .toList());
    }

    private Stream<Long> good() {
      return due.keySet().stream().filter(id -> published(recorded, id) && at.containsKey(id));
    }
  }

  private static boolean published(Map<Long, Recorded> recorded, long id) {
    Recorded delivery = recorded.get(id);
    return delivery != null && delivery.atOnce();
  }

  private static int count(Set<Long> ids, LongPredicate which) {
    return (int) ids.stream().filter(which::test).count();
  }

  private static void check(List<String> wrong, int count, String what) {
    if (count > 0) {
      wrong.add(count + " " + what);
    }
  }
}
