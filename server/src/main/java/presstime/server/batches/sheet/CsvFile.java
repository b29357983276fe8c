package presstime.server.batches.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import presstime.server.kernel.InvalidField;

/** Comma-separated values (RFC 4180), as spreadsheets really write them. */
final class CsvFile {

  private static final String SEPARATORS = ",;\t|";
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final Charset WESTERN = Charset.forName("windows-1252");

  private CsvFile() {}

  static Sheet read(byte[] file, int most) {
    String text = text(file);
    if (text.indexOf(0) >= 0) {
      throw new InvalidField(
          "file", "This is neither a CSV nor an XLSX file.", "Save it as one of them.");
    }
    char separator = separator(text);
    if (text.regionMatches(true, 0, "sep=", 0, 4)) {
      text = text.substring(lineEnd(text));
    }
    try (CsvReader<CsvRecord> records =
        CsvReader.builder()
            .fieldSeparator(separator)
            .skipEmptyLines(false)
            .allowMissingFields(true)
            .allowExtraFields(true)
            .maxBufferSize(SheetFiles.LARGEST)
            .ofCsvRecord(text)) {
      AtomicInteger number = new AtomicInteger();
      Stream<Sheet.Row> lines =
          records.stream()
              .map(line ->
                  new Sheet.Row(
                      number.incrementAndGet(),
                      line.getFields().stream().map(CsvFile::plain).map(Cell::ofFile).toList()));
      return SheetFiles.sheet(lines::iterator, most);
    } catch (CsvParseException e) {
      throw new InvalidField(
          "file",
          "The CSV is damaged: " + reason(e) + ".",
          "Write a quote inside a quoted text twice, and close every quote.");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String reason(CsvParseException e) {
    return String.valueOf(e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
  }

  /** By its byte order mark; else UTF-8 where it is that, else what Windows writes in the West. */
  private static String text(byte[] file) {
    if (begins(file, 0xff, 0xfe)) {
      return unmarked(new String(file, StandardCharsets.UTF_16LE));
    }
    if (begins(file, 0xfe, 0xff)) {
      return unmarked(new String(file, StandardCharsets.UTF_16BE));
    }
    try {
      return unmarked(
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(file))
              .toString());
    } catch (CharacterCodingException e) {
      return new String(file, WESTERN);
    }
  }

  private static boolean begins(byte[] file, int first, int second) {
    return file.length > 1 && (file[0] & 0xff) == first && (file[1] & 0xff) == second;
  }

  private static String unmarked(String text) {
    return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  /** As its first line says; else what separates the heading, outside quotes. */
  private static char separator(String whole) {
    if (whole.regionMatches(true, 0, "sep=", 0, 4) && whole.length() > 4) {
      return whole.charAt(4);
    }
    String text = whole.replaceFirst("^[\\r\\n]+", "");
    String first = text.substring(0, lineEnd(text));
    int[] seen = new int[SEPARATORS.length()];
    boolean quoted = false;
    for (int i = 0; i < first.length(); i++) {
      char next = first.charAt(i);
      quoted ^= next == '"';
      int known = SEPARATORS.indexOf(next);
      if (!quoted && known >= 0) {
        seen[known]++;
      }
    }
    int best = 0;
    for (int i = 1; i < seen.length; i++) {
      best = seen[i] > seen[best] ? i : best;
    }
    return SEPARATORS.charAt(best);
  }

  private static int lineEnd(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text.length() : end + 1;
  }

  /** What {@link #safe} did to a text, taken back. */
  private static String plain(String text) {
    return text.length() > 1 && text.charAt(0) == '\'' && isFormula(text.substring(1))
        ? text.substring(1)
        : text;
  }

  /**
   * A spreadsheet runs a text that begins like a formula, also when it came from a stranger. An
   * apostrophe before it makes it a text (OWASP, CSV injection).
   */
  private static String safe(String text) {
    return isFormula(text) ? "'" + text : text;
  }

  /** Apostrophes before it are looked through, so that reading takes off exactly what was added. */
  private static boolean isFormula(String text) {
    String inner = text.replaceFirst("^'+", "");
    return !inner.isEmpty() && "=+-@\t\r\n".indexOf(inner.charAt(0)) >= 0;
  }

  static byte[] write(List<List<String>> rows) {
    StringWriter text = new StringWriter();
    text.append(BYTE_ORDER_MARK);
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      for (List<String> row : rows) {
        csv.writeRecord(row.stream().map(CsvFile::safe).toList());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
