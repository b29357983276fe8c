package presstime.server.batches.sheet;

import java.util.List;

/**
 * A table with a heading.
 *
 * @param header names of the columns
 * @param rows those that hold anything
 */
public record Sheet(List<String> header, List<Row> rows) {

  /**
   * One row.
   *
   * @param number as a spreadsheet shows it; the heading of a file that begins with it is 1
   */
  public record Row(int number, List<Cell> cells) {
    public Row {
      cells = List.copyOf(cells);
    }

    /** The cell below a heading; empty when the row is shorter. */
    public Cell cell(int column) {
      return column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }
  }

  public Sheet {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }
}
