package presstime.server.batches.policy;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Times at even distances. */
public final class Spread {

  private Spread() {}

  /**
   * So many times over a period, the first at its beginning, each the same distance after the one
   * before, and the same distance left to its end: two periods that follow each other join evenly.
   * To the second where the distances are that long.
   *
   * @param count at least 1
   * @param to after the last
   */
  public static List<Instant> over(int count, Instant from, Instant to) {
    Duration length = Duration.between(from, to);
    ChronoUnit unit =
        length.compareTo(Duration.ofSeconds(count)) >= 0 ? ChronoUnit.SECONDS : ChronoUnit.MICROS;
    List<Instant> times = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      times.add(from.plus(length.multipliedBy(i).dividedBy(count).truncatedTo(unit)));
    }
    return times;
  }

  /**
   * So many of the slots, as evenly as they allow, in order and each once.
   *
   * @return empty when there are fewer slots
   */
  public static <T> Optional<List<T>> among(int count, List<T> slots) {
    if (slots.size() < count) {
      return Optional.empty();
    }
    List<T> chosen = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      chosen.add(slots.get((int) ((long) i * slots.size() / count)));
    }
    return Optional.of(chosen);
  }
}
