package presstime.server.recurrence.language;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dates: "15 March 2026", "15.03.", "tomorrow", "next Friday". */
final class Dates {

  private final Reading reading;

  Dates(Reading reading) {
    this.reading = reading;
  }

  /** A day and a month; the year may be left open. */
  record Day(int day, int month, @Nullable Integer year, Token from) {}

  /** True when a day of a month stands here. */
  boolean dayStands() {
    boolean number = reading.sees(0, Symbol.NUMBER) || reading.sees(0, Symbol.ORDINAL);
    int month = reading.sees(1, Symbol.OF) ? 2 : 1;
    return reading.sees(0, Symbol.DATE)
        || reading.sees(0, Symbol.SLASHES)
        || number && reading.sees(month, Symbol.MONTH)
        || reading.sees(0, Symbol.MONTH)
            && (reading.sees(1, Symbol.ORDINAL)
                || reading.sees(1, token -> token.is(Symbol.NUMBER) && token.number() <= 31))
            && !reading.sees(2, Symbol.OCLOCK_24);
  }

  /** Reads a day of a month. */
  Day day() {
    Token first = reading.take();
    return switch (first.symbol()) {
      case DATE -> written(first);
      case SLASHES -> slashes(first);
      case MONTH -> {
        int day = reading.take().number();
        yield new Day(day, first.number(), year(), first);
      }
      default -> {
        reading.took(Symbol.OF);
        int month = reading.take().number();
        yield new Day(first.number(), month, year(), first);
      }
    };
  }

  private Day written(Token token) {
    if (token.value().contains("-")) {
      String[] parts = token.value().split("-");
      return new Day(number(parts[2]), number(parts[1]), number(parts[0]), token);
    }
    String[] parts = token.value().split("\\.");
    Integer year = parts.length > 2 ? Integer.valueOf(parts[2]) : year();
    return new Day(number(parts[0]), number(parts[1]), year, token);
  }

  /** {@code 03/04} is 3 April to some and March 4 to others. */
  private Day slashes(Token token) {
    String[] parts = token.value().split("/");
    int one = number(parts[0]);
    int two = number(parts[1]);
    @Nullable Integer year = parts.length > 2 ? Integer.valueOf(parts[2]) : null;
    Day dayFirst = new Day(one, two, year, token);
    Day monthFirst = new Day(two, one, year, token);
    if (one > 12 || two > 12 || one == two) {
      return one > 12 || one == two ? dayFirst : monthFirst;
    }
    reading.ask(
        token,
        reading.lexicon.text("ask.date"),
        List.of(said(date(dayFirst, reading.today())), said(date(monthFirst, reading.today()))));
    return dayFirst;
  }

  private @Nullable Integer year() {
    boolean comma = reading.sees(0, token -> token.value().equals(","));
    boolean year =
        reading.sees(
            comma ? 1 : 0, token -> token.is(Symbol.NUMBER) && token.value().length() == 4);
    if (comma && year) {
      reading.take();
    }
    return year ? Integer.valueOf(reading.take().value()) : null;
  }

  /**
   * The date, or where the year is open the next one.
   *
   * @param from the first day it may be then
   */
  LocalDate date(Day day, LocalDate from) {
    try {
      if (day.year() != null) {
        return LocalDate.of(day.year(), day.month(), day.day());
      }
      MonthDay wanted = MonthDay.of(day.month(), day.day());
      int year = from.getYear();
      while (!wanted.isValidYear(year) || wanted.atYear(year).isBefore(from)) {
        year++;
      }
      return wanted.atYear(year);
    } catch (DateTimeException e) {
      throw reading.fault(day.from(), "fail.date", "word", reading.words(day.from()));
    }
  }

  /** Refuses a weekday that a date does not fall on. */
  void check(Token weekday, LocalDate date) {
    DayOfWeek day = DayOfWeek.of(weekday.number());
    if (date.getDayOfWeek() != day) {
      throw reading.fault(
          weekday, "fail.weekday", "date", said(date), "weekday", reading.lexicon.weekday(day));
    }
  }

  /** Reads a date in any of its forms; null when none stands here. */
  @Nullable LocalDate any(LocalDate from) {
    if (dayStands()) {
      return date(day(), from);
    }
    if (reading.took(Symbol.TODAY)) {
      return reading.today();
    }
    if (reading.took(Symbol.TOMORROW)) {
      return reading.today().plusDays(1);
    }
    if (reading.took(Symbol.OVERMORROW)) {
      return reading.today().plusDays(2);
    }
    boolean next = reading.sees(0, Symbol.NEXT) && reading.sees(1, Symbol.WEEKDAY);
    boolean coming = reading.sees(0, Symbol.THIS) && reading.sees(1, Symbol.WEEKDAY);
    if (next || coming) {
      Token first = reading.take();
      DayOfWeek day = DayOfWeek.of(reading.take().number());
      return next ? next(first, day) : coming(first, day);
    }
    return null;
  }

