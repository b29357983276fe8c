package presstime.server.conflicts.policy;

import java.util.List;
import java.util.Map;
import presstime.server.conflicts.ConflictKind;
import presstime.server.conflicts.Severity;
import presstime.server.conflicts.policy.Precedence.Opening;

/** First the one, then the other. */
final class OrderRule {

  private OrderRule() {}

  /** A content due before what must be live before it, or with nothing planned before it. */
  static void brokenOrder(Situation situation, Findings findings) {
    Map<Long, List<Placed>> dependents = Situation.byContent(situation.placed());
    Map<Long, List<Placed>> predecessors = Situation.byContent(situation.predecessors());
    for (Precedence precedence : situation.precedences()) {
      List<Placed> waiting = dependents.getOrDefault(precedence.contentId(), List.of());
      if (!waiting.isEmpty()) {
        Opening opening =
            precedence.opening(
                predecessors.getOrDefault(precedence.afterId(), List.of()).stream()
                    .peek(candidate -> findings.compared())
                    .filter(precedence::concerns)
                    .toList());
        for (Placed dependent : waiting) {
          findings.compared();
          judge(precedence, opening, dependent, findings);
        }
      }
    }
  }

  private static void judge(
      Precedence precedence, Opening opening, Placed dependent, Findings findings) {
    String scope =
        precedence.afterId()
            + (precedence.channelId() == null ? "" : " on channel " + precedence.channelId());
    if (opening.at() == null) {
      findings.add(
          new Finding(
              ConflictKind.DEPENDENCY,
              Severity.WARNING,
              dependent,
              null,
              "nothing planned of " + scope,
              must(precedence)
                  + (opening.missing() == null || precedence.channelId() != null
                      ? ", and nothing is planned of it."
                      : ", and nothing is planned of it on channel %d."
                          .formatted(opening.missing()))));
    } else if (opening.isAfter(dependent.dueAt(), precedence.delay())) {
      findings.add(
          new Finding(
              ConflictKind.DEPENDENCY,
              Severity.ERROR,
              dependent,
              opening.last(),
              "after " + scope,
              must(precedence) + ", " + fate(precedence, opening)));
    }
  }

  private static String must(Precedence precedence) {
    long minutes = precedence.delay().toMinutes();
    return "Content %d must be live%s%s before"
        .formatted(
            precedence.afterId(),
            precedence.everywhere()
                ? " on every channel"
                : precedence.channelId() == null ? "" : " on channel " + precedence.channelId(),
            minutes == 0 ? "" : minutes == 1 ? " 1 minute" : " %d minutes".formatted(minutes));
  }

  private static String fate(Precedence precedence, Opening opening) {
    Placed last = opening.last();
    return last == null
        ? "and is so only since %s.".formatted(precedence.since())
        : "and goes out at %s.".formatted(last.dueAt());
  }
}
