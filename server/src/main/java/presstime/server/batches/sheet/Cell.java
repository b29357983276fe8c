package presstime.server.batches.sheet;

import java.time.LocalDateTime;
import java.util.Set;
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

  /** What spreadsheets write for a formula that came to nothing, in CSV files as well. */
  private static final Set<String> FAULTS =
      Set.of("#REF!", "#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#VALUE!", "#ERROR");

  /** A cell of text. */
  public static Cell of(String text) {
    return text.isEmpty() ? EMPTY : new Cell(text, null, null);
  }

  /** A cell of a file that holds nothing but texts; {@code #REF!} is no text there either. */
  static Cell ofFile(String text) {
    return isFault(text) ? new Cell("", null, text) : of(text);
  }

  /** Whether a text is a spreadsheet's sign that there is no value. */
  public static boolean isFault(String text) {
    return FAULTS.contains(text);
  }

  /** True when there is nothing in it. */
  public boolean isEmpty() {
    return text.isBlank() && date == null && fault == null;
  }
}
