package presstime.server.scheduling;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * Why a time is not free.
 *
 * @param text for people, a clause in English: {@code week 4: limit 5 reached}
 */
public record Refusal(Kind kind, String text) {

  /** Which rule speaks. */
  public enum Kind {
    /** No publishing day of the channel. */
    DAY,
    BLACKOUT,
    /** Nearer than the lead time. */
    LEAD,
    /** Farther than the horizon. */
    HORIZON,
    /** Another publication has the slot. */
    TAKEN,
    /** Kept for content of other categories. */
    CATEGORY,
    /** Too close to another publication. */
    GAP,
    DAY_LIMIT,
    WEEK_LIMIT,
    MONTH_LIMIT;

    /** As written in JSON: {@code week_limit}. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
