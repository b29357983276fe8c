package presstime.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows under a heading; the first column to the left, numbers to the right. */
public final class Table {

  private final List<String[]> rows = new ArrayList<>();

  public Table(String... heading) {
    rows.add(heading);
  }

  /** One more row; numbers in milliseconds or whatever the heading says, two places. */
  public Table row(String name, Object... cells) {
    String[] row = new String[cells.length + 1];
    row[0] = name;
    for (int i = 0; i < cells.length; i++) {
      row[i + 1] =
          cells[i] instanceof Double number
              ? String.format(Locale.ROOT, "%.2f", number)
              : String.valueOf(cells[i]);
    }
    rows.add(row);
    return this;
  }

  /** A row of a spread, for the heading {@code count, p50, p90, p99, max, early}. */
  public Table row(String name, Spread spread) {
    return row(
        name,
        spread.count(),
        spread.p50(),
        spread.p90(),
        spread.p99(),
        spread.max(),
        spread.early());
  }

  /** As Markdown has tables. */
  String markdown() {
    StringBuilder text = new StringBuilder();
    for (String[] row : rows) {
      text.append("| ").append(String.join(" | ", row)).append(" |\n");
      if (row == rows.getFirst()) {
        text.append("|---|").append("--:|".repeat(row.length - 1)).append('\n');
      }
    }
    return text.toString();
  }

  @Override
  public String toString() {
    int[] widths = new int[rows.stream().mapToInt(row -> row.length).max().orElse(0)];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], row[i].length());
      }
    }
    StringBuilder text = new StringBuilder();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder("  ");
      for (int i = 0; i < row.length; i++) {
        String space = " ".repeat(widths[i] - row[i].length());
        line.append(i == 0 ? row[i] + space : "  " + space + row[i]);
      }
      text.append(line.toString().stripTrailing()).append('\n');
    }
    return text.toString();
  }
}
