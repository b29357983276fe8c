package presstime.server.conflicts.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import presstime.server.conflicts.ConflictKind;
import presstime.server.conflicts.Severity;

/**
 * The same subject for the same people from several channels. That one content goes out on several
 * channels together is no conflict: somebody meant it so.
 */
final class AudienceRule {

  /** What people of an audience get about a subject, by channel, in time. */
  private record Subject(String audience, String tag) {}

  private AudienceRule() {}

  static void overlaps(Situation situation, Findings findings) {
    Map<Subject, Map<Long, List<Placed>>> subjects = new HashMap<>();
    for (Placed one : situation.placed()) {
      situation
          .rules(one.channelId())
          .ifPresent(rules -> {
            Map<Placed, TreeSet<String>> shared = new TreeMap<>(Placed.IN_TIME);
            for (String audience : rules.audiences()) {
              for (String tag : one.tags()) {
                var lines =
                    subjects.computeIfAbsent(new Subject(audience, tag), key -> new HashMap<>());
                lines.forEach((channel, line) -> {
                  if (channel != one.channelId()) {
                    look(
                        situation,
                        rules,
                        one,
                        line,
                        findings,
                        earlier ->
                            shared.computeIfAbsent(earlier, key -> new TreeSet<>()).add(tag));
                  }
                });
                lines.computeIfAbsent(one.channelId(), key -> new ArrayList<>()).add(one);
              }
            }
            shared.forEach((earlier, tags) -> findings.add(finding(one, earlier, tags)));
          });
    }
  }

  private static void look(
      Situation situation,
      ChannelRules rules,
      Placed one,
      List<Placed> line,
      Findings findings,
      java.util.function.Consumer<Placed> pairs) {
    Duration window = situation.rules(line.getFirst().channelId()).orElseThrow().audienceWindow();
    if (window.compareTo(rules.audienceWindow()) < 0) {
      window = rules.audienceWindow();
    }
    Lookback.from(
        one,
        line,
        line.size(),
        window,
        findings,
        (later, earlier) -> {
          boolean others = later.contentId() != earlier.contentId();
          if (others) {
            pairs.accept(earlier);
          }
          return others;
        });
  }

  private static Finding finding(Placed later, Placed earlier, TreeSet<String> tags) {
    return new Finding(
        ConflictKind.AUDIENCE,
        Severity.INFO,
        later,
        earlier,
        "",
        "The same people get content %d on channel %d %s before, with the same tags: %s."
            .formatted(
                earlier.contentId(),
                earlier.channelId(),
                TimeRules.words(Duration.between(earlier.dueAt(), later.dueAt()))
                    .toLowerCase(java.util.Locale.ROOT),
                String.join(", ", tags)));
  }
}
