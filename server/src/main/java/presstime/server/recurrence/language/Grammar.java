package presstime.server.recurrence.language;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One grammar for all languages. An expression is a row of phrases in any order: how often, on
 * which days, at what time, where, from when and until when. A word that begins no phrase is
 * pointed at; nothing is skipped that might mean something.
 */
final class Grammar {

  private final Reading reading;
  private final Clocks clocks;
  private final Dates dates;
  private final Ordinals ordinals;
  private final Draft draft = new Draft();

  Grammar(Reading reading) {
    this.reading = reading;
    this.clocks = new Clocks(reading);
    this.dates = new Dates(reading);
    this.ordinals = new Ordinals(reading, draft);
  }

  /** Reads the whole expression. */
  Draft read() {
    while (!reading.atEnd()) {
      phrase();
    }
    return draft;
  }

  private void phrase() {
    if (dates.dayStands()) {
      day();
      return;
    }
    if (clocks.stands()) {
      times();
      return;
    }
    Token token = reading.take();
    switch (token.symbol()) {
      case EVERY -> every(token);
      case FREQ -> unit(Unit.valueOf(token.value()), 1, token);
      case WORKDAY -> {
        each(token);
        draft.days.addAll(Draft.WORKDAYS);
      }
      case WEEKEND -> {
        each(token);
        draft.days.addAll(List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
      }
      case EACH_WEEKDAY -> {
        each(token);
        weekdays(token);
      }
      case WEEKDAY -> weekdays(token);
      case ORDINAL -> ordinals.read(token);
      case NUMBER -> number(token);
      case OFTEN -> often(token, token.number());
      case AT -> times();
      case AM, PM, NIGHT -> clocks.partOfDay(token.symbol());
      case ON, AND -> {
        // the next phrase says what
      }
      case OF -> period();
      case IN -> in(token);
      case ZONE -> zone(token);
      case UNTIL -> draft.until = dates.last(earliest());
      case BEFORE -> draft.until = dates.before(earliest());
      case FROM -> draft.from = dates.first();
      case EXCEPT -> except();
      case FOR -> {
        Token count = reading.take();
        if (!count.is(Symbol.NUMBER) || !reading.took(Symbol.TIMES)) {
          throw reading.unknown(count);
        }
        draft.count = count.number();
      }
      case TODAY -> on(reading.today(), token);
      case TOMORROW -> on(reading.today().plusDays(1), token);
      case OVERMORROW -> on(reading.today().plusDays(2), token);
      case NEXT, THIS -> relative(token);
      default -> throw reading.unknown(token);
    }
  }

  /** "every", "every other", "every 2", "every second" and what follows. */
  private void every(Token first) {
    draft.every = true;
    int interval = 1;
    if (reading.took(Symbol.OTHER)) {
      interval = 2;
    } else if (reading.sees(0, Symbol.NUMBER) && reading.sees(1, Symbol.UNIT)) {
      interval = reading.take().number();
    } else if (reading.sees(0, Symbol.ORDINAL)
        && reading.sees(0, token -> token.number() > 0)
        && reading.sees(1, Symbol.UNIT)) {
      interval = reading.take().number();
    } else if (reading.sees(0, Symbol.ORDINAL)
        && reading.sees(0, token -> token.value().equals("2"))
        && reading.sees(1, Symbol.WEEKDAY)
        && !monthFollows(2)) {
      draft.second = reading.take();
    }
    Token what = reading.peek(0);
    if (what != null && what.is(Symbol.UNIT)) {
      reading.take();
      unit(unitOf(what), interval, what);
      draft.unitFrom = first;
    } else if (what != null && interval > 1) {
      if (!what.is(Symbol.WEEKDAY)) {
        throw reading.unknown(what);
      }
      unit(Unit.WEEK, interval, what);
    }
  }

  /** "of the month", "im Monat". */
  private boolean monthFollows(int ahead) {
    boolean word = reading.sees(ahead, Symbol.OF) || reading.sees(ahead, Symbol.IN);
    int at = word ? ahead + 1 : ahead;
    int unit = reading.sees(at, Symbol.EVERY) || reading.sees(at, Symbol.A) ? at + 1 : at;
    return reading.sees(unit, token -> token.is(Symbol.UNIT) && token.value().equals("MONTH"));
  }

  private Unit unitOf(Token token) {
    try {
      return Unit.valueOf(token.value());
    } catch (IllegalArgumentException tooShort) {
      throw reading.fault(token, "fail.unit");
    }
  }

  private void unit(Unit unit, int interval, Token token) {
    boolean again = draft.unit != null && (draft.unit != unit || interval > 1);
    if (again) {
      throw reading.fault(token, "fail.twice", "word", reading.words(token));
    }
    if (interval < 1 || interval > 366) {
      throw reading.unknown(token);
    }
    draft.every = true;
    draft.unit = unit;
    draft.unitFrom = token;
    draft.unitTo = token;
    draft.interval = Math.max(draft.interval, interval);
  }

  private void each(Token token) {
    if (draft.on != null) {
      throw reading.fault(token, "fail.mixed", "word", reading.words(token));
    }
    draft.every = true;
  }

  /** "Monday", "Monday to Friday", or "until" it; "Tuesday, 20 January 2026" is checked. */
  private void weekdays(Token token) {
    DayOfWeek day = DayOfWeek.of(token.number());
    int ahead = reading.sees(0, Symbol.AND) ? 1 : 0;
    boolean to = reading.sees(0, Symbol.TO) || reading.sees(0, Symbol.UNTIL);
    if (to && reading.sees(1, Symbol.WEEKDAY)) {
      reading.take();
      DayOfWeek last = DayOfWeek.of(reading.take().number());
      for (DayOfWeek one = day; one != last; one = one.plus(1)) {
        draft.days.add(one);
      }
      draft.days.add(last);
      draft.every = true;
    } else if (ahead <= 1 && dateAfter(ahead)) {
      if (ahead == 1) {
        reading.take();
      }
      day();
      checkWeekday(token);
    } else {
      draft.days.add(day);
      draft.weekdays.add(token);
    }
  }

  private boolean dateAfter(int ahead) {
    if (ahead == 0) {
      return dates.dayStands();
    }
    reading.take();
    boolean date = dates.dayStands();
    reading.back();
    return date;
  }

  private void checkWeekday(Token token) {
    Dates.Day named = draft.day;
    LocalDate date = named == null ? draft.on : dates.date(named, reading.today());
    if (date != null) {
      dates.check(token, date);
    }
  }

  /** "of the month", "of every month", "jedes Monats". */
  private void period() {
    boolean every = reading.took(Symbol.EVERY) | reading.took(Symbol.A);
    Token token = reading.take();
    if (token.is(Symbol.MONTH) && every) {
      month(token);
      return;
    }
    boolean month = token.is(Symbol.UNIT) && token.value().equals("MONTH");
    if (!month || draft.unit != Unit.MONTH) {
      throw reading.unknown(token);
    }
  }

  /** "in June", "in Paris", "im Monat", "in 3 days". */
  private void in(Token token) {
    if (reading.sees(0, Symbol.MONTH)) {
      month(reading.take());
      while (reading.sees(0, Symbol.AND) && reading.sees(1, Symbol.MONTH)) {
        reading.take();
        month(reading.take());
      }
    } else if (reading.sees(0, Symbol.ZONE)) {
      zone(reading.take());
    } else if (reading.sees(0, Symbol.NUMBER) && reading.sees(1, Symbol.UNIT)) {
      int many = reading.take().number();
      LocalDate today = reading.today();
      Unit unit = unitOf(reading.take());
      on(
          switch (unit) {
            case DAY -> today.plusDays(many);
            case WEEK -> today.plusWeeks(many);
            case MONTH -> today.plusMonths(many);
            case YEAR -> today.plusYears(many);
          },
          token);
    } else {
      period();
    }
  }

  private void month(Token token) {
    draft.months.add(token.number());
    if (draft.month == null) {
      draft.month = token;
    }
  }

  private void zone(Token token) {
    List<ZoneId> zones =
        token.value().contains("/") || token.value().equals("UTC")
            ? named(token)
            : Cities.zones(token.value());
    if (zones.size() > 1) {
      reading.ask(
          token, reading.lexicon.text("ask.zone"), zones.stream().map(ZoneId::getId).toList());
    }
    if (draft.zone != null && !draft.zone.equals(zones.getFirst())) {
      throw reading.fault(token, "fail.twice", "word", reading.words(token));
    }
    draft.zone = zones.getFirst();
  }

  private static List<ZoneId> named(Token token) {
    List<ZoneId> known = Cities.zones(token.value().toLowerCase(java.util.Locale.ROOT));
    return known.isEmpty() ? List.of(ZoneId.of(token.value())) : known;
  }

  private void times() {
    Token first = reading.peek(0);
    SortedSet<LocalTime> times = clocks.read();
    if (!draft.times.isEmpty() && first != null) {
      throw reading.fault(first, "fail.twice", "word", reading.words(first));
    }
    draft.times.addAll(times);
  }

  private void day() {
    Token first = reading.peek(0);
    if (draft.day != null || draft.on != null) {
      throw first == null
          ? reading.whole("fail.nothing")
          : reading.fault(first, "fail.twice", "word", reading.words(first));
    }
    draft.day = dates.day();
  }

  private void on(LocalDate date, Token token) {
    if (draft.on != null || draft.day != null) {
      throw reading.fault(token, "fail.twice", "word", reading.words(token));
    }
    draft.on = date;
  }

  private void relative(Token token) {
    reading.back();
    LocalDate date = dates.any(reading.today());
    if (date == null) {
      throw reading.unknown(token);
    }
    on(date, token);
  }

  private void except() {
    boolean any = true;
    while (any) {
      reading.took(Symbol.ON);
      Token token = reading.take();
      switch (token.symbol()) {
        case WEEKDAY, EACH_WEEKDAY -> draft.except.add(DayOfWeek.of(token.number()));
        case WEEKEND -> draft.except.addAll(List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY));
        default -> throw reading.unknown(token);
      }
      any =
          reading.sees(0, Symbol.AND)
              && reading.sees(
                  1,
                  next ->
                      next.is(Symbol.WEEKDAY)
                          || next.is(Symbol.EACH_WEEKDAY)
                          || next.is(Symbol.WEEKEND));
      if (any) {
        reading.take();
      }
    }
  }

