package presstime.server.recurrence.language;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Times of day: "at 9 and 17", "14:30", "8 Uhr", "9am", "noon". */
final class Clocks {

  private final Reading reading;

  /** "morgens um 8": said before the time. */
  private @Nullable Symbol partOfDay;

  Clocks(Reading reading) {
    this.reading = reading;
  }

  private record Item(int hour, int minute, Half half) {
    LocalTime time() {
      return LocalTime.of(hour, minute);
    }
  }

  /** By what it is known whether an hour is of the morning or of the evening. */
  private enum Half {
    /** Written as on a clock of 24 hours: the others are, too. */
    CLOCK_24,
    /** "pm", "noon": says nothing of the others. */
    SAID,
    /** 1 to 12 alone. */
    OPEN
  }

  /** "in the morning", before the time. */
  void partOfDay(Symbol part) {
    partOfDay = part;
  }

  /** True when a time stands here without "at". */
  boolean stands() {
    return isTime(0)
        && (reading.sees(0, token -> !token.is(Symbol.NUMBER))
            || reading.sees(
                1,
                token -> isPart(token) || token.is(Symbol.OCLOCK) || token.is(Symbol.OCLOCK_24)));
  }

  private static boolean isPart(Token token) {
    return token.is(Symbol.AM) || token.is(Symbol.PM) || token.is(Symbol.NIGHT);
  }

  private boolean isTime(int ahead) {
    return reading.sees(
        ahead,
        token ->
            token.is(Symbol.CLOCK)
                || token.is(Symbol.NUMBER)
                || token.is(Symbol.NOON)
                || token.is(Symbol.MIDNIGHT));
  }

  /** Reads one time or several. Hours from 1 to 12 are asked about unless a 24-hour one tells. */
  SortedSet<LocalTime> read() {
    Token first = reading.take();
    List<Item> items = new ArrayList<>();
    items.add(item(first));
    while (reading.sees(0, Symbol.AND) && isTime(1) && !isNoTime(1)) {
      reading.take();
      items.add(item(reading.take()));
    }
    SortedSet<LocalTime> times = new TreeSet<>();
    SortedSet<LocalTime> later = new TreeSet<>();
    SortedSet<Integer> open = new TreeSet<>();
    for (Item item : items) {
      boolean asked = item.half() == Half.OPEN;
      times.add(item.time());
      later.add(asked ? item.time().plusHours(12) : item.time());
      if (asked) {
        open.add(item.hour());
      }
    }
    if (!open.isEmpty() && items.stream().noneMatch(item -> item.half() == Half.CLOCK_24)) {
      reading.ask(
          first,
          reading.lexicon.text("ask.hour", "hour", open.first()),
          List.of(
              Sentences.times(reading.lexicon, times), Sentences.times(reading.lexicon, later)));
    }
    return times;
  }

  /** "and 2 weeks", "and 15 March" go on with something else. */
  private boolean isNoTime(int ahead) {
    return reading.sees(ahead, Symbol.NUMBER)
        && reading.sees(
            ahead + 1,
            token -> token.is(Symbol.UNIT) || token.is(Symbol.MONTH) || token.is(Symbol.TIMES));
  }

  private Item item(Token token) {
    return switch (token.symbol()) {
      case NOON -> new Item(12, 0, Half.SAID);
      case MIDNIGHT -> new Item(0, 0, Half.SAID);
      case CLOCK -> {
        String[] parts = token.value().split(":");
        int minute = Integer.parseInt(parts[1]);
        yield withPart(token, Integer.parseInt(parts[0]), minute, Half.CLOCK_24);
      }
      case NUMBER -> {
        int hour = token.number();
        boolean full = hour > 12 || hour == 0 || reading.words(token).startsWith("0");
        if (reading.took(Symbol.OCLOCK_24)) {
          boolean minutes =
              reading.sees(0, Symbol.NUMBER)
                  && !isNoTime(0)
                  && reading.sees(0, next -> next.number() < 60);
          int minute = minutes ? reading.take().number() : 0;
          yield withPart(token, hour, minute, Half.CLOCK_24);
        }
        reading.took(Symbol.OCLOCK);
        yield withPart(token, hour, 0, full ? Half.CLOCK_24 : Half.OPEN);
      }
      default -> throw reading.unknown(token);
    };
  }

  private Item withPart(Token token, int hour, int minute, Half half) {
    Symbol part = partOfDay;
    if (reading.sees(0, Clocks::isPart)) {
      part = reading.take().symbol();
    }
    int of24 = hour;
    Half known = half;
    if (part != null && hour >= 1 && hour <= 12) {
      boolean second = part == Symbol.PM || part == Symbol.NIGHT && hour >= 6 && hour < 12;
      of24 = hour % 12 + (second ? 12 : 0);
      known = Half.SAID;
    }
    if (of24 > 23 || minute > 59) {
      throw reading.unknown(token);
    }
    return new Item(of24, minute, known);
  }
}
