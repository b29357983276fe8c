package presstime.server.batches.sheet;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import presstime.server.kernel.InvalidField;

/** Workbooks (ECMA-376): their first sheet. */
final class XlsxFile {

  /** A small file can unpack to a very large one. */
  private static final long LARGEST_UNPACKED = 64L * 1024 * 1024;

  /** What a cell of a workbook can hold. */
  private static final int LONGEST_CELL = 32_767;

  /** A spreadsheet's numbers end at 308. */
  private static final int FARTHEST = 1_000;

  private static final int LONGEST_FORMAT = 1_000;

  private XlsxFile() {}

  static Sheet read(byte[] file, int most) {
    try {
      refuseTooMuch(file);
      try (ReadableWorkbook book =
              new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(true, true));
          Stream<Row> rows = book.getFirstSheet().openStream()) {
        Stream<Sheet.Row> lines = rows.map(row -> new Sheet.Row(row.getRowNum(), cells(row)));
        return SheetFiles.sheet(lines::iterator, most);
      }
    } catch (IOException | ExcelReaderException | UncheckedStreamException e) {
      throw damaged();
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw damaged();
    } catch (IndexOutOfBoundsException | NullPointerException | ClassCastException e) {
      throw damaged(); // the reader takes for granted what a damaged workbook lacks
    }
  }

  private static InvalidField damaged() {
    return new InvalidField(
        "file", "The workbook cannot be read.", "Open it and save it anew as .xlsx, or as CSV.");
  }

  private static void refuseTooMuch(byte[] file) throws IOException {
    long unpacked = 0;
    byte[] buffer = new byte[16 * 1024];
    try (ZipFile parts = ZipFile.builder().setByteArray(file).get()) {
      for (ZipArchiveEntry part : Collections.list(parts.getEntries())) {
        try (InputStream bytes = parts.getInputStream(part)) {
          for (int got = bytes.read(buffer); got >= 0; got = bytes.read(buffer)) {
            unpacked += got;
            if (unpacked > LARGEST_UNPACKED) {
              throw new InvalidField(
                  "file",
                  "Unpacked the workbook is larger than " + LARGEST_UNPACKED + " bytes.",
                  "Remove pictures and other sheets, or save it as CSV.");
            }
          }
        }
        try (InputStream bytes = parts.getInputStream(part)) {
          if (!SheetLimits.keptBy(bytes)) {
            throw damaged();
          }
        }
      }
    }
  }

  private static List<Cell> cells(Row row) {
    List<Cell> cells = new ArrayList<>();
    for (int column = 0;
        column < Math.min(row.getCellCount(), SheetFiles.MOST_COLUMNS + 1);
        column++) {
      cells.add(row.getOptionalCell(column).map(XlsxFile::cell).orElse(Cell.EMPTY));
    }
    return cells;
  }

  /** Of a formula counts what it came to when the workbook was saved. */
  private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
    String raw = cell.getRawValue();
    if (cell.getType() == CellType.ERROR
        || raw != null && raw.startsWith("#") && raw.matches("#[A-Z0-9/]+[!?]?")) {
      return new Cell("", null, raw == null || raw.isEmpty() ? "#ERROR" : raw);
    }
    if (cell.getType() == CellType.FORMULA && (raw == null || raw.isEmpty())) {
      return new Cell("", null, "a formula without a value");
    }
    boolean number =
        cell.getType() == CellType.NUMBER || cell.getType() == CellType.FORMULA && isNumber(raw);
    if (number && raw != null && !isInRange(new BigDecimal(raw))) {
      return new Cell("", null, "a number out of range");
    }
    if (number && isDate(cell.getDataFormatString())) {
      return date(cell, String.valueOf(raw));
    }
    if (number && raw != null) {
      return Cell.of(new BigDecimal(raw).stripTrailingZeros().toPlainString());
    }
    return Cell.of(cell.getType() == CellType.STRING ? cell.getText() : raw == null ? "" : raw);
  }

  private static Cell date(org.dhatim.fastexcel.reader.Cell cell, String raw) {
    try {
      return new Cell(raw, cell.asDate(), null);
    } catch (DateTimeException | ArithmeticException e) {
      return new Cell("", null, "a date out of range");
    }
  }

  private static boolean isNumber(@Nullable String text) {
    try {
      return text != null && text.length() <= FARTHEST && isInRange(new BigDecimal(text));
    } catch (NumberFormatException e) {
      return false;
    }
  }

  /** Written out it has no more zeros than that. */
  private static boolean isInRange(BigDecimal number) {
    return Math.abs((long) number.scale()) <= FARTHEST;
  }

  /** A format with days, years or hours in it, outside of quoted text and colours. */
  private static boolean isDate(@Nullable String format) {
    return format != null
        && format.length() <= LONGEST_FORMAT
        && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*]|\\\\.", "").matches("(?i).*[ydhs].*");
  }

  static byte[] write(List<List<String>> rows) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(file, "Presstime", "1.0")) {
      Worksheet sheet = book.newWorksheet("Content");
      for (int row = 0; row < rows.size(); row++) {
        for (int column = 0; column < rows.get(row).size(); column++) {
          String text = rows.get(row).get(column);
          if (text.length() > LONGEST_CELL) {
            throw new InvalidField(
                "format",
                "A text has more than " + LONGEST_CELL + " characters, which no workbook can hold.",
                "Export as CSV.");
          }
          sheet.inlineString(row, column, text);
        }
      }
      sheet.range(0, 0, 0, Math.max(0, rows.getFirst().size() - 1)).style().bold().set();
      sheet.freezePane(0, 1);
    }
    return file.toByteArray();
  }
}
