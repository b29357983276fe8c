package presstime.server.recurrence.rule;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.function.Supplier;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recur.RecurrenceRule.Part;
import org.dmfs.rfc5545.recur.RecurrenceRule.RfcMode;
import org.dmfs.rfc5545.recur.RecurrenceRuleIterator;
import org.jspecify.annotations.Nullable;

/**
 * A recurrence rule (RFC 5545, section 3.3.10).
 *
 * @param text without {@code RRULE:}, its {@code UNTIL} on the clock of the series' zone
 */
public record RRule(String text) implements Rule {

  /**
   * Reads a rule. {@code UNTIL} may be a date (its whole day counts), a reading of the clock, or an
   * instant, which is turned into a reading of the clock in the zone.
   *
   * @throws BadRule when it is none, saying what is wrong
   */
  public static RRule parse(String written, ZoneId zone) {
    String text = written.strip().toUpperCase(Locale.ROOT);
    if (text.startsWith("RRULE:")) {
      text = text.substring("RRULE:".length());
    }
    RecurrenceRule rule = strictly(text);
    DateTime until = rule.getUntil();
    if (until != null) {
      rule.setUntil(floating(reading(until, zone)));
    }
    return new RRule(rule.toString());
  }

  @Override
  public Kind kind() {
    return Kind.RRULE;
  }

  /** True when the rule itself says how often, or until when. */
  public boolean isBounded() {
    return !strictly(text).isInfinite();
  }

  /** {@code COUNT}; 0 when the rule has none. */
  public int count() {
    Integer count = strictly(text).getCount();
    return count == null ? 0 : count;
  }

  /** The same rule with another {@code COUNT}. */
  public RRule withCount(int count) {
    RecurrenceRule rule = strictly(text);
    rule.setCount(count);
    return new RRule(rule.toString());
  }

  /** The same with a last day instead of a count. */
  public RRule until(LocalDate last) {
    RecurrenceRule rule = strictly(text);
    rule.setUntil(new DateTime(last.getYear(), last.getMonthValue() - 1, last.getDayOfMonth()));
    return new RRule(rule.toString());
  }

  @Override
  public Iterator<LocalDateTime> readings(LocalDateTime start, LocalDateTime from) {
    RecurrenceRule rule = strictly(text);
    DateTime until = rule.getUntil();
    if (until != null && until.isFloating()) {
      rule.setUntil(floating(reading(until, ZoneId.of("UTC"))));
    }
    Readings readings =
        new Readings(
            searched(() -> {
              RecurrenceRuleIterator iterator = rule.iterator(floating(start));
              if (from.isAfter(start)) {
                iterator.fastForward(floating(from));
              }
              return iterator;
            }));
    readings.skipBefore(from);
    return readings;
  }

  private static RecurrenceRule strictly(String text) {
    try {
      RecurrenceRule rule = new RecurrenceRule(text, RfcMode.RFC5545_STRICT);
      if (rule.hasPart(Part.RSCALE)) {
        throw new BadRule("RSCALE is not supported: only the Gregorian calendar is.");
      }
      return rule;
    } catch (InvalidRecurrenceRuleException | IllegalArgumentException e) {
      throw new BadRule("It is no recurrence rule: " + e.getMessage());
    }
  }

  private static LocalDateTime reading(DateTime time, ZoneId zone) {
    if (time.isAllDay()) {
      return LocalDateTime.of(time.getYear(), time.getMonth() + 1, time.getDayOfMonth(), 0, 0)
          .with(LocalTime.of(23, 59, 59));
    }
    if (time.isFloating()) {
      return local(time);
    }
    return LocalDateTime.ofInstant(Instant.ofEpochMilli(time.getTimestamp()), zone);
  }

  static LocalDateTime local(DateTime time) {
    return LocalDateTime.of(
        time.getYear(),
        time.getMonth() + 1,
        time.getDayOfMonth(),
        time.getHours(),
        time.getMinutes(),
        time.getSeconds());
  }

  /** A reading of a clock that no zone can bend: the library is told it is floating. */
  private static DateTime floating(LocalDateTime time) {
    return new DateTime(
        time.getYear(),
        time.getMonthValue() - 1,
        time.getDayOfMonth(),
        time.getHour(),
        time.getMinute(),
        time.getSecond());
  }

  /** The library gives up on rules that hardly ever match by an exception. */
  private static <T> T searched(Supplier<T> search) {
    try {
      return search.get();
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new BadRule("It hardly ever gives a date: " + e.getMessage() + ".");
    }
  }

  /** The library counts whole seconds: what lies before a fraction of one is left out here. */
  private static final class Readings implements Iterator<LocalDateTime> {
    private final RecurrenceRuleIterator rule;
    private @Nullable LocalDateTime next;

    Readings(RecurrenceRuleIterator rule) {
      this.rule = rule;
      this.next = following();
    }

    void skipBefore(LocalDateTime from) {
      while (next != null && next.isBefore(from)) {
        next = following();
      }
    }

    private @Nullable LocalDateTime following() {
      return searched(rule::hasNext) ? local(searched(rule::nextDateTime)) : null;
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public LocalDateTime next() {
      LocalDateTime reading = next;
      if (reading == null) {
        throw new NoSuchElementException();
      }
      next = following();
      return reading;
    }
  }
}
