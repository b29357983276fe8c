package presstime.server.conflicts.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random situations, small enough that everything gets in everything's way. */
final class Boards {

  static final Instant START = Instant.parse("2026-01-19T00:00:00Z");
  private static final List<String> TAGS = List.of("garden", "kitchen", "travel");

  private Boards() {}

  /** At most so many a day, and nothing on every seventh day. */
  record Days(int most) implements Allowance {
    @Override
    public Optional<String> blackout(Instant at) {
      return day(at) % 7 == 6 ? Optional.of("day " + day(at)) : Optional.empty();
    }

    @Override
    public List<Limit> limits(Instant at) {
      return List.of(new Limit("day " + day(at), most), new Limit("week " + day(at) / 7, most * 3));
    }

    private static long day(Instant at) {
      return Duration.between(START, at).toDays();
    }
  }

  static Arbitrary<Situation> situations() {
    Arbitrary<List<Placed>> placed =
        placement().list().ofMinSize(1).ofMaxSize(25).map(Boards::numbered);
    return Combinators.combine(
            placed,
            rules(),
            alike(),
            precedences().list().uniqueElements(Boards::pair).ofMaxSize(3))
        .as((all, rules, alike, precedences) ->
            new Situation(all, predecessors(all, precedences), rules, alike, precedences));
  }

  private static List<Placed> predecessors(List<Placed> all, List<Precedence> precedences) {
    return all.stream()
        .filter(Placed::open)
        .filter(one -> precedences.stream().anyMatch(p -> p.afterId() == one.contentId()))
        .toList();
  }

  private static Arbitrary<Placed> placement() {
    return Combinators.combine(
            Arbitraries.longs().between(1, 6),
            Arbitraries.longs().between(0, 1),
            Arbitraries.longs().between(1, 3),
            Arbitraries.longs().between(0, 12 * 24 * 4),
            Arbitraries.integers().between(0, 4),
            Arbitraries.of(TAGS).set().ofMaxSize(2))
        .as((content, revision, channel, quarter, open, tags) ->
            new Placed(
                0,
                content,
                content * 10 + revision,
                channel,
                START.plus(Duration.ofMinutes(quarter * 15)),
                open > 0,
                tags));
  }

  private static List<Placed> numbered(List<Placed> some) {
    List<Placed> numbered = new ArrayList<>();
    for (Placed one : some) {
      numbered.add(
          new Placed(
              numbered.size() + 1,
              one.contentId(),
              one.revisionId(),
              one.channelId(),
              one.dueAt(),
              one.open(),
              one.tags()));
    }
    return numbered;
  }

  private static Arbitrary<Map<Long, ChannelRules>> rules() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 8),
            Arbitraries.integers().between(0, 6),
            Arbitraries.integers().between(0, 30),
            Arbitraries.integers().between(1, 3),
            Arbitraries.of(true, false))
        .as((gap, days, hours, most, rule) -> {
          Map<Long, ChannelRules> rules = new HashMap<>();
          for (long channel = 1; channel <= 3; channel++) {
            rules.put(
                channel,
                new ChannelRules(
                    channel,
                    Duration.ofMinutes(gap * 30L * channel),
                    rule,
                    Duration.ofDays(days),
                    0.7,
                    channel == 3 ? Set.of("cooks") : Set.of("cooks", "gardeners"),
                    Duration.ofHours(hours + channel),
                    new Days(most)));
          }
          return rules;
        });
  }

  private static Arbitrary<Map<Long, Map<Long, Double>>> alike() {
    return Arbitraries.of(
        Map.of(),
        Map.of(10L, Map.of(20L, 0.8), 20L, Map.of(10L, 0.8)),
        Map.of(
            10L, Map.of(20L, 1.0, 31L, 0.6),
            20L, Map.of(10L, 1.0, 40L, 0.75),
            31L, Map.of(10L, 0.6),
            40L, Map.of(20L, 0.75)));
  }

  /** Declared once, wherever it must be live. */
  private static Object pair(Precedence one) {
    return Arrays.asList(one.contentId(), one.afterId(), one.channelId());
  }

  /** Always from the lower number to the higher, hence without cycles. */
  private static Arbitrary<Precedence> precedences() {
    return Combinators.combine(
            Arbitraries.longs().between(2, 6),
            Arbitraries.longs().between(1, 5),
            Arbitraries.longs().between(-2, 3),
            Arbitraries.of(0, 0, 15, 90, 60 * 24),
            Arbitraries.maps(
                    Arbitraries.longs().between(1, 3),
                    Arbitraries.integers().between(0, 12 * 24 * 4))
                .ofMaxSize(2),
            Arbitraries.longs().between(1, 3).set().ofMaxSize(1),
            Arbitraries.of(true, false))
        .as((content, after, channel, delay, quarters, wrong, waited) -> {
          Map<Long, Instant> live = new HashMap<>();
          quarters.forEach((where, quarter) -> {
            if (channel <= 0 || where.equals(channel)) {
              live.put(where, START.plus(Duration.ofMinutes(quarter * 15L)));
            }
          });
          Set<Long> missed = channel < 0 ? new HashSet<>(wrong) : new HashSet<>();
          missed.removeAll(live.keySet());
          return new Precedence(
              content,
              Math.min(after, content - 1),
              channel <= 0 ? null : channel,
              channel < 0,
              Duration.ofMinutes(delay),
              live,
              missed,
              !live.isEmpty() && (waited || delay == 0));
        });
  }
}
