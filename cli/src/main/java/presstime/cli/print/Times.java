package presstime.cli.print;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;

/** Instants as people read them: on the wall, and from now. */
public final class Times {
  private static final DateTimeFormatter WALL =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm:ss", Locale.ENGLISH);

  private final InstantSource clock;
  private final ZoneId zone;

  Times(InstantSource clock, ZoneId zone) {
    this.clock = clock;
    this.zone = zone;
  }

  /** "Tue 2026-01-20 09:00:00 (in 3 h 5 min)"; nothing for an empty text. */
  public String both(String rfc3339) {
    return rfc3339.isEmpty() ? "" : wall(rfc3339) + " (" + fromNow(rfc3339) + ")";
  }

  /** "Tue 2026-01-20 09:00:00" in this computer's zone; what is no instant is shown as it is. */
  public String wall(String rfc3339) {
    try {
      return WALL.format(Instant.parse(rfc3339).atZone(zone));
    } catch (DateTimeParseException e) {
      return rfc3339;
    }
  }

  /** "in 3 h 5 min", "12 s ago". */
  public String fromNow(String rfc3339) {
    try {
      Duration ahead = Duration.between(clock.instant(), Instant.parse(rfc3339));
      return ahead.isNegative() ? length(ahead.negated()) + " ago" : "in " + length(ahead);
    } catch (DateTimeParseException e) {
      return "";
    }
  }

  /** The zone the times are in where a reader may wonder: "UTC", "Europe/Paris". */
  public String zone() {
    return zone.getId();
  }

  /** A length in at most two units: "2 d 3 h", "45 s". */
  public static String length(Duration length) {
    if (length.toDays() > 0) {
      return two(length.toDays(), "d", length.toHoursPart(), "h");
    }
    if (length.toHours() > 0) {
      return two(length.toHours(), "h", length.toMinutesPart(), "min");
    }
    if (length.toMinutes() > 0) {
      return two(length.toMinutes(), "min", length.toSecondsPart(), "s");
    }
    return length.toSeconds() + " s";
  }

  /** Milliseconds after the due time: "3 ms", "1.2 s". */
  public static String lateness(long milliseconds) {
    return milliseconds < 1000
        ? milliseconds + " ms"
        : String.format(Locale.ROOT, "%.1f s", milliseconds / 1000.0);
  }

  private static String two(long large, String unit, long small, String smallUnit) {
    return large + " " + unit + (small == 0 ? "" : " " + small + " " + smallUnit);
  }
}
