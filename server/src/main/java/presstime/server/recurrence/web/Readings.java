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

  private Readings() {}

  /** {@code 2026-01-20T09:00}; an instant with its offset is read on the zone's clock. */
  static LocalDateTime time(String field, String text, ZoneId zone) {
    try {
      return OffsetDateTime.parse(text.strip())
          .atZoneSameInstant(zone)
          .toLocalDateTime()
          .truncatedTo(ChronoUnit.SECONDS);
    } catch (DateTimeParseException noInstant) {
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

  /** The same; of a date alone its whole day counts. */
  static LocalDateTime end(String field, String text, ZoneId zone) {
    try {
      return LocalDate.parse(text.strip()).atTime(LocalTime.of(23, 59, 59));
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
