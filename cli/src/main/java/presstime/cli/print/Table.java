package presstime.cli.print;

import java.util.ArrayList;
import java.util.List;

/** Rows under headings, each column as wide as its widest cell. */
public final class Table {
  private final List<String> headings;
  private final List<List<String>> rows = new ArrayList<>();

  private Table(List<String> headings) {
    this.headings = headings;
  }

  public static Table of(String... headings) {
    return new Table(List.of(headings));
  }

  /** Adds a row with one cell per heading. */
  public Table row(String... cells) {
    if (cells.length != headings.size()) {
      throw new IllegalArgumentException(cells.length + " cells under " + headings);
    }
    rows.add(List.of(cells));
    return this;
  }

  public boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The lines, without trailing spaces. Cells holding a known state are coloured. */
  List<String> lines(boolean colour) {
    List<String> lines = new ArrayList<>();
    lines.add(line(headings, colour ? Style.FAINT : Style.PLAIN, false));
    rows.forEach(row -> lines.add(line(row, Style.PLAIN, colour)));
    return lines;
  }

  private String line(List<String> cells, Style style, boolean states) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.size(); column++) {
      String cell = cells.get(column);
      String shown = states ? Style.of(cell).paint(cell) : style.paint(cell);
      line.append(shown);
      if (column < cells.size() - 1) {
        line.append(" ".repeat(width(column) - length(cell) + 2));
      }
    }
    return line.toString().stripTrailing();
  }

  private int width(int column) {
    int widest = length(headings.get(column));
    for (List<String> row : rows) {
      widest = Math.max(widest, length(row.get(column)));
    }
    return widest;
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }
}
