package presstime.server.recurrence.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A repeating time as sentences can say it. It is narrower than RFC 5545: every rhythm has a
 * sentence in every language, and the sentence means the same rhythm again.
 *
 * @param interval every n-th unit
 * @param days of the week; for weeks only
 * @param nth weekdays by their place in the month; for months only
 * @param monthDays days of the month, -1 for the last; for months, and exactly one for years
 * @param months only in these; exactly one for years
 * @param times of day, at least one
 * @param until the last day; null for no end
 * @param count how many in all; 0 for no end
 */
public record Rhythm(
    Unit unit,
    int interval,
    SortedSet<DayOfWeek> days,
    SortedSet<Nth> nth,
    SortedSet<Integer> monthDays,
    SortedSet<Integer> months,
    SortedSet<LocalTime> times,
    @Nullable LocalDate until,
    int count) {

  /** "the first Monday", "the last Friday". */
  public record Nth(int ordinal, DayOfWeek day) implements Comparable<Nth> {
    @Override
    public int compareTo(Nth other) {
      int byPlace = Integer.compare(place(), other.place());
      return byPlace != 0 ? byPlace : day.compareTo(other.day);
    }

    /** Counted from the end comes after counted from the beginning. */
    private int place() {
      return ordinal > 0 ? ordinal : 100 + ordinal;
    }
  }

  public Rhythm {
    days = new TreeSet<>(days);
    nth = new TreeSet<>(nth);
    monthDays = new TreeSet<>(monthDays);
    months = new TreeSet<>(months);
    times = new TreeSet<>(times);
  }

  /** Whether its times of day can be written into one rule. */
  boolean hasOneRule() {
    return sameMinutes() || unit == Unit.DAY || unit == Unit.WEEK && interval == 1;
  }

  private boolean sameMinutes() {
    return times.stream().map(LocalTime::getMinute).distinct().count() == 1;
  }

  /**
   * The rule of RFC 5545. A single time of day is that of the start, and not in the rule; times
   * with different minutes are picked out of all combinations by their place.
   */
  public String rule() {
    boolean picked = !sameMinutes();
    List<String> parts = new ArrayList<>();
    parts.add("FREQ=" + (picked ? "DAILY" : unit.freq()));
    if (interval > 1) {
      parts.add("INTERVAL=" + interval);
    }
    list(parts, "BYMONTH", months);
    list(parts, "BYMONTHDAY", monthDays);
    list(parts, "BYDAY", byDay());
    if (times.size() > 1) {
      SortedSet<Integer> hours = new TreeSet<>();
      SortedSet<Integer> minutes = new TreeSet<>();
      times.forEach(time -> {
        hours.add(time.getHour());
        minutes.add(time.getMinute());
      });
      list(parts, "BYHOUR", hours);
      list(parts, "BYMINUTE", minutes);
      if (picked) {
        list(parts, "BYSETPOS", places(hours, minutes));
      }
    }
    if (until != null) {
      parts.add("UNTIL=" + until.toString().replace("-", "") + "T235959");
    }
    if (count > 0) {
      parts.add("COUNT=" + count);
    }
    return String.join(";", parts);
  }

  private List<String> byDay() {
    List<String> byDay = new ArrayList<>();
    days.forEach(day -> byDay.add(code(day)));
    nth.forEach(one -> byDay.add(one.ordinal() + code(one.day())));
    return byDay;
  }

  private List<Integer> places(SortedSet<Integer> hours, SortedSet<Integer> minutes) {
    List<Integer> places = new ArrayList<>();
    int place = 0;
    for (int hour : hours) {
      for (int minute : minutes) {
        place++;
        if (times.contains(LocalTime.of(hour, minute))) {
          places.add(place);
        }
      }
    }
    return places;
  }

  static String code(DayOfWeek day) {
    return day.name().substring(0, 2);
  }

  private static void list(List<String> parts, String name, Collection<?> values) {
    if (!values.isEmpty()) {
      parts.add(name + "=" + values.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }
  }
}