  /** "10 times", "3 times a day". */
  private void number(Token token) {
    if (!reading.took(Symbol.TIMES)) {
      throw reading.unknown(token);
    }
    if (reading.sees(0, Symbol.A) || reading.sees(0, Symbol.EVERY) || isFreq()) {
      often(token, token.number());
    } else {
      draft.count = token.number();
    }
  }

  private boolean isFreq() {
    return reading.sees(0, Symbol.FREQ);
  }

  /** "twice a week" does not say when. */
  private void often(Token first, int many) {
    boolean freq = isFreq();
    if (!freq && !reading.took(Symbol.A) && !reading.took(Symbol.EVERY)) {
      reading.took(Symbol.IN);
    }
    Token token = reading.take();
    if (!freq && !token.is(Symbol.UNIT)) {
      throw reading.unknown(token);
    }
    Unit unit = unitOf(token);
    List<String> answers = new Answers(reading.lexicon).often(unit, many);
    if (answers.isEmpty()) {
      throw reading.fault(token, "fail.often");
    }
    unit(unit, 1, token);
    if (unit == Unit.DAY) {
      draft.times.add(LocalTime.NOON);
    } else {
      draft.days.addAll(new TreeSet<>(Draft.WORKDAYS));
    }
    reading.ask(
        first,
        reading.lexicon.text(unit == Unit.DAY ? "ask.often" : "ask.often.days"),
        new ArrayList<>(answers));
  }

  private LocalDate earliest() {
    @Nullable LocalDate from = draft.from;
    return from == null ? reading.today() : from;
  }
}
