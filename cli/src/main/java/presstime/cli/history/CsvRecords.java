package presstime.cli.history;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Comma-separated values; the last two columns are the hash and what it is of. */
final class CsvRecords implements Records {

  private final BufferedReader in;
  private List<String> columns = List.of();

  CsvRecords(BufferedReader in) {
    this.in = in;
  }

  @Override
  public @Nullable Line next() throws IOException {
    List<String> cells = cells();
    if (cells.isEmpty()) {
      return null;
    }
    if (columns.isEmpty()) {
      columns = cells;
      return next();
    }
    if (cells.size() != columns.size()) {
      return new Line("", "", "", 0, entry -> true);
    }
    String record = cells.getFirst();
    return new Line(
        record,
        cells.getLast(),
        cells.get(cells.size() - 2),
        record.equals("omitted") ? Long.parseLong(cells.get(1)) : 0,
        entry -> ExportedHistory.shows(columns, cells, entry));
  }

  /** Of the next record (RFC 4180); empty at the end. */
  private List<String> cells() throws IOException {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    boolean any = false;
    for (int next = in.read(); next >= 0; next = in.read()) {
      any = true;
      if (quoted && next == '"') {
        in.mark(1);
        if (in.read() == '"') {
          cell.append('"');
        } else {
          in.reset();
          quoted = false;
        }
      } else if (quoted) {
        cell.append((char) next);
      } else if (next == '"') {
        quoted = true;
      } else if (next == ',') {
        cells.add(cell.toString());
        cell.setLength(0);
      } else if (next == '\n') {
        cells.add(cell.toString());
        return cells;
      } else if (next != '\r') {
        cell.append((char) next);
      }
    }
    if (any) {
      cells.add(cell.toString());
    }
    return cells;
  }
}
