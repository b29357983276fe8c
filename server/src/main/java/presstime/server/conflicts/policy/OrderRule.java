package presstime.server.conflicts.policy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import presstime.server.conflicts.ConflictKind;
import presstime.server.conflicts.Severity;

/** First the one, then the other. */
final class OrderRule {

  private OrderRule() {}

  /** A content due before what must be live before it, or with nothing planned before it. */
  static void brokenOrder(Situation situation, Findings findings) {
    Map<Long, List<Placed>> dependents = Situation.byContent(situation.placed());
    Map<Long, List<Placed>> predecessors = Situation.byContent(situation.predecessors());
    for (Precedence precedence : situation.precedences()) {
      if (!precedence.released()) {
        Optional<Placed> first =
            first(precedence, predecessors.getOrDefault(precedence.afterId(), List.of()), findings);
        for (Placed dependent : dependents.getOrDefault(precedence.contentId(), List.of())) {
          findings.compared();
          judge(precedence, first, dependent, findings);
        }
      }
    }
  }

  private static Optional<Placed> first(
      Precedence precedence, List<Placed> candidates, Findings findings) {
    return candidates.stream()
        .peek(candidate -> findings.compared())
        .filter(candidate ->
            precedence.channelId() == null || candidate.channelId() == precedence.channelId())
        .findFirst();
  }

  private static void judge(
      Precedence precedence, Optional<Placed> first, Placed dependent, Findings findings) {
    String where = precedence.channelId() == null ? "" : " on channel " + precedence.channelId();
    if (first.isEmpty()) {
      findings.add(
          new Finding(
              ConflictKind.DEPENDENCY,
              Severity.WARNING,
              dependent,
              null,
              "nothing planned of " + precedence.afterId() + where,
              "Content %d must be live%s before, and nothing is planned of it."
                  .formatted(precedence.afterId(), where)));
    } else if (!first.get().dueAt().isBefore(dependent.dueAt())) {
      findings.add(
          new Finding(
              ConflictKind.DEPENDENCY,
              Severity.ERROR,
              dependent,
              first.get(),
              "after " + precedence.afterId() + where,
              "Content %d must be live%s before, and goes out at %s."
                  .formatted(precedence.afterId(), where, first.get().dueAt())));
    }
  }
}
