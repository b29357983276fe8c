package presstime.platform;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Reads {@code Retry-After} (RFC 9110 §10.2.3): seconds, or one of the dates of §5.6.7. */
final class RetryAfter {

  /** No platform's word keeps a delivery waiting longer. */
  private static final Duration LONGEST = Duration.ofHours(24);

  private static final List<DateTimeFormatter> DATES =
      List.of(
          date("EEE, d MMM uuuu HH:mm:ss 'GMT'"),
          date("EEEE, d-MMM-yy HH:mm:ss 'GMT'"),
          date("EEE MMM ppd HH:mm:ss uuuu"));

  private RetryAfter() {}

  static Optional<Duration> parse(String value, Instant now) {
    String text = value.strip();
    Optional<Duration> wait =
        text.matches("-?\\d+") ? Optional.of(seconds(text)) : until(text, now);
    return wait.map(RetryAfter::clamp);
  }

  private static Duration seconds(String digits) {
    if (digits.startsWith("-")) {
      return Duration.ZERO;
    }
    return digits.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong(digits));
  }

  private static Optional<Duration> until(String date, Instant now) {
    for (DateTimeFormatter format : DATES) {
      try {
        Instant then = LocalDateTime.parse(date, format).toInstant(ZoneOffset.UTC);
        return Optional.of(Duration.between(now, then));
      } catch (DateTimeException notThisFormat) {
        continue;
      }
    }
    return Optional.empty();
  }

  private static Duration clamp(Duration wait) {
    if (wait.isNegative()) {
      return Duration.ZERO;
    }
    return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
  }

  private static DateTimeFormatter date(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }
}
