package presstime.server.channels.policy;

import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.zone.ZoneRulesProvider;
import org.jspecify.annotations.Nullable;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.TimeZones;

/** Reads and bounds what a channel says about time and pace. */
public final class Lateness {

  /** How late a delivery may start before the late policy speaks, where nothing else is said. */
  public static final Duration AFTER = Duration.ofMinutes(5);

  /** What is later than this is held, where nothing else is said. */
  public static final Duration AT_MOST = Duration.ofHours(24);

  /** How many late deliveries go out per minute, where nothing else is said. */
  public static final int DRAIN_PER_MINUTE = 6;

  private static final Duration LONGEST = Duration.ofDays(366);

  private Lateness() {}

  /**
   * An ISO 8601 duration of at most a year: {@code PT5M}, {@code P1DT12H}.
   *
   * @param field as written in the request
   */
  public static Duration duration(String field, String text) {
    try {
      Duration duration = Duration.parse(text.strip());
      if (!duration.isNegative() && duration.compareTo(LONGEST) <= 0) {
        return Duration.ofMillis(duration.toMillis());
      }
    } catch (DateTimeParseException | ArithmeticException e) {
      // told below
    }
    throw new InvalidField(
        field,
        field + " is \"" + text + "\".",
        "Send an ISO 8601 duration from PT0S to P366D, for example PT5M for five minutes.");
  }

  /** Refuses a limit that lies before lateness begins. */
  public static void check(Duration after, @Nullable Duration atMost) {
    if (atMost != null && atMost.compareTo(after) < 0) {
      throw new InvalidField(
          "lateAtMost",
          "lateAtMost is " + atMost + ", which is shorter than lateAfter " + after + ".",
          "Send a longer one, or null for no limit.");
    }
  }

  /** A whole number within bounds. */
  public static int within(String field, int value, int least, int most) {
    if (value < least || value > most) {
      throw new InvalidField(
          field, field + " is " + value + ".", "Send a number from " + least + " to " + most + ".");
    }
    return value;
  }

  /** A zone of the IANA time zone database, or {@code UTC}. */
  public static ZoneId zone(String field, String text) {
    String name = text.strip();
    if (!ZoneRulesProvider.getAvailableZoneIds().contains(name)) {
      throw new InvalidField(
          field,
          "There is no time zone \"" + name + "\".",
          "Send a name of the IANA database, for example Europe/Vienna.");
    }
    return TimeZones.of(name);
  }
}
