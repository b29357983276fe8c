package presstime.server.delivery.policy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import presstime.platform.Action;
import presstime.server.channels.LatePolicy;

/**
 * Everything the rules before leaving look at.
 *
 * @param firstAttempt nothing was sent for this delivery since it was given its time
 * @param paced its lateness has been dealt with
 * @param approved the content has an approved revision
 * @param earlierRunsAt when an earlier unfinished delivery of the same content on the same channel
 *     acts next; null when there is none
 * @param published something of this content is, or was, on the channel
 */
public record Situation(
    Action action,
    Instant dueAt,
    Instant now,
    boolean firstAttempt,
    boolean paced,
    boolean contentDeleted,
    boolean approved,
    boolean channelGone,
    boolean channelEnabled,
    @Nullable Instant earlierRunsAt,
    boolean published,
    LatePolicy latePolicy,
    Duration lateAfter,
    @Nullable Duration lateAtMost) {

  /** How long after its instant it is. */
  Duration lateness() {
    return Duration.between(dueAt, now);
  }
}
