package presstime.chaos;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import presstime.chaos.check.Checker;
import presstime.chaos.check.Violation;
import presstime.chaos.rig.Chronicle;
import presstime.chaos.rig.Fault;

/**
 * What came of one campaign.
 *
 * @param name which
 * @param more further figures for the table, by their name
 * @param failures what did not work of the harness itself
 */
public record Outcome(
    String name,
    Checker checker,
    Chronicle chronicle,
    Map<String, Object> more,
    List<String> failures) {

  private static final int TIMELINES = 5;

  /** Processes ended by SIGKILL. */
  int kills() {
    return chronicle.counts().entrySet().stream()
        .filter(count -> count.getKey().kills())
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  List<Violation> violations() {
    return checker.violations();
  }

  long count(Violation.Kind kind) {
    return violations().stream().filter(violation -> violation.kind() == kind).count();
  }

  String table() {
    StringBuilder text = new StringBuilder("\n" + name + "\n\n");
    Map<String, Object> rows = new LinkedHashMap<>();
    rows.put("deliveries", checker.deliveries());
    rows.put("  published", checker.deliveries("published"));
    rows.put("  withdrawn", checker.deliveries("withdrawn"));
    rows.put("  cancelled", checker.deliveries("cancelled"));
    rows.put("attempts lost with a process", checker.attempts("lost"));
    rows.put("questions: it was there", checker.attempts("present"));
    rows.put("questions: it was not there", checker.attempts("absent"));
    rows.put("lives that began an attempt", checker.lives());
    rows.putAll(more);
    rows.forEach((row, value) -> text.append("  %-32s %8s%n".formatted(row, value)));
    text.append('\n');
    chronicle
        .counts()
        .forEach((fault, count) ->
            text.append("  %-20s %7d  %s%n".formatted(fault.word(), count, fault.summary())));
    for (Violation.Kind kind : Violation.Kind.values()) {
      text.append("  %-10s %4d%n".formatted(kind, count(kind)));
    }
    return text.toString();
  }

  /** All violations in a line each, and the first few with their timelines, which tell enough. */
  String indictment() {
    StringBuilder text = new StringBuilder();
    violations().stream()
        .limit(50)
        .forEach(violation -> text.append("\n  ").append(line(violation)));
    worthTelling()
        .forEach(violation ->
            text.append("\n\n  ")
                .append(line(violation))
                .append('\n')
                .append(checker.timeline(violation.delivery(), chronicle)));
    return text.toString();
  }

  /** Of each kind the first, and of different deliveries: the same story twice tells no more. */
  private List<Violation> worthTelling() {
    List<Violation> order = new ArrayList<>();
    Set<Violation.Kind> kinds = EnumSet.noneOf(Violation.Kind.class);
    violations().stream().filter(one -> kinds.add(one.kind())).forEach(order::add);
    violations().stream().filter(one -> !order.contains(one)).forEach(order::add);
    Set<Long> told = new HashSet<>();
    return order.stream().filter(one -> told.add(one.delivery())).limit(TIMELINES).toList();
  }

  private static String line(Violation violation) {
    return "%s: delivery %d: %s"
        .formatted(violation.kind(), violation.delivery(), violation.what());
  }

  Map<Fault, Integer> faults() {
    return chronicle.counts();
  }
}
