package presstime.server.scheduling;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.IsoFields;

/**
 * One day, week or month of a channel's wall calendar: what a limit counts in.
 *
 * @param begin its first day
 */
public record CountedPeriod(LimitPeriod unit, LocalDate begin) {

  /** The one that a day belongs to. */
  static CountedPeriod of(LimitPeriod unit, LocalDate day) {
    return new CountedPeriod(unit, unit.begin(day));
  }

  /** The first instant in it, on the wall clock of the zone. */
  public Instant from(ZoneId zone) {
    return begin.atStartOfDay(zone).toInstant();
  }

  /** The first instant after it. */
  public Instant until(ZoneId zone) {
    return unit.next(begin).atStartOfDay(zone).toInstant();
  }

  /** For people: {@code Tue 20 Jan}, {@code week 4}, {@code January 2026}. */
  public String text() {
    return switch (unit) {
      case DAY -> Say.day(begin);
      case WEEK -> "week " + begin.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      case MONTH -> Say.month(begin);
    };
  }
}
