package presstime.platform;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do on one channel.
 *
 * @param action what to do
 * @param key stable for the life of the delivery, the same in every attempt: the idempotency key.
 *     Send it to the platform wherever it can carry one
 * @param article what to publish; present for every action, so that a platform can find by content
 * @param target what is already on this channel for this content, with the key it was created
 *     under; null when this is the first publication
 * @param dueAt the instant this was scheduled for
 * @param repeated true when an earlier attempt may have reached the platform: look before creating
 * @param withdrawTo one of {@link Platform#withdrawals()}: for an unpublish what becomes of the
 *     publication; for anything else where an earlier unpublish put it, so that it can be brought
 *     back from there. Null for the channel's own setting
 */
public record Dispatch(
    Action action,
    UUID key,
    Article article,
    @Nullable Publication target,
    Instant dueAt,
    boolean repeated,
    @Nullable String withdrawTo) {

  /** With the channel's own setting for what is taken from the public. */
  public Dispatch(
      Action action,
      UUID key,
      Article article,
      @Nullable Publication target,
      Instant dueAt,
      boolean repeated) {
    this(action, key, article, target, dueAt, repeated, null);
  }

  /** The key the publication on the platform carries: the first delivery's, else this one's. */
  public UUID publicationKey() {
    return target == null ? key : target.key();
  }
}
