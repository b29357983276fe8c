package presstime.cli.schedule;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import presstime.cli.api.Exit;
import presstime.cli.api.Failure;
import presstime.cli.session.Terminal;
import tools.jackson.databind.node.ObjectNode;

/**
 * When something is to go out, as the API takes it: an instant, or a wall-clock time with its zone.
 * A wall-clock time stays one; what a gap or an overlap makes of it is the server's to say.
 *
 * @param at RFC 3339, or local {@code 2026-01-20T09:00:00}
 * @param zone IANA name for a local time, null for an instant
 */
public record DueTime(String at, @Nullable String zone) {
  private static final Pattern AHEAD =
      Pattern.compile("\\+(?=\\d)(?:(\\d+)d)?(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?");
  private static final Pattern DAY_AND_TIME =
      Pattern.compile("(\\S+?)[ T]+(\\d{1,2}:\\d{2}(?::\\d{2})?)");

  /**
   * Reads {@code 2026-01-20 09:00}, {@code tomorrow 9:00}, {@code friday 17:30}, {@code +10m},
   * {@code +1d2h}, or RFC 3339 with its offset.
   *
   * @param zone of a wall-clock time; the terminal's when empty
   */
  public static DueTime parse(String text, Optional<String> zone, Terminal terminal) {
    String given = text.strip();
    ZoneId in = zone.map(DueTime::zone).orElse(terminal.zone());
    Matcher ahead = AHEAD.matcher(given);
    if (ahead.matches()) {
      Instant then = terminal.clock().instant().plus(length(ahead));
      return new DueTime(wholeSecond(then).toString(), null);
    }
    try {
      return new DueTime(
          OffsetDateTime.parse(given.replace(' ', 'T')).toInstant().toString(), null);
    } catch (DateTimeParseException e) {
      // Not an instant, so a time on the wall.
    }
    Matcher wall = DAY_AND_TIME.matcher(given);
    if (!wall.matches()) {
      throw wrong(given);
    }
    try {
      LocalDate today = LocalDate.ofInstant(terminal.clock().instant(), in);
      LocalTime time =
          LocalTime.parse(wall.group(2).indexOf(':') == 1 ? "0" + wall.group(2) : wall.group(2));
      return new DueTime(LocalDateTime.of(day(wall.group(1), today), time).toString(), in.getId());
    } catch (DateTimeException e) {
      throw wrong(given);
    }
  }

  /** Puts {@code at}, and {@code timeZone} for a local time, into a request. */
  public ObjectNode into(ObjectNode request) {
    request.put("at", at);
    if (zone != null) {
      request.put("timeZone", zone);
    }
    return request;
  }

  /** The instant, for one that is no wall-clock time. */
  Optional<Instant> instant() {
    return zone == null ? Optional.of(Instant.parse(at)) : Optional.empty();
  }

  private static LocalDate day(String name, LocalDate today) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "today" -> today;
      case "tomorrow" -> today.plusDays(1);
      case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday" ->
          today.with(TemporalAdjusters.next(DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT))));
      default -> LocalDate.parse(name);
    };
  }

  private static Duration length(Matcher ahead) {
    return Duration.ofDays(number(ahead.group(1)))
        .plusHours(number(ahead.group(2)))
        .plusMinutes(number(ahead.group(3)))
        .plusSeconds(number(ahead.group(4)));
  }

  /** Who counts from now does not mean fractions of a second; never earlier than asked. */
  private static Instant wholeSecond(Instant instant) {
    Instant second = instant.truncatedTo(ChronoUnit.SECONDS);
    return second.equals(instant) ? second : second.plusSeconds(1);
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException e) {
      throw Failure.of(
          Exit.USAGE,
          "No such time zone",
          "'" + name + "' is not the name of a time zone.",
          "Give one like Europe/Paris or UTC.");
    }
  }

  private static Failure wrong(String given) {
    return Failure.of(
        Exit.USAGE,
        "Not a time",
        "'" + given + "' is not understood, or there is no such day.",
        "Write '2026-01-20 09:00', 'tomorrow 9:00', 'friday 17:30', '+10m', or '2026-01-20T08:00:00Z'.");
  }
}
