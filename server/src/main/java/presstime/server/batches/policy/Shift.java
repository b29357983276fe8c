package presstime.server.batches.policy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import presstime.server.kernel.InvalidField;
import presstime.server.scheduling.ScheduleTime;

/**
 * By how much something is moved. On the wall clock 9:00 shifted by a day is 9:00, also where the
 * day has 23 or 25 hours; exactly, it is 24 hours later whatever the clock shows then.
 *
 * @param days years, months and days; negative ones go back
 * @param time hours, minutes and seconds
 * @param exact elapsed time instead of the wall clock
 */
public record Shift(Period days, Duration time, boolean exact) {

  private static final Pattern ISO =
      Pattern.compile("([-+]?)P(?!$)([-+\\dYMWD]*)(T(?!$)[-+\\dHMS.]+)?", Pattern.CASE_INSENSITIVE);

  /**
   * Reads ISO 8601: {@code P1D}, {@code -P2W}, {@code PT90M}, {@code P1DT2H}.
   *
   * @param field the request's field, for messages
   * @throws InvalidField when it is no duration, is zero, or is exact and counts months or years,
   *     whose length is not
   */
  public static Shift read(String field, String text, boolean exact) {
    Matcher parts = ISO.matcher(text.strip());
    if (!parts.matches()) {
      throw wrong(field, text);
    }
    try {
      Period days = parts.group(2).isEmpty() ? Period.ZERO : Period.parse("P" + parts.group(2));
      Duration time = parts.group(3) == null ? Duration.ZERO : Duration.parse("P" + parts.group(3));
      boolean back = parts.group(1).equals("-");
      Shift shift = new Shift(back ? days.negated() : days, back ? time.negated() : time, exact);
      if (shift.days.isZero() && shift.time.isZero()) {
        throw new InvalidField(field, "It is zero.", "Send a duration such as P1D or -PT2H.");
      }
      if (exact && shift.days.toTotalMonths() != 0) {
        throw new InvalidField(
            field,
            "Months and years have no exact length.",
            "Send days and hours, or leave out exact to move on the wall clock.");
      }
      return shift;
    } catch (DateTimeParseException | ArithmeticException e) {
      throw wrong(field, text);
    }
  }

  private static InvalidField wrong(String field, String text) {
    return new InvalidField(
        field,
        "'" + text + "' is not a duration.",
        "Write it as ISO 8601 does: P1D for a day, -P1W for a week back, PT2H30M, P1DT2H.");
  }

  /**
   * A time moved.
   *
   * @param wall as it was meant, which a gap in the clocks does not change
   * @param due the instant that came of it
   * @throws InvalidField when the new time has passed, or is absurdly far away
   */
  public ScheduleTime from(
      String field, LocalDateTime wall, ZoneId zone, Instant due, Instant now) {
    try {
      return exact
          ? Moment.at(field, due.plus(Duration.ofDays(days.getDays())).plus(time), zone, now)
          : Moment.onWall(field, wall.plus(days).plus(time), zone, now);
    } catch (DateTimeException | ArithmeticException e) {
      throw new InvalidField(field, "That is beyond all calendars.", "Send a shorter duration.");
    }
  }

  /** {@code P1DT2H on the wall clock}. */
  @Override
  public String toString() {
    String text =
        days.isZero()
            ? time.toString()
            : time.isZero() ? days.toString() : days + time.toString().substring(1);
    return text + (exact ? " exactly" : " on the wall clock");
  }
}
