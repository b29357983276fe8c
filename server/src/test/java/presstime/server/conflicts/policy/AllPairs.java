package presstime.server.conflicts.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The same conflicts, found by holding everything against everything. */
final class AllPairs {

  private final Situation situation;
  private final Set<String> keys = new TreeSet<>();

  private AllPairs(Situation situation) {
    this.situation = situation;
  }

  static Set<String> keys(Situation situation) {
    AllPairs all = new AllPairs(situation);
    all.pairs();
    all.singles();
    all.order();
    return all.keys;
  }

  private void pairs() {
    for (Placed one : situation.placed()) {
      for (Placed other : situation.placed()) {
        if (one.id() < other.id() && (one.open() || other.open())) {
          pair(one, other);
        }
      }
    }
  }

  private void pair(Placed one, Placed other) {
    ChannelRules rules = situation.channels().get(one.channelId());
    Duration apart = Duration.between(one.dueAt(), other.dueAt()).abs();
    String ids = ":" + one.id() + ":" + other.id();
    if (one.channelId() == other.channelId()) {
      if (apart.compareTo(rules.gap()) < 0) {
        keys.add("too-close" + ids);
      }
      double alike =
          one.contentId() == other.contentId()
              ? 1
              : situation.alike(one.revisionId()).getOrDefault(other.revisionId(), 0.0);
      if (alike >= rules.likeness() && apart.compareTo(rules.duplicatePeriod()) < 0) {
        keys.add("duplicate" + ids);
      }
      return;
    }
    ChannelRules others = situation.channels().get(other.channelId());
    Duration window = Collections.max(Set.of(rules.audienceWindow(), others.audienceWindow()));
    if (one.contentId() != other.contentId()
        && !Collections.disjoint(rules.audiences(), others.audiences())
        && !Collections.disjoint(one.tags(), other.tags())
        && apart.compareTo(window) < 0) {
      keys.add("audience" + ids);
    }
  }

  private void singles() {
    for (Placed one : situation.placed()) {
      if (one.open()) {
        Allowance allowance = situation.channels().get(one.channelId()).allowance();
        allowance
            .blackout(one.dueAt())
            .ifPresent(why -> keys.add("blackout:" + one.id() + ":" + why));
        for (Allowance.Limit limit : allowance.limits(one.dueAt())) {
          long before =
              situation.placed().stream()
                  .filter(other -> other.channelId() == one.channelId())
                  .filter(other -> allowance.limits(other.dueAt()).contains(limit))
                  .filter(other -> !other.open() || Placed.IN_TIME.compare(other, one) <= 0)
                  .count();
          if (before > limit.most()) {
            keys.add("limit:" + one.id() + ":" + limit.period());
          }
        }
      }
    }
  }

  private void order() {
    for (Precedence precedence : situation.precedences()) {
      Map<Long, Instant> there = new HashMap<>();
      for (Placed one : situation.placed()) {
        if (one.open() && precedence.concerns(one)) {
          there.merge(one.channelId(), one.dueAt(), (a, b) -> a.isBefore(b) ? a : b);
        }
      }
      there.putAll(precedence.live());
      boolean never =
          there.isEmpty()
              || precedence.everywhere() && !there.keySet().containsAll(precedence.missed());
      String scope =
          precedence.afterId()
              + (precedence.channelId() == null ? "" : " on channel " + precedence.channelId());
      for (Placed one : situation.placed()) {
        if (one.open() && one.contentId() == precedence.contentId()) {
          if (never) {
            keys.add("dependency:%d:nothing planned of %s".formatted(one.id(), scope));
          } else if (!mayGo(precedence, there, one)) {
            keys.add("dependency:%d:after %s".formatted(one.id(), scope));
          }
        }
      }
    }
  }

  /** Held against each channel by itself. */
  private static boolean mayGo(Precedence precedence, Map<Long, Instant> there, Placed one) {
    Predicate<Long> lets =
        channel -> {
          Instant since = there.get(channel);
          boolean live = precedence.live().containsKey(channel);
          return live && precedence.waited()
              || since.plus(precedence.delay()).isBefore(one.dueAt())
              || since.plus(precedence.delay()).equals(one.dueAt()) && !precedence.delay().isZero();
        };
    return precedence.everywhere()
        ? there.keySet().stream().allMatch(lets)
        : (precedence.live().isEmpty() ? there : precedence.live())
            .keySet().stream().anyMatch(lets);
  }
}
