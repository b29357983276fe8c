package presstime.server.scheduling;

import java.io.IOException;
import java.io.StringReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Period;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStart;
import presstime.server.kernel.InvalidField;

/**
 * Reads the events of an iCalendar file (RFC 5545) as blackouts. An event of whole days closes
 * those days on any wall clock; one with times of day closes them as its own clock reads. What
 * repeats is written out over the years asked for.
 */
final class IcsBlackouts {

  private static final int MOST_EVENTS = 5_000;
  private static final int LONGEST_NAME = 200;

  private static final Pattern FREQUENCY =
      Pattern.compile("(?i)\\bFREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)\\b");
  private static final Pattern WITHIN_A_DAY = Pattern.compile("(?i)\\bBY(HOUR|MINUTE|SECOND)=");

  private IcsBlackouts() {}

  /**
   * Reads them.
   *
   * @param from nothing that ends before it is kept; what begins earlier begins with it
   * @param until nothing that begins after it is kept; what ends later ends with it
   * @throws InvalidField when the text is no iCalendar, or has no event in that time
   */
  static List<Blackout> read(String text, LocalDate from, LocalDate until) {
    Calendar calendar = parse(text);
    List<Blackout> blackouts = new ArrayList<>();
    for (CalendarComponent component : calendar.getComponents()) {
      if (component instanceof VEvent event) {
        refuseFinerThanDaily(event);
        blackouts.addAll(read(event, from, until));
      }
      if (blackouts.size() > MOST_EVENTS) {
        throw new InvalidField(
            "calendar", "It has too many events.", "Send at most " + MOST_EVENTS + ".");
      }
    }
    if (blackouts.isEmpty()) {
      throw new InvalidField(
          "calendar",
          "It has no event from %s to %s.".formatted(from, until),
          "Send an iCalendar file with the days to leave out.");
    }
    return blackouts;
  }

  private static Calendar parse(String text) {
    try {
      return new CalendarBuilder().build(new StringReader(text));
    } catch (IOException | ParserException | RuntimeException e) {
      throw new InvalidField(
          "calendar",
          "It cannot be read as iCalendar: " + e.getMessage(),
          "Send a file that begins with BEGIN:VCALENDAR (.ics).");
    }
  }

  private static List<Blackout> read(VEvent event, LocalDate from, LocalDate until) {
    String shown = shown(event);
    Optional<DtStart<Temporal>> start = event.getStartDate();
    if (start.isEmpty()) {
      return List.of();
    }
    try {
      return repeats(event)
          ? written(event, start.get().getDate(), shown, from, until)
          : once(event, start.get().getDate(), shown, from, until);
    } catch (DateTimeException e) {
      throw new InvalidField(
          "calendar",
          "The event '" + shown + "' cannot be read: " + e.getMessage(),
          "Correct it, or leave it out.");
    }
  }

  /** Before anything is written out: five years of seconds do not fit into any memory. */
  private static void refuseFinerThanDaily(VEvent event) {
    for (String kind : List.of(Property.RRULE, Property.EXRULE)) {
      for (Property property : event.<Property>getProperties(kind)) {
        Matcher frequency = FREQUENCY.matcher(property.getValue());
        if (!frequency.find() || WITHIN_A_DAY.matcher(property.getValue()).find()) {
          throw new InvalidField(
              "calendar",
              "The event '%s' repeats within a day: %s."
                  .formatted(shown(event), property.getValue()),
              "Leave it out, or let it repeat daily or less often.");
        }
      }
    }
  }

  private static String shown(VEvent event) {
    String name = event.<Property>getProperty(Property.SUMMARY).map(Property::getValue).orElse("");
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  private static boolean repeats(Component event) {
    return event.getProperty(Property.RRULE).isPresent()
        || event.getProperty(Property.RDATE).isPresent();
  }

  private static List<Blackout> once(
      VEvent event, Temporal start, String name, LocalDate from, LocalDate until) {
    Optional<DtEnd<Temporal>> end = event.getEndDate(true);
    return kept(start, end.map(DtEnd::getDate).orElse(start), name, from, until);
  }

  private static List<Blackout> written(
      VEvent event, Temporal start, String name, LocalDate from, LocalDate until) {
    List<Blackout> all = new ArrayList<>();
    Period<? extends Temporal> years =
        start instanceof LocalDate
            ? new Period<>(from, until)
            : new Period<>(from.atStartOfDay(ZoneOffset.UTC), until.atStartOfDay(ZoneOffset.UTC));
    for (Period<Temporal> occurrence : event.<Temporal>calculateRecurrenceSet(years)) {
      all.addAll(kept(occurrence.getStart(), occurrence.getEnd(), name, from, until));
    }
    return all;
  }

  private static List<Blackout> kept(
      Temporal start, Temporal end, String name, LocalDate from, LocalDate until) {
    LocalDateTime begin = local(start);
    LocalDateTime stop = local(end);
    if (!stop.isAfter(begin)) {
      // RFC 5545 3.6.1: without an end a date lasts one day, and a time has no duration.
      stop = start instanceof LocalDate ? begin.plusDays(1) : begin.plusMinutes(1);
    }
    boolean inside = stop.toLocalDate().isAfter(from) && begin.toLocalDate().isBefore(until);
    LocalDateTime first = from.atStartOfDay();
    LocalDateTime last = until.plusDays(1).atStartOfDay();
    return inside
        ? List.of(
            new Blackout(
                begin.isBefore(first) ? first : begin,
                stop.isAfter(last) ? last : stop,
                false,
                name))
        : List.of();
  }

  private static LocalDateTime local(Temporal temporal) {
    return switch (temporal) {
      case LocalDate date -> date.atStartOfDay();
      case Instant instant -> LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
      default -> LocalDateTime.from(temporal);
    };
  }
}