  /** "next Friday": the coming one, or that of next week? */
  private LocalDate next(Token first, DayOfWeek day) {
    LocalDate coming = reading.today().with(TemporalAdjusters.next(day));
    LocalDate ofNextWeek =
        reading
            .today()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .plusWeeks(1)
            .with(TemporalAdjusters.nextOrSame(day));
    if (!coming.equals(ofNextWeek)) {
      reading.ask(
          first,
          reading.lexicon.text("ask.next", "what", reading.lexicon.weekday(day)),
          List.of(said(coming), said(ofNextWeek)));
    }
    return coming;
  }

  /** "this Friday" is of this week. */
  private LocalDate coming(Token first, DayOfWeek day) {
    LocalDate date =
        reading
            .today()
            .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
            .with(TemporalAdjusters.nextOrSame(day));
    if (date.isBefore(reading.today())) {
      throw reading.fault(
          first, "fail.past", "date", said(date), "time", reading.words(reading.last()));
    }
    return date;
  }

  /** "until": the last day that counts. */
  LocalDate last(LocalDate from) {
    LocalDate date = any(from);
    if (date != null) {
      return date;
    }
    if (reading.took(Symbol.END_OF)) {
      return end(from);
    }
    Token token = reading.take();
    switch (token.symbol()) {
      case MONTH -> {
        LocalDate begins = begins(token, from);
        LocalDate ends = begins.with(TemporalAdjusters.lastDayOfMonth());
        reading.ask(
            token,
            reading.lexicon.text("ask.until", "what", reading.lexicon.month(begins.getMonth())),
            List.of(said(begins.minusDays(1)), said(ends)));
        return ends;
      }
      case WEEKDAY -> {
        return from.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(token.number())));
      }
      case NUMBER -> {
        if (token.value().length() != 4) {
          throw reading.unknown(token);
        }
        Year year = Year.of(token.number());
        reading.ask(
            token,
            reading.lexicon.text("ask.until", "what", token.value()),
            List.of(said(year.atDay(1).minusDays(1)), said(year.atMonth(12).atEndOfMonth())));
        return year.atMonth(12).atEndOfMonth();
      }
      default -> throw reading.fault(token, "fail.mixed", "word", reading.words(token));
    }
  }

  /** "end of June", "end of the month", "end of 2027". */
  private LocalDate end(LocalDate from) {
    Token token = reading.take();
    return switch (token.symbol()) {
      case MONTH -> begins(token, from).with(TemporalAdjusters.lastDayOfMonth());
      case UNIT ->
          switch (token.value()) {
            case "WEEK" -> from.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case "MONTH" -> from.with(TemporalAdjusters.lastDayOfMonth());
            case "YEAR" -> from.with(TemporalAdjusters.lastDayOfYear());
            default -> throw reading.unknown(token);
          };
      case NUMBER -> Year.of(token.number()).atMonth(12).atEndOfMonth();
      default -> throw reading.unknown(token);
    };
  }

  /** "before": the day before. */
  LocalDate before(LocalDate from) {
    LocalDate date = any(from);
    if (date != null) {
      return date.minusDays(1);
    }
    Token token = reading.take();
    if (!token.is(Symbol.MONTH)) {
      throw reading.fault(token, "fail.mixed", "word", reading.words(token));
    }
    return begins(token, from).minusDays(1);
  }

  /** "from": the first day that counts. */
  LocalDate first() {
    LocalDate date = any(reading.today());
    if (date != null) {
      return date;
    }
    Token token = reading.take();
    return switch (token.symbol()) {
      case MONTH -> begins(token, reading.today().withDayOfMonth(1).plusMonths(1));
      case WEEKDAY ->
          reading.today().with(TemporalAdjusters.nextOrSame(DayOfWeek.of(token.number())));
      default -> throw reading.fault(token, "fail.mixed", "word", reading.words(token));
    };
  }

  /** The first day of the next such month that begins on a day or after it, or is of a year. */
  private LocalDate begins(Token month, LocalDate from) {
    Integer year = year();
    if (year != null) {
      return LocalDate.of(year, month.number(), 1);
    }
    LocalDate begins = LocalDate.of(from.getYear(), month.number(), 1);
    return begins.with(TemporalAdjusters.lastDayOfMonth()).isBefore(from)
        ? begins.plusYears(1)
        : begins;
  }

  private String said(LocalDate date) {
    return Sentences.date(reading.lexicon, date);
  }

  private static int number(String text) {
    return Integer.parseInt(text);
  }
}
