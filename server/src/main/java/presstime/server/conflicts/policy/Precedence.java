package presstime.server.conflicts.policy;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A content goes out only after another one is live, as the engine understands it.
 *
 * @param contentId the one that waits
 * @param afterId the one before
 * @param channelId where the one before must be live; null for anywhere, or everywhere
 * @param everywhere it must be live on every channel that it was given a time on
 * @param delay how long it must have been live
 * @param live since when it is, by channel; of the channels on which it counts
 * @param missed channels on which something went wrong with it, and it is not live
 * @param waited what is live has been so for as long as the delay
 */
public record Precedence(
    long contentId,
    long afterId,
    @Nullable Long channelId,
    boolean everywhere,
    Duration delay,
    Map<Long, Instant> live,
    Set<Long> missed,
    boolean waited) {

  public Precedence {
    live = Map.copyOf(live);
    missed = Set.copyOf(missed);
  }

  /**
   * When the one that waits may go.
   *
   * @param at null when that never comes, as things are planned
   * @param last what it waits for; null when all is live
   * @param missing the channel on which nothing is planned; null when that is nowhere
   */
  record Opening(@Nullable Instant at, @Nullable Placed last, @Nullable Long missing) {

    /** True for one that is to go before. */
    boolean isAfter(Instant due, Duration delay) {
      return at != null && (last != null && delay.isZero() ? !at.isBefore(due) : at.isAfter(due));
    }
  }

  /** Whether a delivery of the one before counts. */
  boolean concerns(Placed one) {
    return one.contentId() == afterId && (channelId == null || one.channelId() == channelId);
  }

  /**
   * When that is, at the soonest.
   *
   * @param before what is open of the one before and counts, in time
   */
  Opening opening(List<Placed> before) {
    return everywhere ? everywhere(before) : anywhere(before);
  }

  private Opening anywhere(List<Placed> before) {
    if (!live.isEmpty()) {
      return opened();
    }
    return before.isEmpty()
        ? new Opening(null, null, channelId)
        : new Opening(before.getFirst().dueAt().plus(delay), before.getFirst(), null);
  }

  private Opening everywhere(List<Placed> before) {
    Map<Long, Placed> owed = new HashMap<>();
    before.stream()
        .filter(one -> !live.containsKey(one.channelId()))
        .forEach(one -> owed.putIfAbsent(one.channelId(), one));
    Set<Long> missing = new TreeSet<>(missed);
    missing.removeAll(owed.keySet());
    if (!missing.isEmpty()) {
      return new Opening(null, null, missing.iterator().next());
    }
    if (owed.isEmpty()) {
      return live.isEmpty() ? new Opening(null, null, null) : opened();
    }
    Placed last = Collections.max(owed.values(), Placed.IN_TIME);
    Instant since = live.isEmpty() || waited ? last.dueAt() : since();
    Instant at = since.isAfter(last.dueAt()) ? since : last.dueAt();
    return new Opening(at.plus(delay), last, null);
  }

  private Opening opened() {
    return new Opening(waited ? Instant.MIN : since().plus(delay), null, null);
  }

  /** Since when it is live as it must be, once it is. */
  Instant since() {
    return since(live.values(), everywhere);
  }

  /**
   * Since when a content is live as it must be.
   *
   * @param live since when it is on its channels, of which there are some
   */
  public static Instant since(Collection<Instant> live, boolean everywhere) {
    return everywhere ? Collections.max(live) : Collections.min(live);
  }
}
