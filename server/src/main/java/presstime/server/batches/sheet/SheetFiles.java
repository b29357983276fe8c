package presstime.server.batches.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import presstime.server.kernel.InvalidField;

/** Reads files, whatever their name says: by their first bytes. */
public final class SheetFiles {

  /** The largest file in bytes. */
  public static final int LARGEST = 5 * 1024 * 1024;

  static final int MOST_COLUMNS = 100;

  private SheetFiles() {}

  /**
   * Reads a CSV file, or the first sheet of an XLSX workbook.
   *
   * @param most rows below the heading
   * @throws InvalidField when it is too large, damaged, or of another kind
   */
  public static Sheet read(byte[] file, int most) {
    if (file.length > LARGEST) {
      throw new InvalidField(
          "file", "The file has more than " + LARGEST + " bytes.", "Split it into several files.");
    }
    if (isZip(file)) {
      return XlsxFile.read(file, most);
    }
    if (file.length > 3 && (file[0] & 0xff) == 0xd0 && (file[1] & 0xff) == 0xcf) {
      throw new InvalidField(
          "file", "This is an old Excel file (.xls).", "Save it as .xlsx or as CSV.");
    }
    return CsvFile.read(file, most);
  }

  private static boolean isZip(byte[] file) {
    return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
  }

  /**
   * A sheet out of lines of cells; the first that holds anything is the heading. Lines are asked
   * for one after the other, none after the last that is taken, and empty ones are not kept.
   */
  static Sheet sheet(Iterable<Sheet.Row> lines, int most) {
    List<String> header = null;
    List<Sheet.Row> rows = new ArrayList<>();
    for (Sheet.Row line : lines) {
      if (line.cells().size() > MOST_COLUMNS) {
        throw new InvalidField(
            "file",
            "Row " + line.number() + " has more than " + MOST_COLUMNS + " columns.",
            "Check the separator, or remove columns.");
      }
      if (line.cells().stream().allMatch(Cell::isEmpty)) {
        continue;
      }
      if (header == null) {
        header = line.cells().stream().map(cell -> cell.text().strip()).toList();
      } else {
        rows.add(line);
        refuseTooMany(rows.size(), most);
      }
    }
    if (header == null) {
      throw new InvalidField(
          "file", "The file is empty.", "Begin it with a heading; download the template.");
    }
    return new Sheet(header, rows);
  }

  private static void refuseTooMany(int rows, int most) {
    if (rows > most) {
      throw new InvalidField(
          "file",
          "The file has more than " + most + " rows.",
          "Split it into files of at most " + most + " rows.");
    }
  }

  /** Writes rows, the heading first, as CSV: UTF-8 with a byte order mark, which Excel needs. */
  public static byte[] csv(List<List<String>> rows) {
    return CsvFile.write(rows);
  }

  /** Writes rows, the heading first, as a workbook of one sheet. */
  public static byte[] xlsx(List<List<String>> rows) {
    try {
      return XlsxFile.write(rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
