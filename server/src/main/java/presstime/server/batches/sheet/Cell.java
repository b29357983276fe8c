package presstime.server.batches.sheet;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One cell.
 *
 * @param text as it reads; of a formula, what it came to
 * @param date what a cell formatted as a date or a time holds: the reading of a clock, in no zone;
 *     null for all others
 * @param fault why the cell has no value, such as {@code #REF!}; null when it has one
 */
public record Cell(String text, @Nullable LocalDateTime date, @Nullable String fault) {

  /** Nothing. */
  public static final Cell EMPTY = new Cell("", null, null);

  /** A cell of text. */
  public static Cell of(String text) {
    return text.isEmpty() ? EMPTY : new Cell(text, null, null);
  }

  /** True when there is nothing in it. */
  public boolean isEmpty() {
    return text.isBlank() && date == null && fault == null;
  }
}
