package presstime.server.scheduling;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;

/**
 * A time during which nothing is published by itself, on the channel's wall clock.
 *
 * @param from its beginning
 * @param until the first moment after it
 * @param yearly it returns each year at the same dates; one that begins on 29 February begins on
 *     the 28th in common years
 * @param name for people: {@code Christmas}
 */
public record Blackout(LocalDateTime from, LocalDateTime until, boolean yearly, String name) {

  /** Whole days. */
  public static Blackout days(LocalDate first, LocalDate last, boolean yearly, String name) {
    return new Blackout(first.atStartOfDay(), last.plusDays(1).atStartOfDay(), yearly, name);
  }

  /** True when the moment lies in it, or in one of its returns. */
  public boolean covers(LocalDateTime moment) {
    if (moment.isBefore(from)) {
      return false;
    }
    if (!yearly) {
      return moment.isBefore(until);
    }
    // The latest return that has begun may have begun in the year before: 27 December to 2 January.
    return covers(moment, moment.getYear()) || covers(moment, moment.getYear() - 1);
  }

  private boolean covers(LocalDateTime moment, int year) {
    LocalDateTime end = end(year);
    return year >= from.getYear() && !moment.isBefore(from.withYear(year)) && moment.isBefore(end);
  }

  /** Where there is no 29 February, what lasts until its beginning lasts to the end of the 28th. */
  private LocalDateTime end(int year) {
    LocalDateTime end = until.withYear(year + until.getYear() - from.getYear());
    boolean isMissing = end.getDayOfMonth() != until.getDayOfMonth();
    return isMissing ? end.plusDays(1) : end;
  }

  /** True when it begins and ends at midnight. */
  public boolean wholeDays() {
    return from.toLocalTime().equals(LocalTime.MIDNIGHT)
        && until.toLocalTime().equals(LocalTime.MIDNIGHT);
  }

  String text() {
    return name.isBlank() ? "blackout" : "blackout " + name;
  }
}
