package presstime.server.recurrence.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import presstime.server.recurrence.language.Rhythm.Nth;

/** What an expression has said so far; the order of its parts does not matter. */
final class Draft {

  static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);

  @Nullable Unit unit;
  int interval = 1;

  /** The words that say the rhythm. */
  @Nullable Token unitFrom;

  @Nullable Token unitTo;

  /** "every" was said, or something that means it. */
  boolean every;

  /** "every second Friday" was said: of two weeks, or of each month? */
  @Nullable Token second;

  /** Weekdays said one by one. */
  final List<Token> weekdays = new ArrayList<>();

  /** The first month that is no part of a date. */
  @Nullable Token month;

  final SortedSet<DayOfWeek> days = new TreeSet<>();
  final SortedSet<DayOfWeek> except = new TreeSet<>();
  final SortedSet<Nth> nth = new TreeSet<>();
  final SortedSet<Integer> monthDays = new TreeSet<>();
  final SortedSet<Integer> months = new TreeSet<>();
  final SortedSet<LocalTime> times = new TreeSet<>();
  Dates.@Nullable Day day;
  @Nullable LocalDate on;
  @Nullable LocalDate from;
  @Nullable LocalDate until;
  @Nullable ZoneId zone;
  int count;

  /** Neither a day, nor a rhythm, nor a time of day. */
  boolean saysNothing() {
    return !isRepeated() && times.isEmpty() && days.isEmpty() && !hasDate();
  }

  /** A day of a month was said, or one like "tomorrow". */
  boolean hasDate() {
    return day != null || on != null;
  }

  boolean isRepeated() {
    return every || unit != null || !nth.isEmpty() || !monthDays.isEmpty() || !except.isEmpty();
  }
}
