package presstime.server.batches;

import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.server.batches.policy.Column;
import presstime.server.batches.sheet.Cell;
import presstime.server.batches.sheet.Sheet;

/**
 * What stands in a file of rows, before anything is made of it: for people who choose columns and
 * mend cells. Written as CSV again, it imports as the file itself does.
 *
 * @param headings in the file's order
 * @param rows those that hold anything
 * @param columns that an import understands, in their usual order
 */
public record ImportSheet(List<Heading> headings, List<Line> rows, List<Known> columns) {

  /** The first day of spreadsheets is in 1900; what is before this is a time of day alone. */
  private static final int FIRST_YEAR = 1905;

  /**
   * One heading.
   *
   * @param text as it stands in the file
   * @param column what it is taken for; null when it is not known
   */
  public record Heading(String text, @Nullable String column) {}

  /**
   * One row.
   *
   * @param row as a spreadsheet shows it
   * @param cells below the headings, and further ones where the row is longer
   */
  public record Line(int row, List<String> cells) {
    public Line {
      cells = List.copyOf(cells);
    }
  }

  /**
   * A column of imports.
   *
   * @param name as a heading has it
   * @param help what belongs in it
   */
  public record Known(String name, String help) {}

  public ImportSheet {
    headings = List.copyOf(headings);
    rows = List.copyOf(rows);
    columns = List.copyOf(columns);
  }

  static ImportSheet of(Sheet sheet) {
    List<Heading> headings = new ArrayList<>();
    for (String text : sheet.header()) {
      headings.add(new Heading(text, Column.of(text).map(Column::word).orElse(null)));
    }
    return new ImportSheet(
        headings,
        sheet.rows().stream()
            .map(
                row -> new Line(row.number(), row.cells().stream().map(ImportSheet::text).toList()))
            .toList(),
        Arrays.stream(Column.values())
            .map(column -> new Known(column.word(), column.help()))
            .toList());
  }

  /** A cell without a value stays one: it is not to be taken for an empty one. */
  private static String text(Cell cell) {
    String fault = cell.fault();
    LocalDateTime date = cell.date();
    if (fault != null) {
      return Cell.isFault(fault) ? fault : "#VALUE!";
    }
    return date == null ? cell.text() : written(date);
  }

  private static String written(LocalDateTime date) {
    LocalDateTime read = date.plusNanos(500_000_000).truncatedTo(ChronoUnit.SECONDS);
    LocalTime time = read.toLocalTime();
    if (read.getYear() < FIRST_YEAR) {
      return time.toString();
    }
    return time.equals(LocalTime.MIDNIGHT)
        ? read.toLocalDate().toString()
        : read.toLocalDate() + " " + time;
  }
}
