package presstime.server.delivery.engine;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import presstime.platform.Action;

/**
 * A delivery this process holds a lease on, as it was when claimed.
 *
 * @param dueAt the instant asked for
 * @param runAt the instant of this attempt: {@code dueAt}, or later for a retry
 * @param key the idempotency key
 * @param attempts attempts begun so far
 * @param ambiguous an earlier attempt may have reached the platform
 * @param paced its lateness has been dealt with
 * @param fence this claim's token: a write under an older one is refused
 * @param recovered it was claimed before by a worker that never came back
 * @param leaseEnd {@link System#nanoTime()} after which this process must not send it
 */
public record Claimed(
    long id,
    long workspaceId,
    long contentId,
    long revisionId,
    long channelId,
    Action action,
    Instant dueAt,
    Instant runAt,
    UUID key,
    int attempts,
    boolean ambiguous,
    boolean paced,
    long fence,
    boolean recovered,
    long leaseEnd) {

  /** The same, found to have been sent by a worker that never came back. */
  Claimed afterLostAttempts(int begun, boolean sent) {
    return with(Math.max(attempts, begun), ambiguous || sent);
  }

  /** The same after one more attempt has begun. */
  Claimed afterAttempt(boolean nowAmbiguous) {
    return with(attempts + 1, nowAmbiguous);
  }

  /** The same, the platform having answered that no earlier attempt took effect. */
  Claimed withoutDoubt() {
    return with(attempts, false);
  }

  /**
   * True when what was written was written under this claim.
   *
   * @param fences by delivery
   */
  boolean isIn(Map<Long, Long> fences) {
    Long written = fences.get(id);
    return written != null && written == fence;
  }

  private Claimed with(int begun, boolean doubtful) {
    return new Claimed(
        id,
        workspaceId,
        contentId,
        revisionId,
        channelId,
        action,
        dueAt,
        runAt,
        key,
        begun,
        doubtful,
        paced,
        fence,
        recovered,
        leaseEnd);
  }
}
