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
 * @param turn when it was to go after its lateness had been dealt with; null when it was not
 * @param approved the content has an approved revision
 * @param earlierRunsAt when an earlier unfinished delivery of the same content on the same channel
 *     acts next; null when there is none
 * @param predecessors contents that must be live before this one
 * @param published the channel has of this content what the action is about: what is live can be
 *     updated, and what is or was there taken away
 * @param blocked it is not there now, because the publication due before this failed or was missed
 */
public record Situation(
    Action action,
    Instant dueAt,
    Instant now,
    boolean firstAttempt,
    @Nullable Instant turn,
    boolean contentDeleted,
    boolean approved,
    boolean channelGone,
    boolean channelEnabled,
    @Nullable Instant earlierRunsAt,
    Predecessors predecessors,
    boolean published,
    boolean blocked,
    LatePolicy latePolicy,
    Duration lateAfter,
    @Nullable Duration lateAtMost) {

  /** How long after its instant it is, or after the moment at which it first could go. */
  Duration lateness() {
    Instant since = predecessors.liveSince();
    return Duration.between(since != null && since.isAfter(dueAt) ? since : dueAt, now);
  }

  /** How long after the moment at which it was last to go. */
  Duration delay() {
    return turn == null ? lateness() : Duration.between(turn, now);
  }
}
