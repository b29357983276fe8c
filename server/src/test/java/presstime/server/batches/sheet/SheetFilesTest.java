package presstime.server.batches.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import presstime.server.kernel.InvalidField;

/** Files as programs of this world write them. */
class SheetFilesTest {

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void theSeparatorIsTakenFromTheHeading(String separator) {
    Sheet sheet = read(("title%sbody%1$snote\nA%1$s\"x%1$sy\"%1$sz\n").formatted(separator));
    assertThat(sheet.header()).containsExactly("title", "body", "note");
    assertThat(texts(sheet, 0)).containsExactly("A", "x" + separator + "y", "z");
  }

  @Test
  void aLineThatNamesTheSeparatorIsObeyed() {
    Sheet sheet = read("sep=;\r\ntitle, long;body\r\nA;B\r\n");
    assertThat(sheet.header()).containsExactly("title, long", "body");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void aByteOrderMarkTellsTheEncoding(String charset) {
    byte[] file = "\uFEFFtitle,body\nKäse,naïve ✓\n".getBytes(Charset.forName(charset));
    assertThat(texts(SheetFiles.read(file, 10), 0)).containsExactly("Käse", "naïve ✓");
  }

  @Test
  void withoutOneItIsUtf8OrWhatWindowsWrites() {
    byte[] utf8 = "title\nKäse\n".getBytes(StandardCharsets.UTF_8);
    byte[] windows = "title\nKäse – „gut“\n".getBytes(Charset.forName("windows-1252"));
    assertThat(texts(SheetFiles.read(utf8, 10), 0)).containsExactly("Käse");
    assertThat(texts(SheetFiles.read(windows, 10), 0)).containsExactly("Käse – „gut“");
  }

  @Test
  void rowsAreNumberedAsASpreadsheetDoesAndEmptyOnesLeftOut() {
    Sheet sheet = read("title,body\n\"a\nb\",c\n,\n\nlast,d\n");
    assertThat(sheet.rows()).extracting(Sheet.Row::number).containsExactly(2, 5);
  }

  @Test
  void whatASpreadsheetWouldRunIsText() {
    List<List<String>> rows =
        List.of(
            List.of("title", "body"),
            List.of("=cmd|' /C calc'!A0", "@SUM(1)"),
            List.of("-1", "+49 30"),
            List.of("'=already", "it's"));
    String csv = new String(SheetFiles.csv(rows), StandardCharsets.UTF_8);
    assertThat(csv).contains("'=cmd", "'@SUM", "'-1", "'+49", "''=already", ",it's");
    assertThat(csv.lines()).noneMatch(line -> line.matches("^[\"]?[=+@-].*|.*,\"?[=+@-].*"));
  }

  @Provide
  Arbitrary<List<List<String>>> tables() {
    Arbitrary<String> cell =
        Arbitraries.strings()
            .withChars(" ,;\t\n\"'=+-@abcÄ✓")
            .ofMaxLength(12)
            .filter(text -> !text.contains("\u0000"));
    return cell.list().ofSize(3).list().ofMinSize(1).ofMaxSize(6);
  }

  @Property
  void whatIsWrittenReadsTheSame(@ForAll("tables") List<List<String>> rows) {
    List<List<String>> file = new java.util.ArrayList<>(List.of(List.of("one", "two", "three")));
    file.addAll(rows);
    List<List<String>> kept =
        rows.stream().filter(row -> row.stream().anyMatch(text -> !text.isBlank())).toList();
    for (byte[] bytes : List.of(SheetFiles.csv(file), SheetFiles.xlsx(file))) {
      Sheet sheet = SheetFiles.read(bytes, 100);
      assertThat(sheet.rows())
          .extracting(row -> List.of(row.cell(0).text(), row.cell(1).text(), row.cell(2).text()))
          .isEqualTo(kept);
    }
  }

  @Test
  void aWorkbooksDatesFormulasAndErrorsAreRead() throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(file, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("One");
      sheet.value(0, 0, "title");
      sheet.value(0, 1, "date");
      sheet.value(0, 2, "time");
      sheet.value(1, 0, 42);
      sheet.value(1, 1, LocalDate.of(2026, 3, 29));
      sheet.style(1, 1).format("yyyy-mm-dd").set();
      sheet.value(1, 2, 0.375);
      sheet.style(1, 2).format("hh:mm").set();
      sheet.value(2, 0, 1.5);
      sheet.value(2, 1, LocalDateTime.of(2026, 3, 29, 9, 30));
      sheet.style(2, 1).format("dd/mm/yyyy hh:mm").set();
      sheet.formula(3, 0, "A2+1");
    }
    Sheet sheet = SheetFiles.read(file.toByteArray(), 10);
    assertThat(texts(sheet, 0)).startsWith("42");
    assertThat(sheet.rows().get(0).cell(1).date()).isEqualTo(LocalDateTime.of(2026, 3, 29, 0, 0));
    assertThat(sheet.rows().get(0).cell(2).date().toLocalTime()).isEqualTo("09:00");
    assertThat(texts(sheet, 1)).startsWith("1.5");
    assertThat(sheet.rows().get(1).cell(1).date()).isEqualTo(LocalDateTime.of(2026, 3, 29, 9, 30));
    assertThat(sheet.rows().get(2).cell(0).fault()).isNotNull();
  }

