package presstime.platform;

import java.util.List;
import java.util.Map;

/**
 * What a connection test found.
 *
 * @param problems empty when the channel can publish
 * @param warnings faults that do not stop publishing
 * @param facts what the other side told about itself, for people: site name, version, user
 */
public record ConnectionReport(
    List<Problem> problems, List<Problem> warnings, Map<String, String> facts) {

  public ConnectionReport {
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
    facts = Map.copyOf(facts);
  }

  /** A channel that can publish. */
  public static ConnectionReport ready(Map<String, String> facts) {
    return new ConnectionReport(List.of(), List.of(), facts);
  }

  /** A channel that cannot, and why. */
  public static ConnectionReport failed(Problem problem) {
    return new ConnectionReport(List.of(problem), List.of(), Map.of());
  }

  /** True when the channel can publish. */
  public boolean ok() {
    return problems.isEmpty();
  }
}
