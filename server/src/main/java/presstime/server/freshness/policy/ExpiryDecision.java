package presstime.server.freshness.policy;

import java.time.Duration;
import java.time.Instant;
import presstime.server.freshness.ExpiryReason;
import presstime.server.freshness.OnExpiry;
import presstime.server.freshness.ReviewRule;
import presstime.server.freshness.WhenLate;

/**
 * What an expiry comes to.
 *
 * @param action what is done, which is never more than the policy says
 * @param reason why
 */
public record ExpiryDecision(OnExpiry action, ExpiryReason reason) {

  /**
   * Decides. Nothing is unpublished that nobody could have reviewed in time, or that somebody
   * published knowing its date had passed.
   *
   * @param liveSince since when it has been live somewhere
   */
  public static ExpiryDecision of(ReviewRule rule, Instant dueAt, Instant liveSince, Instant now) {
    boolean late =
        Duration.between(dueAt, now).compareTo(Duration.ofHours(rule.lateAfterHours())) > 0;
    if (rule.since().isAfter(dueAt)) {
      return new ExpiryDecision(OnExpiry.FLAG, ExpiryReason.RULE_SET_AFTER);
    }
    if (liveSince.isAfter(dueAt)) {
      return new ExpiryDecision(OnExpiry.FLAG, ExpiryReason.LIVE_AFTER);
    }
    if (late) {
      return new ExpiryDecision(
          rule.whenLate() == WhenLate.FLAG ? OnExpiry.FLAG : rule.onExpiry(), ExpiryReason.LATE);
    }
    return new ExpiryDecision(rule.onExpiry(), ExpiryReason.ON_TIME);
  }
}