  @Test
  void aFormulasValueCountsAndItsErrorIsSaid() throws IOException {
    byte[] book =
        workbook(
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>title</v></c></row>"
                + "<row r=\"2\"><c r=\"A2\" t=\"str\"><f>\"A\"&amp;\"B\"</f><v>AB</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>"
                + "<row r=\"4\"><c r=\"A4\"><f>6*7</f><v>42</v></c></row>");
    Sheet sheet = SheetFiles.read(book, 10);
    assertThat(sheet.rows().get(0).cell(0).text()).isEqualTo("AB");
    assertThat(sheet.rows().get(1).cell(0).fault()).isEqualTo("#DIV/0!");
    assertThat(sheet.rows().get(2).cell(0).text()).isEqualTo("42");
  }

  @Test
  void aWorkbookThatUnpacksToTooMuchIsRefused() throws IOException {
    ByteArrayOutputStream bomb = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
      zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
      byte[] zeros = new byte[1024 * 1024];
      for (int i = 0; i < 70; i++) {
        zip.write(zeros);
      }
    }
    assertThat(bomb.size()).isLessThan(SheetFiles.LARGEST);
    refused(bomb.toByteArray(), "Unpacked");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<c r=\"ZZZZZ1\"/>",
        "<c r=\"A1\"><c r=\"B1\"/></c>",
        "<c r=\"A1\" t=\"d\"><v>2026-03-29</v></c>",
        "<c r=\"A1\" t=\"str\"><v>&nothing;</v></c>",
        "<c r=\"A1\" t=\"str\"><v>a]]>b</v></c>",
      })
  void aCellThatNoSpreadsheetWritesIsRefused(String cell) throws IOException {
    refused(workbook("<row r=\"1\">" + cell + "</row>"), "cannot be read");
  }

  @Test
  void whatWouldBecomeVeryMuchWorkIsRefusedBeforeItIsRead() throws IOException {
    refused(workbook("<row r=\"1\">" + "<c/>".repeat(20_000) + "</row>"), "cannot be read");
    refused(number("7".repeat(20_000)), "cannot be read");
    refused(number("7".repeat(5_000) + "<x/>" + "7".repeat(6_000)), "cannot be read");
    refused(number("7".repeat(3_000_000)), "cannot be read");
    String formula = "<f t=\"shared\" si=\"0\" ref=\"A1:A9\">" + "A1+".repeat(3_000) + "1</f>";
    refused(workbook("<row><c t=\"str\">" + formula + "<v>x</v></c></row>"), "cannot be read");
    String array = "<c><f t=\"array\" ref=\"A1\">1</f><v>1</v></c>";
    refused(workbook(("<row>" + array + "</row>").repeat(40_000)), "cannot be read");
  }

  private static byte[] number(String digits) throws IOException {
    return workbook("<row r=\"1\"><c r=\"A1\"><v>" + digits + "</v></c></row>");
  }

  @Test
  void aSheetWhoseRootHasAnotherNameIsLookedThroughAsWell() throws IOException {
    byte[] file = workbook("<row r=\"1\"><c r=\"ZZZZZ1\"/></row>", "x");
    refused(file, "cannot be read");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1E99999999", "1E-99999999", "1E1001"})
  void aNumberThatWouldFillTheMemoryIsAFaultOfItsCell(String number) throws IOException {
    String value = "<v>" + number + "</v></c></row>";
    byte[] file =
        workbook(
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>title</v></c></row>"
                + ("<row r=\"2\"><c r=\"A2\">" + value)
                + ("<row r=\"3\"><c r=\"A3\"><f>1+1</f>" + value));
    Sheet sheet = SheetFiles.read(file, 10);
    assertThat(sheet.rows().get(0).cell(0).fault()).isEqualTo("a number out of range");
    assertThat(sheet.rows().get(1).cell(0).text()).hasSizeLessThan(20);
  }

  @Test
  void aSpreadsheetsLargestNumbersAndTextsAreRead() throws IOException {
    byte[] file =
        workbook(
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>title</v></c></row>"
                + "<row r=\"2\"><c r=\"A2\"><v>-1.7976931348623157E+308</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\"><v>2.2250738585072014E-308</v></c></row>"
                + ("<row r=\"4\"><c r=\"A4\" t=\"inlineStr\"><is><t>" + "a".repeat(32_767))
                + "</t></is></c></row>");
    Sheet sheet = SheetFiles.read(file, 10);
    assertThat(texts(sheet, 0).getFirst()).startsWith("-179769313486231570").hasSize(310);
    assertThat(texts(sheet, 1).getFirst()).startsWith("0.0000").endsWith("22250738585072014");
    assertThat(texts(sheet, 2).getFirst()).hasSize(32_767);
  }

  @Test
  void readingStopsWhereThereIsTooMuch() {
    refused(
        "title\na\nb\nc\n\"damaged\"x\n".getBytes(StandardCharsets.UTF_8), "more than 2 rows", 2);
  }

  @Test
  void noRowIsLostBelowManyEmptyOnes() throws IOException {
    byte[] file =
        workbook(
            "<row r=\"1\"><c r=\"A1\" t=\"str\"><v>title</v></c></row>"
                + "<row><c/></row>".repeat(500)
                + "<row r=\"900\"><c r=\"A900\" t=\"str\"><v>last</v></c></row>");
    assertThat(SheetFiles.read(file, 10).rows()).extracting(Sheet.Row::number).containsExactly(900);
    assertThat(read("title\n" + "\n".repeat(500) + "last\n").rows())
        .extracting(Sheet.Row::number)
        .containsExactly(502);
  }

  @Test
  void whatIsNoTableIsRefused() {
    refused(new byte[SheetFiles.LARGEST + 1], "more than");
    refused("".getBytes(StandardCharsets.UTF_8), "empty");
    refused(new byte[] {1, 0, 2, 0}, "neither");
    refused("PK\u0003\u0004 not a zip".getBytes(StandardCharsets.UTF_8), "cannot be read");
    refused("title\n\"a\"b,c\n".getBytes(StandardCharsets.UTF_8), "damaged");
    refused("title\na\nb\nc\n".getBytes(StandardCharsets.UTF_8), "more than 2 rows", 2);
  }

  private static void refused(byte[] file, String why) {
    refused(file, why, 10);
  }

  private static void refused(byte[] file, String why, int most) {
    assertThatThrownBy(() -> SheetFiles.read(file, most))
        .isInstanceOf(InvalidField.class)
        .hasMessageContaining(why);
  }

  private static Sheet read(String csv) {
    return SheetFiles.read(csv.getBytes(StandardCharsets.UTF_8), 100);
  }

  private static List<String> texts(Sheet sheet, int row) {
    return sheet.rows().get(row).cells().stream().map(Cell::text).toList();
  }

  /** The least a workbook consists of, with this in its sheet. */
  private static byte[] workbook(String rows) throws IOException {
    return workbook(rows, "worksheet");
  }

  private static byte[] workbook(String rows, String root) throws IOException {
    String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(file)) {
      entry(
          zip,
          "[Content_Types].xml",
          "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
              + part("/xl/workbook.xml", "sheet.main")
              + part("/xl/styles.xml", "styles")
              + part("/xl/worksheets/sheet1.xml", "worksheet")
              + "</Types>");
      entry(
          zip,
          "xl/workbook.xml",
          "<workbook xmlns=\"%s\" xmlns:r=\"%s\"><sheets><sheet name=\"S\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"
              .formatted(main, office));
      entry(
          zip,
          "xl/_rels/workbook.xml.rels",
          "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" Type=\"%s/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>"
              .formatted(office));
      entry(
          zip,
          "xl/styles.xml",
          "<styleSheet xmlns=\"%s\"><cellXfs count=\"1\"><xf numFmtId=\"0\"/></cellXfs></styleSheet>"
              .formatted(main));
      entry(
          zip,
          "xl/worksheets/sheet1.xml",
          "<%1$s xmlns=\"%2$s\"><sheetData>%3$s</sheetData></%1$s>".formatted(root, main, rows));
    }
    return file.toByteArray();
  }

  private static String part(String name, String kind) {
    return "<Override PartName=\"%s\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.%s+xml\"/>"
        .formatted(name, kind);
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    zip.putNextEntry(new ZipEntry(name));
    zip.write(("<?xml version=\"1.0\"?>" + text).getBytes(StandardCharsets.UTF_8));
  }
}
