package presstime.server.recurrence.web;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.TimeZones;

/** Readings of a clock, zones and durations as requests write them. */
final class Readings {

  private static final int FIRST_YEAR = 1970;
  private static final int LAST_YEAR = 9999;
  private static final int MOST_YEARS_AHEAD = 20;

  private Readings() {}

  /**
   * {@code 2026-01-20T09:00}; an instant with its offset is read on the zone's clock.
   *
   * @throws InvalidField naming the field, when it is none, or in no year that clocks are read in
   */
  static LocalDateTime time(String field, String text, ZoneId zone) {
    return within(field, text, parsed(field, text, zone));
  }

  private static LocalDateTime parsed(String field, String text, ZoneId zone) {
    try {
      return OffsetDateTime.parse(text.strip())
          .atZoneSameInstant(zone)
          .toLocalDateTime()
          .truncatedTo(ChronoUnit.SECONDS);
    } catch (DateTimeException noInstant) {
      try {
        return LocalDateTime.parse(text.strip().replace(' ', 'T')).truncatedTo(ChronoUnit.SECONDS);
      } catch (DateTimeParseException e) {
        throw new InvalidField(
            field,
            "'" + text + "' is not a date and time.",
            "Write 2026-01-20T09:00, meant on the clock of timeZone.");
      }
    }
  }

  private static LocalDateTime within(String field, String text, LocalDateTime time) {
    if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
      throw new InvalidField(
          field,
          "'" + text + "' is not between the years " + FIRST_YEAR + " and " + LAST_YEAR + ".",
          "Check the year.");
    }
    return time;
  }

  /**
   * The same, as the beginning of something that is planned now.
   *
   * @throws InvalidField naming the field, also when it is more than 20 years away
   */
  static LocalDateTime start(String field, String text, ZoneId zone, LocalDateTime present) {
    LocalDateTime start = time(field, text, zone);
    if (start.isAfter(present.plusYears(MOST_YEARS_AHEAD))) {
      throw new InvalidField(
          field,
          "'" + text + "' is more than " + MOST_YEARS_AHEAD + " years away.",
          "Check the year.");
    }
    return start;
  }

  /** The same; of a date alone its whole day counts. */
  static LocalDateTime end(String field, String text, ZoneId zone) {
    try {
      return within(field, text, LocalDate.parse(text.strip()).atTime(LocalTime.of(23, 59, 59)));
    } catch (DateTimeParseException noDate) {
      return time(field, text, zone);
    }
  }

  static SortedSet<LocalDateTime> times(String field, List<String> texts, ZoneId zone) {
    SortedSet<LocalDateTime> times = new TreeSet<>();
    for (int i = 0; i < texts.size(); i++) {
      times.add(time(field + "[" + i + "]", texts.get(i), zone));
    }
    return times;
  }

  static ZoneId zone(String field, String name) {
    try {
      return TimeZones.of(name.strip());
    } catch (DateTimeException e) {
      throw new InvalidField(
          field,
          "'" + name + "' is not a time zone.",
          "Use an IANA name such as Europe/Paris or America/New_York.");
    }
  }

  /** ISO 8601: {@code P14D}, {@code PT36H}. */
  static Duration duration(String field, String text) {
    try {
      return Duration.parse(text.strip());
    } catch (DateTimeParseException noDuration) {
      try {
        Period period = Period.parse(text.strip());
        if (period.toTotalMonths() == 0) {
          return Duration.ofDays(period.getDays());
        }
      } catch (DateTimeParseException e) {
        // told below
      }
      throw new InvalidField(
          field, "'" + text + "' is not a duration.", "Write P14D for 14 days, PT36H for hours.");
    }
  }
}
