package presstime.server.freshness;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why an expiry did what it did. */
public enum ExpiryReason {
  /** As its policy says. */
  ON_TIME,
  /** Later than the policy's grace; {@link WhenLate} decided. */
  LATE,
  /** Somebody set the rule when by it the date had passed: nobody could have reviewed in time. */
  RULE_SET_AFTER,
  /** It went live after its date: whoever published it wants it there. */
  LIVE_AFTER;

  /** As written in the database and in JSON: {@code rule-set-after}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads {@link #word()}. */
  public static ExpiryReason of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
