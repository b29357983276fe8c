package presstime.server.conflicts.policy;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

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

  /**
   * What a change makes worse.
   *
   * @return the findings of the situation after it that were not there before, or were milder
   */
  public static List<Finding> added(Situation before, Situation after) {
    Map<String, Finding> known =
        of(before).stream()
            .collect(Collectors.toMap(Finding::key, Function.identity(), (a, b) -> a));
    return of(after).stream()
        .filter(found -> {
          Finding was = known.get(found.key());
          return was == null || was.severity().compareTo(found.severity()) < 0;
        })
        .toList();
  }

  /** True when the change makes nothing worse and none of these remain. */
  public static boolean settles(Situation before, Situation after, Set<String> keys) {
    Set<String> left = new HashSet<>();
    for (Finding found : of(after)) {
      left.add(found.key());
    }
    return keys.stream().noneMatch(left::contains) && added(before, after).isEmpty();
  }

  static Findings run(Situation situation) {
    Findings findings = new Findings();
    RULES.forEach(rule -> rule.find(situation, findings));
    return findings;
  }
}
