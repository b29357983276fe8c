package presstime.server.conflicts.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds every conflict in a situation. Adding a kind is one function and its line here. */
public final class Detection {

  static final List<ConflictRule> RULES =
      List.of(
          TimeRules::tooClose,
          TextRules::duplicates,
          TimeRules::limits,
          TimeRules::blackouts,
          AudienceRule::overlaps,
          OrderRule::brokenOrder);

  private Detection() {}

  /** What is wrong in it. */
  public static List<Finding> of(Situation situation) {
    return run(situation).all();
  }

  /** What is wrong in it, by {@link Finding#key()}. */
  public static Map<String, Finding> byKey(Situation situation) {
    Map<String, Finding> found = new HashMap<>();
    of(situation).forEach(finding -> found.put(finding.key(), finding));
    return found;
  }

  /**
   * What a change makes worse: the findings after it that were not there before, or were milder.
   *
   * @param before of the situation as it was
   */
  public static List<Finding> added(Map<String, Finding> before, Situation after) {
    return of(after).stream()
        .filter(found -> {
          Finding was = before.get(found.key());
          return was == null || was.severity().compareTo(found.severity()) < 0;
        })
        .toList();
  }

  static Findings run(Situation situation) {
    Findings findings = new Findings();
    RULES.forEach(rule -> rule.find(situation, findings));
    return findings;
  }
}
