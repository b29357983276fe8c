package presstime.server.delivery.policy;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The contents that must be live before a delivery may leave, taken together.
 *
 * @param live all of them are
 * @param liveSince when the last of them became so; null when there are none, or not all are
 * @param runsAt when the last of those that are not live acts next; null when one of them has
 *     nothing that will act
 */
public record Predecessors(boolean live, @Nullable Instant liveSince, @Nullable Instant runsAt) {

  /** None. */
  public static final Predecessors NONE = new Predecessors(true, null, null);

  /** The same, none of them having counted before an instant. */
  public Predecessors liveFrom(Instant since) {
    return new Predecessors(
        live, liveSince != null && liveSince.isAfter(since) ? liveSince : since, runsAt);
  }
}
