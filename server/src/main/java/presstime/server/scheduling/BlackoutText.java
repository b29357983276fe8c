package presstime.server.scheduling;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import presstime.server.kernel.InvalidField;

/**
 * A blackout as it is written in JSON.
 *
 * @param from a date, or a date and time on the channel's wall clock
 * @param to of dates the last one, included; of date and time the first moment after it
 * @param yearly false when left out
 * @param name empty when left out
 */
public record BlackoutText(
    @Nullable String from, @Nullable String to, @Nullable Boolean yearly, @Nullable String name) {

  private static final int LONGEST_NAME = 200;

  /** As it is written. */
  public static BlackoutText of(Blackout blackout) {
    boolean days = blackout.wholeDays();
    return new BlackoutText(
        days ? blackout.from().toLocalDate().toString() : blackout.from().toString(),
        days ? blackout.until().toLocalDate().minusDays(1).toString() : blackout.until().toString(),
        blackout.yearly(),
        blackout.name());
  }

  /**
   * What was kept, as it is: whatever was allowed once must not stop a calendar from being read.
   */
  Blackout kept() {
    boolean returns = yearly != null && yearly;
    return new Blackout(
        moment("from", from, 0, date -> date),
        to == null ? moment("from", from, 1, date -> date) : moment("to", to, 1, date -> date),
        returns,
        name == null ? "" : name);
  }

  /**
   * Reads it.
   *
   * @param field where it stands in the request: {@code blackouts[2]}
   * @throws InvalidField naming the part that cannot be
   */
  public Blackout read(String field) {
    LocalDateTime begin = moment(field + ".from", from, 0, BlackoutText::bounded);
    LocalDateTime end =
        to == null
            ? moment(field + ".from", from, 1, BlackoutText::bounded)
            : moment(field + ".to", to, 1, BlackoutText::bounded);
    if (!end.isAfter(begin)) {
      throw new InvalidField(field + ".to", "It ends before it begins.", "Send a later end.");
    }
    boolean returns = yearly != null && yearly;
    if (returns && end.isAfter(begin.plusYears(1))) {
      throw new InvalidField(
          field + ".to", "It is longer than a year and returns every year.", "Send a nearer end.");
    }
    String words = name == null ? "" : name.strip();
    if (words.length() > LONGEST_NAME) {
      throw new InvalidField(field + ".name", "It is too long.", "Send at most 200 characters.");
    }
    return new Blackout(begin, end, returns, words);
  }

  /** A date counts from its beginning, or, as an end, to its end. */
  private static LocalDateTime moment(
      String field, @Nullable String text, int days, UnaryOperator<LocalDate> within) {
    if (text == null) {
      throw new InvalidField(field, "It is missing.", "Write 2026-12-24 or 2026-12-24T18:00.");
    }
    try {
      return text.strip().length() <= 10
          ? within.apply(LocalDate.parse(text.strip())).plusDays(days).atStartOfDay()
          : LocalDateTime.of(
              within.apply(LocalDateTime.parse(text.strip()).toLocalDate()),
              LocalDateTime.parse(text.strip()).toLocalTime());
    } catch (DateTimeException e) {
      throw new InvalidField(
          field,
          "'" + text + "' is not a date, nor a date and time.",
          "Write 2026-12-24 or 2026-12-24T18:00.");
    }
  }

  private static LocalDate bounded(LocalDate date) {
    if (date.getYear() < 1970 || date.getYear() > 2200) {
      throw new DateTimeException("out of the years that make sense");
    }
    return date;
  }
}
