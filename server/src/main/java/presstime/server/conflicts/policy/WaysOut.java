package presstime.server.conflicts.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import presstime.server.conflicts.ConflictKind;

/**
 * Ways out of a conflict. Each was tried on the situation: it ends the conflict and makes no other.
 */
public final class WaysOut {

  /** More choice than this helps nobody. */
  private static final int MOST_TIMES = 3;

  private static final int MOST_CHANNELS = 2;

  /** Those that say no more than how far two are apart. */
  private static final Set<ConflictKind> PAIRS =
      EnumSet.of(ConflictKind.TOO_CLOSE, ConflictKind.DUPLICATE, ConflictKind.AUDIENCE);

  private final Situation situation;
  private final Map<String, Finding> before;

  public WaysOut(Situation situation) {
    this.situation = situation;
    this.before = Detection.byKey(situation);
  }

  /** What is wrong as it is, by key. */
  public Map<String, Finding> found() {
    return before;
  }

  /**
   * True when the way ends the conflict with this key and makes nothing worse, and where it leads
   * is free: what it moves is at odds with nothing there.
   */
  public boolean settles(String key, Way way) {
    Situation after = way.applied(situation);
    return Detection.added(before, after).stream().allMatch(found -> wasThere(found, way))
        && Detection.of(after).stream()
            .noneMatch(found -> found.key().equals(key) || blocks(found, way));
  }

  /**
   * Two that the way does not touch are as far apart as they were: of a delivery among very many
   * only the nearest are told, and when one of those goes, another one is.
   */
  private static boolean wasThere(Finding found, Way way) {
    return found.other() != null
        && PAIRS.contains(found.kind())
        && switch (way) {
          case Way.Move move -> !found.concerns(move.delivery());
          case Way.Rechannel to -> !found.concerns(to.delivery());
          case Way.Drop drop -> true;
          case Way.Keep keep -> true;
        };
  }

  /** That something before it is missing is so at any time; moving it neither helps nor harms. */
  private static boolean blocks(Finding found, Way way) {
    return found.kind() != ConflictKind.DEPENDENCY
        && switch (way) {
          case Way.Move move -> found.concerns(move.delivery());
          case Way.Rechannel to -> found.concerns(to.delivery());
          case Way.Drop drop -> false;
          case Way.Keep keep -> false;
        };
  }

  /**
   * The ways out of one conflict, the gentlest first; to keep it as it is always is the last.
   *
   * @param times at which a delivery may go out instead, the next first
   * @param channels on which it may go out instead
   */
  public List<Way> of(
      Finding conflict, Function<Placed, List<Instant>> times, List<Long> channels) {
    List<Way> ways = new ArrayList<>();
    Placed subject = conflict.subject();
    ways.addAll(moves(conflict, subject, times));
    ways.addAll(moves(conflict, conflict.other(), times));
    if (subject.open()) {
      channels.stream()
          .filter(channel -> channel != subject.channelId())
          .<Way>map(channel -> new Way.Rechannel(subject.id(), channel))
          .filter(way -> settles(conflict.key(), way))
          .limit(MOST_CHANNELS)
          .forEach(ways::add);
      Stream.of(new Way.Drop(subject.id()))
          .filter(way -> settles(conflict.key(), way))
          .forEach(ways::add);
    }
    ways.add(new Way.Keep());
    return ways;
  }

  private List<Way> moves(
      Finding conflict, @Nullable Placed one, Function<Placed, List<Instant>> times) {
    if (one == null || !one.open()) {
      return List.of();
    }
    return times.apply(one).stream()
        .<Way>map(time -> new Way.Move(one.id(), time))
        .filter(way -> settles(conflict.key(), way))
        .limit(MOST_TIMES)
        .toList();
  }

  /**
   * The next times at which a delivery conflicts with nothing.
   *
   * @param candidates the next first
   */
  public static List<Instant> freeTimes(
      Situation situation, Placed one, List<Instant> candidates, int most) {
    Map<String, Finding> rest = Detection.byKey(situation.without(one.id()));
    return candidates.stream()
        .filter(time -> Detection.added(rest, situation.with(one.at(time))).isEmpty())
        .limit(most)
        .toList();
  }
}
