package presstime.server.recurrence.language;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import presstime.server.recurrence.language.Rhythm.Nth;

/** Places in a month: "the first Monday", "the first and third Monday", "the last day", "15th". */
final class Ordinals {

  private final Reading reading;
  private final Draft draft;

  Ordinals(Reading reading, Draft draft) {
    this.reading = reading;
    this.draft = draft;
  }

  /** Reads on from an ordinal. */
  void read(Token first) {
    if (!several(first)) {
      single(first);
    }
    if (draft.unit == null) {
      draft.unit = Unit.MONTH;
    }
  }

  private void single(Token token) {
    int ordinal = token.number();
    if (isWeekday(0)) {
      if (ordinal > 5 || ordinal == 0) {
        throw reading.unknown(token);
      }
      draft.nth.add(new Nth(ordinal, DayOfWeek.of(reading.take().number())));
    } else {
      boolean day = reading.sees(0, unit -> unit.is(Symbol.UNIT) && unit.value().equals("DAY"));
      if (day) {
        reading.take();
      }
      if (ordinal < -1 || ordinal == 0 || ordinal > 31) {
        throw reading.unknown(token);
      }
      draft.monthDays.add(ordinal);
    }
  }

  /** "first and third Monday": both of that weekday. "1st and 3rd Monday" is asked about. */
  private boolean several(Token first) {
    List<Token> ordinals = new ArrayList<>(List.of(first));
    int ahead = 0;
    Token next = following(ahead);
    while (next != null) {
      ordinals.add(next);
      ahead = after(ahead);
      next = following(ahead);
    }
    SortedSet<Integer> places = new TreeSet<>();
    ordinals.forEach(ordinal -> places.add(ordinal.number()));
    boolean each = places.size() == ordinals.size() && places.size() > 1;
    if (!each || !isWeekday(ahead) || places.contains(0) || places.last() > 5) {
      return false;
    }
    for (int i = 0; i < ahead; i++) {
      reading.take();
    }
    DayOfWeek day = DayOfWeek.of(reading.take().number());
    places.forEach(place -> draft.nth.add(new Nth(place, day)));
    if (ordinals.stream().anyMatch(this::isNumeral)) {
      reading.ask(
          first,
          reading.lexicon.text("ask.often.days"),
          List.of(new Sentences(reading.lexicon).places(places, day)));
    }
    return true;
  }

  /** The ordinal after "and"; null when something else follows. */
  private @Nullable Token following(int ahead) {
    boolean and = reading.sees(ahead, Symbol.AND);
    Token token = reading.peek(after(ahead) - 1);
    return and && token != null && token.is(Symbol.ORDINAL) ? token : null;
  }

  /** Where it goes on after "and" (or a comma and an "and") and one more. */
  private int after(int ahead) {
    int at = ahead;
    while (reading.sees(at, Symbol.AND)) {
      at++;
    }
    return at + 1;
  }

  private boolean isWeekday(int ahead) {
    return reading.sees(ahead, Symbol.WEEKDAY) || reading.sees(ahead, Symbol.EACH_WEEKDAY);
  }

  private boolean isNumeral(Token ordinal) {
    return Character.isDigit(reading.words(ordinal).charAt(0));
  }
}
