package presstime.chaos;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import presstime.chaos.check.Violation;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is said at the end of a command, whatever became of its campaigns.
 *
 * @param outcomes of the campaigns that came to their end
 * @param broken what the others broke off with
 * @param leftOut campaigns that cannot be had on this machine, and why
 */
record Report(
    Settings settings, List<Outcome> outcomes, List<String> broken, List<String> leftOut) {

  private static final JsonMapper JSON = new JsonMapper();

  /**
   * Prints it.
   *
   * @param again the command that does the same again
   * @return the command's exit code
   */
  int print(PrintStream out, String again) {
    outcomes.forEach(outcome -> out.print(outcome.table()));
    List<Violation> violations = violations();
    if (!violations.isEmpty()) {
      out.println("\nVIOLATIONS: " + violations.size());
      outcomes.forEach(outcome -> out.print(outcome.indictment()));
    }
    failed().forEach(what -> out.println("\nFAILED: " + what));
    if (!violations.isEmpty() || !failed().isEmpty()) {
      out.println("\nThe same faults at the same moments: " + again);
    } else if (nothingWasDone()) {
      System.err.println("presstime chaos: nothing of that was done here");
    }
    if (settings.json()) {
      out.println(json());
    }
    return code();
  }

  private int code() {
    if (!violations().isEmpty() || !failed().isEmpty()) {
      return 1;
    }
    return nothingWasDone() ? 2 : 0;
  }

  private boolean nothingWasDone() {
    return outcomes.isEmpty()
        || settings.chosen() && outcomes.stream().allMatch(each -> each.faults().isEmpty());
  }

  private List<Violation> violations() {
    return outcomes.stream().flatMap(outcome -> outcome.violations().stream()).toList();
  }

  private List<String> failed() {
    List<String> failed = new ArrayList<>(broken);
    outcomes.forEach(
        outcome -> outcome.failures().forEach(what -> failed.add(outcome.name() + ": " + what)));
    return failed;
  }

  private String json() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("chaos", settings.full() ? "full" : "quick");
    all.put("seed", settings.seed());
    all.put("kills", outcomes.stream().mapToInt(Outcome::kills).sum());
    all.put("deliveries", outcomes.stream().mapToInt(each -> each.checker().deliveries()).sum());
    for (Violation.Kind kind : Violation.Kind.values()) {
      all.put(
          kind.name().toLowerCase(Locale.ROOT),
          outcomes.stream().mapToLong(each -> each.count(kind)).sum());
    }
    all.put("violations", violations().size());
    Map<String, Integer> faults = new TreeMap<>();
    for (Outcome outcome : outcomes) {
      outcome.faults().forEach((fault, count) -> faults.merge(fault.word(), count, Integer::sum));
    }
    all.put("faults", faults);
    all.put("failed", failed());
    all.put("left_out", leftOut);
    return JSON.writeValueAsString(all);
  }
}
