package presstime.server.conflicts.policy;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import presstime.server.conflicts.ConflictKind;
import presstime.server.conflicts.Severity;

/** Rules about one channel's times. */
final class TimeRules {

  private TimeRules() {}

  /** Two on a channel with less than its gap between them. */
  static void tooClose(Situation situation, Findings findings) {
    situation
        .lines()
        .forEach((channel, line) -> {
          ChannelRules rules = situation.rules(channel).orElseThrow();
          Severity severity = rules.gapIsRule() ? Severity.ERROR : Severity.WARNING;
          Lookback.over(
              line,
              rules.gap(),
              findings,
              (later, earlier) ->
                  findings.add(
                      new Finding(
                          ConflictKind.TOO_CLOSE,
                          severity,
                          later,
                          earlier,
                          "",
                          "%s after another publication on the channel; the gap is %s."
                              .formatted(
                                  words(Duration.between(earlier.dueAt(), later.dueAt())),
                                  words(rules.gap())))));
        });
  }

  /** Those beyond a limit: what went out counts first, then what is planned, in due order. */
  static void limits(Situation situation, Findings findings) {
    situation
        .lines()
        .forEach((channel, line) -> {
          Allowance allowance = situation.rules(channel).orElseThrow().allowance();
          Map<String, Integer> counts = new HashMap<>();
          for (Placed done : line) {
            if (!done.open()) {
              allowance
                  .limits(done.dueAt())
                  .forEach(limit -> counts.merge(limit.period(), 1, Integer::sum));
            }
          }
          for (Placed planned : line) {
            if (planned.open()) {
              count(planned, allowance.limits(planned.dueAt()), counts, findings);
            }
          }
        });
  }

  private static void count(
      Placed planned,
      List<Allowance.Limit> limits,
      Map<String, Integer> counts,
      Findings findings) {
    for (Allowance.Limit limit : limits) {
      findings.compared();
      int count = counts.merge(limit.period(), 1, Integer::sum);
      if (count > limit.most()) {
        findings.add(
            new Finding(
                ConflictKind.LIMIT,
                Severity.ERROR,
                planned,
                null,
                limit.period(),
                "Number %d in %s; the limit is %d."
                    .formatted(count, limit.period(), limit.most())));
      }
    }
  }

  /** Planned for a time at which the channel publishes nothing. */
  static void blackouts(Situation situation, Findings findings) {
    situation
        .lines()
        .forEach((channel, line) -> {
          Allowance allowance = situation.rules(channel).orElseThrow().allowance();
          for (Placed planned : line) {
            if (planned.open()) {
              findings.compared();
              allowance
                  .blackout(planned.dueAt())
                  .ifPresent(why ->
                      findings.add(
                          new Finding(
                              ConflictKind.BLACKOUT,
                              Severity.ERROR,
                              planned,
                              null,
                              why,
                              "The channel publishes nothing then: %s.".formatted(why))));
            }
          }
        });
  }

  /** "12 min", "2 h", "3 days"; "No time" for none. */
  static String words(Duration length) {
    if (length.isZero()) {
      return "No time";
    }
    if (length.toDays() > 1) {
      return length.toDays() + " days";
    }
    if (length.toMinutes() >= 120) {
      return length.toHours() + " h";
    }
    return length.toMinutes() > 0 ? length.toMinutes() + " min" : length.toSeconds() + " s";
  }
}
