package presstime.server.recurrence.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import presstime.server.recurrence.language.Rhythm.Nth;

/** Says a meaning in a language, in words that mean it again. */
public record Sentences(Lexicon lexicon) {

  /** The whole sentence. */
  public String of(Meaning meaning) {
    return switch (meaning) {
      case Meaning.Once once ->
          lexicon.text(
                  "print.on",
                  "weekday",
                  lexicon.weekday(once.start().getDayOfWeek()),
                  "date",
                  date(lexicon, once.start().toLocalDate()))
              + " "
              + lexicon.text("print.times", "times", time(once.start().toLocalTime()))
              + " "
              + zone(meaning);
      case Meaning.Repeated repeated -> repeated(repeated);
    };
  }

  private String repeated(Meaning.Repeated meaning) {
    Rhythm rhythm = meaning.rhythm();
    List<String> parts = new ArrayList<>();
    parts.add(rhythm(rhythm));
    if (rhythm.unit() != Unit.YEAR && !rhythm.months().isEmpty()) {
      parts.add(
          lexicon.text(
              "print.months",
              "months",
              all(rhythm.months().stream().map(month -> lexicon.month(Month.of(month))).toList())));
    }
    parts.add(lexicon.text("print.times", "times", times(lexicon, rhythm.times())));
    parts.add(zone(meaning));
    parts.add(lexicon.text("print.from", "date", date(lexicon, meaning.start().toLocalDate())));
    if (rhythm.until() != null) {
      parts.add(lexicon.text("print.until", "date", date(lexicon, rhythm.until())));
    }
    if (rhythm.count() > 0) {
      parts.add(lexicon.text("print.count", "n", rhythm.count()));
    }
    return String.join(" ", parts);
  }

  private String rhythm(Rhythm rhythm) {
    int n = rhythm.interval();
    return switch (rhythm.unit()) {
      case DAY -> lexicon.text(key("day", n), "n", n);
      case WEEK -> rhythmOfDays(n, rhythm.days());
      case MONTH -> {
        List<String> days = new ArrayList<>(monthDays(rhythm.monthDays()));
        rhythm.nth().forEach(one -> days.add(nth(one)));
        yield lexicon.text(key("month", n), "n", n, "days", all(days));
      }
      case YEAR -> rhythmOfYears(n, rhythm.monthDays().first(), rhythm.months().first());
    };
  }

  String rhythmOfDays(int n, SortedSet<DayOfWeek> days) {
    if (n == 1 && days.equals(Draft.WORKDAYS)) {
      return lexicon.text("print.every.week.workdays");
    }
    return lexicon.text(
        key("week", n), "n", n, "days", all(days.stream().map(lexicon::weekday).toList()));
  }

  String rhythmOfMonthDays(int n, SortedSet<Integer> days) {
    return lexicon.text(key("month", n), "n", n, "days", all(monthDays(days)));
  }

  String rhythmOfYears(int n, int day, int month) {
    return lexicon.text(
        key("year", n),
        "n",
        n,
        "days",
        lexicon.text("print.yearday", "day", day, "month", lexicon.month(Month.of(month))));
  }

  private static String key(String unit, int n) {
    return "print.every." + unit + (n == 1 ? ".1" : ".n");
  }

  /** The last day comes last. */
  private List<String> monthDays(Collection<Integer> days) {
    List<String> said = new ArrayList<>();
    days.stream()
        .filter(day -> day > 0)
        .forEach(day -> said.add(lexicon.text("print.monthday", "ordinal", ordinal(day))));
    if (days.contains(-1)) {
      said.add(lexicon.text("print.lastday"));
    }
    return said;
  }

  /** {@code 22nd}, {@code 11th}, {@code 15.}. */
  private String ordinal(int number) {
    int last = number / 10 == 1 ? 0 : number % 10;
    String key = "print.ordinal.suffix." + last;
    return number + lexicon.text(lexicon.hasText(key) ? key : "print.ordinal.suffix.n");
  }

  /** {@code first and third Monday}. */
  String places(SortedSet<Integer> ordinals, DayOfWeek day) {
    List<String> said =
        ordinals.stream()
            .map(ordinal -> new Nth(ordinal, day))
            .sorted()
            .map(one -> lexicon.text("print.ordinal." + one.ordinal()))
            .toList();
    return all(said) + " " + lexicon.weekday(day);
  }

  private String nth(Nth one) {
    return lexicon.text(
        "print.nth",
        "ordinal",
        lexicon.text("print.ordinal." + one.ordinal()),
        "weekday",
        lexicon.weekday(one.day()));
  }

  private String zone(Meaning meaning) {
    return lexicon.text("print.zone", "zone", meaning.zone().getId());
  }

  static String date(Lexicon lexicon, LocalDate date) {
    return lexicon.text(
        "print.date",
        "day",
        date.getDayOfMonth(),
        "month",
        lexicon.month(date.getMonth()),
        "year",
        date.getYear());
  }

  static String times(Lexicon lexicon, Collection<LocalTime> times) {
    return joined(lexicon, times.stream().map(Sentences::time).toList());
  }

  private static String time(LocalTime time) {
    return time.withSecond(0).withNano(0).toString();
  }

  private String all(List<String> items) {
    return joined(lexicon, items);
  }

  /** "a, b and c". */
  private static String joined(Lexicon lexicon, List<String> items) {
    if (items.size() < 2) {
      return String.join("", items);
    }
    return String.join(", ", items.subList(0, items.size() - 1))
        + " "
        + lexicon.text("print.and")
        + " "
        + items.getLast();
  }
}
