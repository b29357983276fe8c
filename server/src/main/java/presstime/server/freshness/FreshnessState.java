package presstime.server.freshness;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How fresh a content is. */
public enum FreshnessState {
  /** Live, and its date is far away. */
  FRESH,
  /** Live, and its date is within the days that count as soon. */
  DUE_SOON,
  /** Its date has passed, or it was flagged at its expiry; live or not. */
  OVERDUE,
  /** Live, and without a date. */
  NEVER,
  /** Live nowhere and not flagged: nothing happens until it is. */
  NOT_LIVE;

  /** As written in JSON: {@code due-soon}. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Reads {@link #word()}. */
  public static FreshnessState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
