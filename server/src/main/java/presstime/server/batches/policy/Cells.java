package presstime.server.batches.policy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import presstime.server.batches.sheet.Cell;

/** What single cells say. */
final class Cells {

  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ofPattern("uuuu-M-d").withResolverStyle(ResolverStyle.STRICT),
          DateTimeFormatter.ofPattern("d.M.uuuu").withResolverStyle(ResolverStyle.STRICT));

  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("H:mm[:ss]")
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);

  private Cells() {}

  /** A moment, a day, or a time of day. */
  record When(
      @Nullable OffsetDateTime instant, @Nullable LocalDate day, @Nullable LocalTime time) {}

  /** A day, with its time where both stand in the cell; or an instant. Empty when it is none. */
  static Optional<When> day(Cell cell) {
    LocalDateTime read = rounded(cell.date());
    if (read != null) {
      boolean midnight = read.toLocalTime().equals(LocalTime.MIDNIGHT);
      return Optional.of(new When(null, read.toLocalDate(), midnight ? null : read.toLocalTime()));
    }
    String text = cell.text().strip();
    try {
      return Optional.of(new When(OffsetDateTime.parse(text.replace(' ', 'T')), null, null));
    } catch (DateTimeParseException notAnInstant) {
      String[] parts = text.split("[ T]+", 2);
      Optional<LocalDate> day = onlyDay(parts[0]);
      Optional<LocalTime> time = parts.length == 1 ? Optional.empty() : onlyTime(parts[1]);
      return day.isEmpty() || parts.length > 1 && time.isEmpty()
          ? Optional.empty()
          : Optional.of(new When(null, day.get(), time.orElse(null)));
    }
  }

  /** A time of day; empty when it is none. */
  static Optional<LocalTime> time(Cell cell) {
    LocalDateTime read = rounded(cell.date());
    return read == null ? onlyTime(cell.text().strip()) : Optional.of(read.toLocalTime());
  }

  /** Spreadsheets keep times as fractions of a day, which are never exact. */
  private static @Nullable LocalDateTime rounded(@Nullable LocalDateTime date) {
    return date == null ? null : date.plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
  }

  private static Optional<LocalDate> onlyDay(String text) {
    for (DateTimeFormatter format : DAYS) {
      try {
        return Optional.of(LocalDate.parse(text, format));
      } catch (DateTimeException e) {
        // perhaps the next one
      }
    }
    return Optional.empty();
  }

  private static Optional<LocalTime> onlyTime(String text) {
    try {
      return Optional.of(LocalTime.parse(text, TIME));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Texts of cells by their columns. */
  static String text(Map<Column, Cell> cells, Column column) {
    return cells.getOrDefault(column, Cell.EMPTY).text();
  }

  /** Everything a row says, to tell whether another says the same. */
  static String whole(Map<Column, Cell> cells) {
    return cells.entrySet().stream()
        .filter(cell -> !cell.getValue().isEmpty())
        .sorted(Map.Entry.comparingByKey())
        .map(cell -> cell.getKey() + "=" + cell.getValue().text().strip())
        .collect(Collectors.joining("\u001f"));
  }
}
