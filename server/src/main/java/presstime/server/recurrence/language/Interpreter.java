package presstime.server.recurrence.language;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import presstime.server.recurrence.language.Understanding.Asked;
import presstime.server.recurrence.language.Understanding.Understood;
import presstime.server.recurrence.rule.BadRule;
import presstime.server.recurrence.rule.Occurrence;
import presstime.server.recurrence.rule.RRule;
import presstime.server.recurrence.rule.Recurrence;

/** From an expression to what it means, or to what must be asked. */
public final class Interpreter {

  /** Longer than this is no sentence. */
  public static final int LONGEST = 300;

  private final Reading reading;
  private final ZoneId usual;
  private final Instant now;

  private Interpreter(Reading reading, ZoneId usual, Instant now) {
    this.reading = reading;
    this.usual = usual;
    this.now = now;
  }

  /**
   * Interprets an expression.
   *
   * @param text at most {@link #LONGEST} characters
   * @param usual the zone when the expression names none
   */
  public static Understanding of(Lexicon lexicon, String text, ZoneId usual, Instant now) {
    Reading reading = new Reading(lexicon, text, usual, now);
    try {
      return new Interpreter(reading, usual, now).understand();
    } catch (Misunderstanding e) {
      return e.told();
    }
  }

  private Understanding understand() {
    if (reading.atEnd()) {
      throw reading.whole("fail.empty");
    }
    Draft draft = new Grammar(reading).read();
    if (draft.saysNothing()) {
      throw reading.whole("fail.nothing");
    }
    if (draft.times.isEmpty()) {
      draft.times.add(LocalTime.NOON);
      reading.askAtEnd(reading.lexicon.text("ask.time"), new Answers(reading.lexicon).times());
    }
    Meaning meaning = draft.isRepeated() ? repeated(draft) : once(draft);
    return reading.questions().isEmpty()
        ? new Understood(meaning, new Sentences(reading.lexicon).of(meaning))
        : new Asked(reading.questions());
  }

  private Meaning once(Draft draft) {
    ZoneId zone = draft.zone == null ? usual : draft.zone;
    LocalDateTime present = LocalDateTime.ofInstant(now, zone);
    LocalTime time = draft.times.first();
    if (draft.times.size() > 1 || draft.count > 0 || draft.until != null || draft.from != null) {
      throw reading.whole("fail.nothing");
    }
    Token month = draft.month;
    if (month != null) {
      throw reading.fault(month, "fail.mixed", "word", reading.words(month));
    }
    LocalDateTime at = date(draft, present, time).atTime(time);
    if (draft.hasDate() && reading.questions().isEmpty()) {
      Dates dates = new Dates(reading);
      draft.weekdays.forEach(weekday -> dates.check(weekday, at.toLocalDate()));
    }
    if (!at.isAfter(present) && reading.questions().isEmpty()) {
      throw reading.whole(
          "fail.past",
          "date",
          Sentences.date(reading.lexicon, at.toLocalDate()),
          "time",
          at.toLocalTime());
    }
    return new Meaning.Once(at, zone);
  }

  private LocalDate date(Draft draft, LocalDateTime present, LocalTime time) {
    LocalDate today = present.toLocalDate();
    if (draft.on != null) {
      return draft.on;
    }
    if (draft.day != null) {
      return new Dates(reading).date(draft.day, today);
    }
    if (draft.days.size() == 1) {
      DayOfWeek day = draft.days.first();
      LocalDate coming = today.with(TemporalAdjusters.nextOrSame(day));
      boolean isToday = coming.equals(today) && time.isAfter(present.toLocalTime());
      return isToday ? today : today.with(TemporalAdjusters.next(day));
    }
    if (!draft.days.isEmpty()) {
      throw reading.whole("fail.nothing");
    }
    boolean later = time.isAfter(present.toLocalTime());
    if (!reading.questions().isEmpty() || later) {
      return today;
    }
    return today.plusDays(1);
  }

  private Meaning repeated(Draft draft) {
    if (draft.on != null) {
      throw reading.whole("fail.nothing");
    }
    ZoneId zone = draft.zone == null ? usual : draft.zone;
    second(draft);
    Rhythm rhythm = rhythm(draft);
    if (!rhythm.hasOneRule()) {
      throw reading.whole("fail.minutes");
    }
    return new Meaning.Repeated(rhythm, start(rhythm, draft.from, zone), zone);
  }

  /** "every second Friday": of two weeks, or of each month? */
  private void second(Draft draft) {
    Token second = draft.second;
    if (second != null) {
      String day = reading.lexicon.weekday(draft.days.first());
      reading.askAbout(
          second,
          reading.lexicon.text("ask.second", "what", day),
          List.of(
              reading.lexicon.text("ask.second.other", "what", day),
              reading.lexicon.text("ask.second.month", "what", day)));
    }
  }

