package presstime.server.upkeep.cleanup;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long something is kept: an ISO 8601 period of years, months, weeks and days, or for ever.
 *
 * @param period null for ever
 */
public record Retention(@Nullable Period period) {

  private static final String FOR_EVER = "forever";

  /**
   * Reads {@code P1Y}, {@code P90D} or {@code forever}.
   *
   * @param setting whose value it is, for the message
   * @throws IllegalArgumentException when it is neither, or not above zero
   */
  public static Retention parse(String setting, String text) {
    if (text.strip().equalsIgnoreCase(FOR_EVER)) {
      return new Retention(null);
    }
    try {
      Period period = Period.parse(text.strip());
      if (!period.isNegative() && !period.isZero()) {
        return new Retention(period);
      }
    } catch (DateTimeException e) {
      // told below
    }
    throw new IllegalArgumentException(
        "%s is '%s'; it must be a period such as P1Y or P90D, or forever".formatted(setting, text));
  }

  /** What is older than the answer may go; empty when everything is kept. */
  public Optional<Instant> before(Instant now) {
    Period kept = period;
    return kept == null
        ? Optional.empty()
        : Optional.of(now.atZone(ZoneOffset.UTC).minus(kept).toInstant());
  }

  @Override
  public String toString() {
    return period == null ? FOR_EVER : period.toString();
  }
}
