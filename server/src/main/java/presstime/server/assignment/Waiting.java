package presstime.server.assignment;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Set;

/**
 * An approved content that waits for a place on a channel.
 *
 * @param categories of the approved revision
 */
public record Waiting(
    long contentId,
    long revisionId,
    String title,
    Set<String> categories,
    Priority priority,
    Instant approvedAt) {

  /** Waiting for this long counts as one step of priority, so that nobody waits for ever. */
  public static final Duration STEP = Duration.ofDays(7);

  public Waiting {
    categories = Set.copyOf(categories);
  }

  /** Who comes first: by priority, grown by waiting; then by approval; then by number. */
  public static Comparator<Waiting> order(Instant now) {
    return Comparator.<Waiting>comparingLong(item -> item.rank(now))
        .thenComparing(Waiting::approvedAt)
        .thenComparing(Waiting::contentId);
  }

  private long rank(Instant now) {
    long steps = Math.max(0, Duration.between(approvedAt, now).dividedBy(STEP));
    return Math.max(0, priority.ordinal() - steps);
  }
}
