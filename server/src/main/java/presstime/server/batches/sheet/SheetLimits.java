package presstime.server.batches.sheet;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Finds in a part of a workbook what no spreadsheet writes and what would become very much work:
 * the reader makes room for whatever column a cell names, and works out whatever number it holds.
 * Looks with the parser the reader has, so that both see the same.
 */
final class SheetLimits {

  /** Columns of a sheet, A to XFD. */
  private static final int MOST_CELLS = 16_384;

  private static final int LONGEST_FORMULA = 8_192;

  /** A formula, and a few dozen digits. */
  private static final int LONGEST_NUMBER = 10_000;

  /** A cell holds 32,767 characters, of which each may be written as {@code _x000D_}. */
  private static final int LONGEST_TEXT = 7 * 32_767 + LONGEST_NUMBER;

  /** The reader compares each formula with each that is for several cells. */
  private static final long MOST_COMPARISONS = 1_000_000_000;

  private static final Pattern ADDRESS = Pattern.compile("\\$?([A-Za-z]{1,3})\\$?[0-9]{1,7}");

  private static final XMLInputFactory XML = new InputFactoryImpl();

  static {
    XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
  }

  private boolean sheet;
  private boolean inCell;
  private boolean inFormula;
  private int cells;
  private int text;
  private int longest;
  private int before;
  private long formulas;
  private long arrays;

  private SheetLimits() {}

  /** False for a sheet that must not be read; parts without cells keep to all limits. */
  static boolean keptBy(InputStream part) {
    SheetLimits limits = new SheetLimits();
    Runs bytes = new Runs(part);
    try {
      XMLStreamReader xml = XML.createXMLStreamReader(bytes);
      while (xml.hasNext()) {
        if (!limits.keptBy(xml.next(), xml)) {
          return false;
        }
      }
      return true;
    } catch (XMLStreamException | UncheckedStreamException e) {
      return !limits.sheet || !bytes.tooLong(); // else it ends here for the reader, too
    }
  }

  private boolean keptBy(int event, XMLStreamReader xml) {
    return switch (event) {
      case XMLStreamConstants.START_ELEMENT -> {
        sheet |= xml.getLocalName().equals("sheetData");
        yield !sheet || starts(xml);
      }
      case XMLStreamConstants.END_ELEMENT -> !sheet || ends(xml.getLocalName());
      case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
        text += inCell ? xml.getTextLength() : 0;
        yield !inCell || text <= longest;
      }
      default -> true;
    };
  }

  private boolean starts(XMLStreamReader xml) {
    String type = xml.getAttributeValue(null, "t");
    boolean within = true;
    switch (xml.getLocalName()) {
      case "c" -> {
        within = !inCell && isWithin(xml.getAttributeValue(null, "r"));
        inCell = true;
        cells++;
        text = 0;
        longest = type == null || type.equals("n") ? LONGEST_NUMBER : LONGEST_TEXT;
      }
      case "f" -> {
        within = !inFormula;
        inFormula = true;
        before = text;
        formulas++;
        arrays += "array".equals(type) ? 1 : 0;
      }
      default -> {
        // holds nothing that is worked out
      }
    }
    return within && cells <= MOST_CELLS && formulas * arrays <= MOST_COMPARISONS;
  }

  private boolean ends(String name) {
    switch (name) {
      case "c" -> inCell = false;
      case "row" -> cells = 0;
      case "f" -> {
        inFormula = false;
        return text - before <= LONGEST_FORMULA;
      }
      default -> {
        // as at its start
      }
    }
    return true;
  }

  private static boolean isWithin(@Nullable String address) {
    if (address == null) {
      return true;
    }
    Matcher parts = ADDRESS.matcher(address);
    if (!parts.matches()) {
      return false;
    }
    int column = 0;
    for (char letter : parts.group(1).toUpperCase(Locale.ROOT).toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    return column <= MOST_CELLS;
  }

  /** Ends where a text is so long that the parser should not keep it. */
  private static final class Runs extends FilterInputStream {
    private static final int LONGEST = 4 * LONGEST_TEXT;

    private int run;

    Runs(InputStream part) {
      super(part);
    }

    boolean tooLong() {
      return run > LONGEST;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int got = super.read(target, offset, length);
      for (int i = 0; i < got; i++) {
        run = target[offset + i] == '<' ? 0 : run + 1;
        if (tooLong()) {
          throw new IOException("a text without end");
        }
      }
      return got;
    }
  }
}