  private Rhythm rhythm(Draft draft) {
    Unit unit = draft.unit;
    SortedSet<Integer> months = new TreeSet<>(draft.months);
    SortedSet<Integer> monthDays = new TreeSet<>(draft.monthDays);
    SortedSet<DayOfWeek> days = new TreeSet<>(draft.days);
    Dates.Day day = draft.day;
    if (day != null) {
      if (unit != Unit.YEAR || day.year() != null) {
        throw reading.whole("fail.nothing");
      }
      new Dates(reading).date(day, reading.today());
      monthDays.add(day.day());
      months.add(day.month());
    }
    if (!draft.except.isEmpty()) {
      Set<DayOfWeek> base = days.isEmpty() ? EnumSet.allOf(DayOfWeek.class) : days;
      SortedSet<DayOfWeek> rest = new TreeSet<>(base);
      rest.removeAll(draft.except);
      boolean daily = unit == null || unit == Unit.DAY || unit == Unit.WEEK;
      if (rest.isEmpty() || !daily || draft.interval > 1 && unit != Unit.WEEK) {
        throw reading.whole("fail.never");
      }
      days = rest;
    }
    boolean weekly = !days.isEmpty() && (unit == null || unit == Unit.DAY && draft.interval == 1);
    if (weekly) {
      unit = Unit.WEEK;
    }
    checkUnit(unit, draft, days, monthDays, months);
    if (unit == Unit.WEEK && days.isEmpty()) {
      days.add(reading.today().getDayOfWeek());
      askDays(draft, new Answers(reading.lexicon).weekly(draft.interval));
    }
    if (unit == Unit.WEEK && days.size() == 7 && draft.interval == 1) {
      unit = Unit.DAY;
      days = new TreeSet<>();
    }
    if (unit == Unit.MONTH && monthDays.isEmpty() && draft.nth.isEmpty()) {
      monthDays.add(1);
      askDays(draft, new Answers(reading.lexicon).monthly(draft.interval));
    }
    if (unit == Unit.YEAR && monthDays.isEmpty()) {
      monthDays.add(reading.today().getDayOfMonth());
      months.add(reading.today().getMonthValue());
      askDays(draft, new Answers(reading.lexicon).yearly(draft.interval, reading.today()));
    }
    return new Rhythm(
        unit == null ? Unit.DAY : unit,
        draft.interval,
        days,
        draft.nth,
        monthDays,
        months,
        draft.times,
        draft.until,
        draft.count);
  }

  private void checkUnit(
      @Nullable Unit unit,
      Draft draft,
      SortedSet<DayOfWeek> days,
      SortedSet<Integer> monthDays,
      SortedSet<Integer> months) {
    boolean daysOfMonth = !monthDays.isEmpty() || !draft.nth.isEmpty();
    boolean fits =
        switch (unit == null ? Unit.DAY : unit) {
          case DAY -> days.isEmpty() && !daysOfMonth;
          case WEEK -> !daysOfMonth;
          case MONTH -> days.isEmpty() && (monthDays.isEmpty() || draft.nth.isEmpty());
          case YEAR ->
              days.isEmpty()
                  && draft.nth.isEmpty()
                  && monthDays.size() <= 1
                  && months.size() == monthDays.size()
                  && !monthDays.contains(-1);
        };
    boolean nothing = unit == null && days.isEmpty() && !daysOfMonth;
    if (!fits || nothing) {
      throw reading.whole("fail.nothing");
    }
    if (draft.until != null && draft.count > 0) {
      throw reading.whole("fail.nothing");
    }
  }

  /** "weekly" does not say on which day. */
  private void askDays(Draft draft, List<String> answers) {
    if (draft.unitFrom != null && draft.unitTo != null) {
      reading.ask(draft.unitFrom, draft.unitTo, reading.lexicon.text("ask.often.days"), answers);
    }
  }

  /**
   * The first time from the first day, or from now on; "every 3 days" counts from there. What is
   * counted begins on a day that is whole: a time of today that has passed would count.
   */
  private LocalDateTime start(Rhythm rhythm, @Nullable LocalDate from, ZoneId zone) {
    LocalDateTime present = LocalDateTime.ofInstant(now, zone);
    LocalTime first = rhythm.times().first();
    LocalDate day = from == null ? present.toLocalDate() : from;
    try {
      String rule = rhythm.rule().replaceAll(";(INTERVAL|COUNT)=\\d+", "");
      Recurrence recurrence = Recurrence.of(RRule.parse(rule, zone), day.atTime(first), zone);
      LocalDateTime after = from == null ? present : day.atStartOfDay().minusNanos(1);
      LocalDateTime start = firstAfter(after, recurrence).atTime(first);
      if (rhythm.count() > 0 && from == null && !start.isAfter(present)) {
        LocalDateTime midnight = present.toLocalDate().plusDays(1).atStartOfDay();
        return firstAfter(midnight.minusNanos(1), recurrence).atTime(first);
      }
      return start;
    } catch (BadRule e) {
      throw reading.whole("fail.never");
    }
  }

  private LocalDate firstAfter(LocalDateTime after, Recurrence recurrence) {
    List<Occurrence> next = recurrence.after(after, 1);
    if (next.isEmpty()) {
      throw reading.whole("fail.never");
    }
    return next.getFirst().recurrenceId().toLocalDate();
  }
}
