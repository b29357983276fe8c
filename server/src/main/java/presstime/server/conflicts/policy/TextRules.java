package presstime.server.conflicts.policy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import presstime.server.conflicts.ConflictKind;
import presstime.server.conflicts.Severity;

/** Rules about what is said. */
final class TextRules {

  private TextRules() {}

  /** The same content, or much the same text, on a channel within its period. */
  static void duplicates(Situation situation, Findings findings) {
    situation
        .lines()
        .forEach((channel, line) ->
            duplicates(situation, situation.rules(channel).orElseThrow(), line, findings));
  }

  private static void duplicates(
      Situation situation, ChannelRules rules, List<Placed> line, Findings findings) {
    Map<Long, List<Placed>> byContent = new HashMap<>();
    Map<Long, List<Placed>> byRevision = new HashMap<>();
    for (Placed one : line) {
      List<Placed> same = byContent.computeIfAbsent(one.contentId(), key -> new ArrayList<>());
      Lookback.from(
          one,
          same,
          same.size(),
          rules.duplicatePeriod(),
          findings,
          (later, earlier) -> findings.add(again(rules, later, earlier)));
      situation
          .alike(one.revisionId())
          .forEach((revision, likeness) -> {
            List<Placed> alike = byRevision.getOrDefault(revision, List.of());
            if (likeness >= rules.likeness()) {
              Lookback.from(
                  one,
                  alike,
                  alike.size(),
                  rules.duplicatePeriod(),
                  findings,
                  (later, earlier) -> findings.add(alike(rules, later, earlier, likeness)));
            }
          });
      same.add(one);
      byRevision.computeIfAbsent(one.revisionId(), key -> new ArrayList<>()).add(one);
    }
  }

  private static Finding again(ChannelRules rules, Placed later, Placed earlier) {
    boolean unchanged = later.revisionId() == earlier.revisionId();
    return finding(
        unchanged ? Severity.ERROR : Severity.WARNING,
        later,
        earlier,
        (unchanged ? "The same revision" : "A newer revision of the same content")
            + " on the channel within "
            + TimeRules.words(rules.duplicatePeriod())
            + ".");
  }

  private static Finding alike(ChannelRules rules, Placed later, Placed earlier, double likeness) {
    return finding(
        likeness >= 1 ? Severity.ERROR : Severity.WARNING,
        later,
        earlier,
        "%.0f %% of its text is that of content %d, on the channel within %s."
            .formatted(
                likeness * 100, earlier.contentId(), TimeRules.words(rules.duplicatePeriod())));
  }

  private static Finding finding(Severity severity, Placed later, Placed earlier, String detail) {
    return new Finding(ConflictKind.DUPLICATE, severity, later, earlier, "", detail);
  }
}
