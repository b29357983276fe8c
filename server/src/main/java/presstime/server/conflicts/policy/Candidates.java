package presstime.server.conflicts.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Times worth trying for a delivery. */
public final class Candidates {

  /** How far ahead a way out is looked for. */
  public static final Duration REACH = Duration.ofDays(62);

  private static final int DAYS = 62;
  private static final int MOST = 400;

  private Candidates() {}

  /**
   * Times after an instant, the next first: right after the gap of what is in the way on that day,
   * after what must go before and as long as that must be live, the channel's slots, and the same
   * time of day on the days that follow.
   *
   * @param from no time is before it
   * @param slots of the channel from then on, in order
   */
  public static List<Instant> after(
      Situation situation, Placed one, Instant from, ZoneId zone, Stream<Instant> slots) {
    Instant end = from.plus(REACH);
    TreeSet<Instant> times = new TreeSet<>();
    situation
        .rules(one.channelId())
        .ifPresent(rules ->
            situation.placed().stream()
                .filter(other -> other.id() != one.id())
                .filter(other -> other.channelId() == one.channelId())
                .filter(other -> other.dueAt().isBefore(from.plus(Duration.ofDays(1))))
                .map(other -> other.dueAt().plus(rules.gap()))
                .forEach(times::add));
    situation.precedences().stream()
        .filter(precedence -> precedence.contentId() == one.contentId())
        .flatMap(precedence -> opening(situation, precedence))
        .map(opening -> opening.plus(AFTER_PREDECESSOR))
        .forEach(times::add);
    slots.takeWhile(slot -> slot.isBefore(end)).limit(MOST).forEach(times::add);
    ZonedDateTime same = one.dueAt().atZone(zone);
    for (int day = 1; day <= DAYS; day++) {
      times.add(same.plusDays(day).toInstant());
    }
    return times.tailSet(from, false).headSet(end).stream().limit(MOST).toList();
  }

  private static Stream<Instant> opening(Situation situation, Precedence precedence) {
    return Stream.ofNullable(
        precedence
            .opening(situation.predecessors().stream().filter(precedence::concerns).toList())
            .at());
  }

  /** Time for what goes first to get there. */
  private static final Duration AFTER_PREDECESSOR = Duration.ofMinutes(5);
}
