package presstime.server.freshness;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import presstime.server.freshness.policy.DueDate;
import presstime.server.kernel.InvalidField;
import presstime.server.scheduling.ScheduleTime;

/**
 * A review-by as people write it: a period, {@code never}, or a date on the workspace's clock.
 *
 * @param period null for a date
 * @param wall null for a period; of a day, the end of it
 */
record ReviewDates(@Nullable ReviewPeriod period, @Nullable LocalDateTime wall) {

  /** What is said of neither. */
  static final ReviewDates NONE = new ReviewDates(null, null);

  /**
   * Reads {@code P6M}, {@code never}, {@code 2026-05-31}, {@code 2026-05-31T09:00} or an instant.
   *
   * @param field the request's field, for messages
   * @throws InvalidField when it is none of these, or a time that has passed
   */
  static ReviewDates read(String field, String text, ZoneId zone, Instant now) {
    String word = text.strip();
    if (word.toLowerCase(java.util.Locale.ROOT).startsWith("p") || word.equalsIgnoreCase("never")) {
      return new ReviewDates(ReviewPeriod.read(field, word), null);
    }
    LocalDateTime day = endOfDay(word);
    if (day == null) {
      Instant at = ScheduleTime.read(field, word, zone.getId(), zone, now).instant();
      return new ReviewDates(null, ScheduleTime.now(at, zone).wall().local());
    }
    Instant end = DueDate.instant(day, zone);
    if (!end.isAfter(now)) {
      throw new InvalidField(field, word + " has passed.", "Choose a day to come.");
    }
    if (end.isAfter(now.plus(java.time.Duration.ofDays(366L * 20)))) {
      throw new InvalidField(field, word + " is more than 20 years away.", "Check the year.");
    }
    return new ReviewDates(null, day);
  }

  /** To be reviewed by a day is to be reviewed before the next one begins. */
  private static @Nullable LocalDateTime endOfDay(String text) {
    try {
      return LocalDate.parse(text).plusDays(1).atStartOfDay();
    } catch (DateTimeParseException notADay) {
      return null;
    }
  }

  /**
   * Once, counted from a moment.
   *
   * @throws InvalidField for never, which is no date
   */
  LocalDateTime from(String field, Instant moment, ZoneId zone) {
    LocalDateTime once =
        wall != null || period == null ? wall : period.after(LocalDateTime.ofInstant(moment, zone));
    if (once == null) {
      throw new InvalidField(
          field, "Never is no date.", "Set reviewBy of the content to never instead.");
    }
    return once;
  }
}
