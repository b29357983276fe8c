package presstime.server.conflicts.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.Set;

/**
 * A publication on a channel at a time, planned or done.
 *
 * @param id of its delivery
 * @param revisionId what it carries
 * @param open still to happen, hence movable
 * @param tags of the revision, lower case
 */
public record Placed(
    long id,
    long contentId,
    long revisionId,
    long channelId,
    Instant dueAt,
    boolean open,
    Set<String> tags) {

  /** The order in which they go out. */
  public static final Comparator<Placed> IN_TIME =
      Comparator.comparing(Placed::dueAt).thenComparing(Placed::id);

  public Placed {
    tags = Set.copyOf(tags);
  }

  /** The same at another time. */
  public Placed at(Instant time) {
    return new Placed(id, contentId, revisionId, channelId, time, open, tags);
  }

  /** The same as it was before it left. */
  public Placed stillToCome(Instant time) {
    return new Placed(id, contentId, revisionId, channelId, time, true, tags);
  }

  /** The same on another channel. */
  public Placed on(long channel) {
    return new Placed(id, contentId, revisionId, channel, dueAt, open, tags);
  }
}
