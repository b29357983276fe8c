package presstime.server.periods.policy;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import presstime.platform.Action;

/**
 * Whether something else would happen within a period and turn it around: an end of another one in
 * a live period, a publication while it is to be away. A newer revision may replace the older one
 * in a live period; nothing can be replaced while it is away.
 */
public final class Interruptions {

  private Interruptions() {}

  /** What waits for a content on a channel. */
  public record Event(long delivery, Action action, Instant at) {}

  /**
   * The first that interrupts.
   *
   * @param live whether the period is one of being live
   * @param from beginning, itself no part of what is looked at
   * @param to end
   * @param others everything else that waits there
   */
  public static Optional<Event> first(boolean live, Instant from, Instant to, List<Event> others) {
    return others.stream()
        .filter(event -> !event.at().isBefore(from) && !event.at().isAfter(to))
        .filter(event -> live != event.action().makesPublic())
        .findFirst();
  }
}
