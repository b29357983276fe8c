package presstime.server.scheduling;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.server.channels.PastTimes;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.TimeZones;

/**
 * A time as it came in a request, read and held against the rules a time must pass.
 *
 * @param wall what the person means
 * @param instant when that is, to the microsecond
 * @param notes what the person should be told about it: clock changes
 * @param fixed true when an instant was asked for, and the reading of a clock only follows from it:
 *     a change of the zone's rules does not move it
 */
public record ScheduleTime(WallTime wall, Instant instant, List<String> notes, boolean fixed) {

  /** Further ahead than this is taken for a slip. */
  static final Duration HORIZON = Duration.ofDays(366L * 20);

  /** Longer ago than this is taken for a slip. */
  static final Duration LONGEST_PAST = Duration.ofDays(366);

  private static final DateTimeFormatter LOCAL =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);

  public ScheduleTime {
    notes = List.copyOf(notes);
  }

  /** A reading of a clock, which is kept when the zone's rules change. */
  public ScheduleTime(WallTime wall, Instant instant, List<String> notes) {
    this(wall, instant, notes, false);
  }

  /** The instant a reading of a clock means, with what there is to say about it. */
  public static ScheduleTime of(WallTime wall) {
    WallTime.Resolved resolved = wall.resolve();
    String note = resolved.note();
    return new ScheduleTime(wall, resolved.instant(), note == null ? List.of() : List.of(note));
  }

  /**
   * Reads {@code 2026-01-20T14:00:00Z} (RFC 3339), or {@code 2026-01-20T09:00} as a wall time in a
   * zone.
   *
   * @param field the request's field, for messages
   * @param zone the zone's name as sent; null for {@code usual}
   * @param usual the channel's zone
   * @throws InvalidField naming the field, when it is no time, lies in the past or absurdly far
   */
  public static ScheduleTime read(
      String field, String text, @Nullable String zone, ZoneId usual, Instant now) {
    return read(field, text, zone, usual, now, PastTimes.REFUSE);
  }

  /**
   * The same, and what has passed is taken as a channel takes it.
   *
   * @throws InvalidField naming the field, when it is no time, lies absurdly far, or is refused for
   *     having passed
   */
  public static ScheduleTime read(
      String field, String text, @Nullable String zone, ZoneId usual, Instant now, PastTimes past) {
    ZoneId where = zone == null || zone.isBlank() ? usual : zone(zone);
    return read(field, text.strip(), where).held(field, now, past);
  }

  /**
   * This time, held against the same rules as one that is read; for one that was computed.
   *
   * @throws InvalidField naming the field, when it lies absurdly far, or is refused for having
   *     passed
   */
  public ScheduleTime held(String field, Instant now, PastTimes past) {
    if (instant.isBefore(now)) {
      return passed(field, this, past, now);
    }
    if (instant.isAfter(now.plus(HORIZON))) {
      throw new InvalidField(field, instant + " is more than 20 years away.", "Check the year.");
    }
    return this;
  }

  private static ScheduleTime passed(String field, ScheduleTime time, PastTimes past, Instant now) {
    if (time.instant.isBefore(now.minus(LONGEST_PAST))) {
      throw new InvalidField(
          field, time.instant + " is more than a year ago.", "Check the year, or publish now.");
    }
    return switch (past) {
      case REFUSE ->
          throw new InvalidField(
              field,
              "%s has passed; it is %s now."
                  .formatted(time.instant, now.truncatedTo(ChronoUnit.SECONDS)),
              "Choose a time to come, or publish now.");
      case PUBLISH_NOW ->
          new ScheduleTime(
              WallTime.of(now, time.wall.zone()),
              now,
              List.of(time.instant + " has passed; it goes out now instead."),
              true);
      case SCHEDULE ->
          time.noting(time.instant + " has passed; it is due at once, and counts as late.");
    };
  }

  private ScheduleTime noting(String note) {
    List<String> all = new ArrayList<>(notes);
    all.add(note);
    return new ScheduleTime(wall, instant, all, fixed);
  }

  /** At once. */
  public static ScheduleTime now(Instant now, ZoneId zone) {
    return new ScheduleTime(WallTime.of(now, zone), now, List.of(), true);
  }

  private static ScheduleTime read(String field, String text, ZoneId zone) {
    Instant instant;
    try {
      instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
    } catch (DateTimeParseException notAnInstant) {
      return readLocal(field, text, zone);
    }
    try {
      return new ScheduleTime(WallTime.of(instant, zone), instant, List.of(), true);
    } catch (DateTimeException beyondTheLastYear) {
      throw new InvalidField(
          field, "No clock of " + zone + " can show " + text + ".", "Check the year.");
    }
  }

  private static ScheduleTime readLocal(String field, String text, ZoneId zone) {
    try {
      LocalDateTime local = LocalDateTime.parse(text, LOCAL).truncatedTo(ChronoUnit.MICROS);
      return of(new WallTime(local, zone));
    } catch (DateTimeException e) {
      throw new InvalidField(
          field,
          "'%s' is not a date and time: %s.".formatted(text, e.getMessage()),
          "Write 2026-01-20T14:00:00Z, or 2026-01-20T09:00 with a timeZone.");
    }
  }

  /**
   * The zone a request names.
   *
   * @throws InvalidField when there is none of that name
   */
  public static ZoneId zone(String name) {
    try {
      return TimeZones.of(name);
    } catch (DateTimeException e) {
      throw new InvalidField(
          "timeZone",
          "'" + name + "' is not a time zone.",
          "Use an IANA name such as Europe/Paris or America/New_York.");
    }
  }
}
