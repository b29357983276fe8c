package presstime.server.conflicts.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import presstime.server.conflicts.ConflictKind;

class DetectionTest {

  @Provide
  Arbitrary<Situation> situations() {
    return Boards.situations();
  }

  @Property(tries = 500)
  void findsWhatHoldingEverythingAgainstEverythingFinds(@ForAll("situations") Situation situation) {
    Set<String> found =
        Detection.of(situation).stream().map(Finding::key).collect(Collectors.toSet());
    assertThat(found).isEqualTo(AllPairs.keys(situation));
    assertThat(Detection.of(situation)).as("each once").hasSize(found.size());
  }

  /** So it is enough to know what its own text is like. */
  @Property(tries = 200)
  void whatADeliveryAddsDoesNotDependOnHowMuchOthersAreAlike(
      @ForAll("situations") Situation situation) {
    for (Placed one : situation.placed()) {
      long own = one.revisionId();
      Map<Long, Map<Long, Double>> alike = new HashMap<>();
      situation
          .alike()
          .forEach((revision, others) -> {
            Map<Long, Double> some = new HashMap<>(others);
            some.keySet().removeIf(other -> revision != own && other != own);
            alike.put(revision, some);
          });
      Situation near =
          new Situation(
              situation.placed(),
              situation.predecessors(),
              situation.channels(),
              alike,
              situation.precedences());
      assertThat(added(near, one)).containsExactlyInAnyOrderElementsOf(added(situation, one));
    }
  }

  private static List<Finding> added(Situation situation, Placed one) {
    return Detection.added(Detection.byKey(situation.without(one.id())), situation);
  }

  @Property(tries = 100)
  void everyWayOutEndsItsConflictAndMakesNoOther(@ForAll("situations") Situation situation) {
    WaysOut ways = new WaysOut(situation);
    Set<String> before = AllPairs.keys(situation);
    for (Finding conflict : Detection.of(situation)) {
      for (Way way : ways.of(conflict, one -> times(situation, one), List.of(1L, 2L, 3L))) {
        if (!(way instanceof Way.Keep)) {
          Set<String> after = AllPairs.keys(way.applied(situation));
          assertThat(after)
              .as("%s after %s", conflict.key(), way.id())
              .doesNotContain(conflict.key());
          assertThat(before).as("%s after %s", conflict.key(), way.id()).containsAll(after);
        }
      }
    }
  }

  @Property(tries = 100)
  void aFreeTimeIsAtOddsWithNothing(@ForAll("situations") Situation situation) {
    Placed one = situation.placed().getFirst();
    if (one.open()) {
      for (Instant time : WaysOut.freeTimes(situation, one, times(situation, one), 3)) {
        Set<String> there = AllPairs.keys(situation.moved(one.id(), time));
        assertThat(AllPairs.keys(situation.without(one.id()))).containsAll(there);
      }
    }
  }

  @Property(tries = 100)
  void whatWasChosenOnceIsNoWayOutAgain(@ForAll("situations") Situation situation) {
    WaysOut ways = new WaysOut(situation);
    for (Finding conflict : Detection.of(situation)) {
      for (Way way : ways.of(conflict, one -> times(situation, one), List.of())) {
        if (!(way instanceof Way.Keep)) {
          Situation after = way.applied(situation);
          assertThat(way.applied(after)).as(way.id()).isEqualTo(after);
          assertThat(new WaysOut(after).found()).doesNotContainKey(conflict.key());
        }
      }
    }
  }

  /** Every delivery is held against what its windows reach, however long the month's line is. */
  @Example
  void theCostGrowsWithTheLineAndNotWithItsPairs() {
    long small = Detection.run(line(2_000)).comparisons();
    long large = Detection.run(line(20_000)).comparisons();
    assertThat(small).isLessThan(2_000L * 60);
    assertThat(large).isBetween(small * 9, small * 11);
  }

  /** An import that names one time for everything is no reason to run out of memory. */
  @Example
  void thousandsAtOneMomentAreNotTakenInPairs() {
    Situation pile = line(4_000, Duration.ZERO);
    assertThat(Detection.of(pile)).hasSizeLessThan(4_000 * (3 * 3 * Lookback.MOST + 4));
    assertThat(Detection.run(pile).comparisons()).isLessThan(4_000L * 400);
  }

  @Example
  void oneOfManyAtOneMomentCanBeMovedOutOfTheWay() {
    Situation pile = line(60, Duration.ZERO);
    Placed last = pile.placed().getLast();
    Finding conflict =
        Detection.of(pile).stream()
            .filter(found -> found.subject().id() == last.id())
            .filter(found -> found.kind() == ConflictKind.TOO_CLOSE)
            .findFirst()
            .orElseThrow();
    Way away = new Way.Move(last.id(), last.dueAt().plus(Duration.ofDays(301)));
    assertThat(new WaysOut(pile).settles(conflict.key(), away)).isTrue();
  }

  @Example
  void aWayReadsBackAsItIsWritten() {
    List<Way> ways =
        List.of(
            new Way.Move(3, Instant.parse("2026-01-20T09:00:00.000001Z")),
            new Way.Rechannel(3, 4),
            new Way.Drop(9),
            new Way.Keep());
    assertThat(ways.stream().map(Way::id).map(Way::parse).map(way -> way.orElseThrow()).toList())
        .isEqualTo(ways);
    for (String bad :
        List.of("", "move", "move:3", "move:x:2026-01-20T09:00:00Z", "move:3:noon", "drop:")) {
      assertThat(Way.parse(bad)).as(bad).isEmpty();
    }
  }

  private static List<Instant> times(Situation situation, Placed one) {
    return Candidates.after(
        situation,
        one,
        one.dueAt(),
        ZoneOffset.UTC,
        Stream.iterate(one.dueAt(), at -> at.plus(Duration.ofHours(5))).skip(1).limit(40));
  }

  /** One every twenty minutes on four channels that share their people, all alike in pairs. */
  private static Situation line(int length) {
    return line(length, Duration.ofMinutes(20));
  }

  private static Situation line(int length, Duration apart) {
    List<Placed> placed = new ArrayList<>();
    Map<Long, Map<Long, Double>> alike =
        IntStream.range(0, length / 2)
            .boxed()
            .collect(Collectors.toMap(i -> (long) i, i -> Map.of((long) (i + length / 2), 0.9)));
    for (int i = 0; i < length; i++) {
      placed.add(
          new Placed(
              i,
              i,
              i,
              i % 4,
              Boards.START.plus(apart.multipliedBy(i)),
              i > length / 10,
              Set.of("tag " + i % 5, "news")));
    }
    Map<Long, ChannelRules> rules =
        IntStream.range(0, 4)
            .boxed()
            .collect(
                Collectors.toMap(
                    channel -> (long) channel,
                    channel ->
                        new ChannelRules(
                            channel,
                            Duration.ofMinutes(90),
                            false,
                            Duration.ofDays(30),
                            0.7,
                            Set.of("all"),
                            Duration.ofHours(4),
                            new Boards.Days(30))));
    return new Situation(placed, List.of(), rules, alike, List.of());
  }
}
