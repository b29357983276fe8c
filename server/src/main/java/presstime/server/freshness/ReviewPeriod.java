package presstime.server.freshness;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import presstime.server.kernel.InvalidField;

/**
 * How long a content counts as fresh: a calendar period (ISO 8601-1, 5.5.2), so six months after 31
 * August is 28 February; or for ever.
 *
 * @param length null for ever
 */
public record ReviewPeriod(@Nullable Period length) {

  /** It is never due. */
  public static final ReviewPeriod NEVER = new ReviewPeriod(null);

  /** Longer ones are taken for a slip. */
  private static final int MOST_YEARS = 20;

  /** As it was kept. */
  @JsonCreator
  public static ReviewPeriod of(String text) {
    return text.equals("never") ? NEVER : new ReviewPeriod(Period.parse(text));
  }

  /**
   * Reads {@code P6M}, {@code P1Y}, {@code P2W}, {@code P90D}, {@code P1Y6M} or {@code never}.
   *
   * @param field the request's field, for messages
   * @throws InvalidField when it is none of these, not positive, or longer than 20 years
   */
  public static ReviewPeriod read(String field, String text) {
    String word = text.strip();
    if (word.equalsIgnoreCase("never")) {
      return NEVER;
    }
    Period period;
    try {
      period = Period.parse(word.toUpperCase(Locale.ROOT));
    } catch (DateTimeParseException e) {
      throw new InvalidField(
          field,
          "'" + text + "' is not a calendar period.",
          "Write it as ISO 8601 does, without hours: P6M, P1Y, P2W, P90D; or never.");
    }
    boolean positive =
        !period.isZero() && !period.isNegative() && !period.normalized().isNegative();
    boolean slip = period.toTotalMonths() > MOST_YEARS * 12L || period.getDays() > MOST_YEARS * 366;
    if (!positive || slip) {
      throw new InvalidField(
          field, text + " is out of range.", "Send a period of one day (P1D) to 20 years (P20Y).");
    }
    return new ReviewPeriod(period);
  }

  /** The reading of the clock so long after another; null for never. */
  public @Nullable LocalDateTime after(LocalDateTime wall) {
    return length == null ? null : wall.plus(length);
  }

  /** As kept, and in JSON. */
  @JsonValue
  public String text() {
    return length == null ? "never" : length.toString();
  }
}
