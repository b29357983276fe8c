package presstime.server.batches.web;

import static presstime.server.identity.Permission.CONTENT_READ;
import static presstime.server.identity.Permission.CONTENT_WRITE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import presstime.server.batches.BatchReport;
import presstime.server.batches.Exports;
import presstime.server.batches.Exports.Format;
import presstime.server.batches.ImportSheet;
import presstime.server.batches.Imports;
import presstime.server.identity.Caller;
import presstime.server.identity.Requires;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.TimeZones;

/** Contents and schedules in files. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Import and export")
class ImportController {

  private static final MediaType XLSX =
      MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
  private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

  private final Imports imports;
  private final Exports exports;

  ImportController(Imports imports, Exports exports) {
    this.imports = imports;
    this.exports = exports;
  }

  @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Requires(CONTENT_WRITE)
  @Operation(
      summary = "Import contents and their schedules from a CSV or XLSX file",
      description =
          "Up to 1,000 rows and 5 MiB. The whole file is checked first; all or nothing unless"
              + " partial; with dryRun nothing stays. A row with a date needs schedule.write, a row"
              + " that is approved content.approve. Rows imported before are left as they are. The"
              + " import is a batch and can be undone.")
  ResponseEntity<BatchReport> run(
      Caller caller,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @Parameter(description = "only tell what would happen") @RequestParam(defaultValue = "false")
          boolean dryRun,
      @Parameter(description = "use the rows that can be used")
          @RequestParam(defaultValue = "false")
          boolean partial,
      @Parameter(description = "draft, review or approved, where a row does not say")
          @RequestParam(defaultValue = "draft")
          String status,
      @Parameter(description = "of times whose row does not say; else each channel's own")
          @RequestParam(required = false)
          @Nullable String timeZone,
      @Parameter(description = "heading=column; nothing after = leaves it out; may be repeated")
          @RequestParam(required = false)
          @Nullable List<String> map)
      throws IOException {
    byte[] bytes = bytes(file);
    String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
    return BatchController.answer(
        imports.run(
            caller,
            bytes,
            name.isBlank() ? "a file" : name.substring(0, Math.min(200, name.length())),
            new Imports.Reading(mapping(map), status(status), zone(timeZone)),
            partial,
            dryRun));
  }

  @PostMapping(path = "/imports/sheet", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
  @Requires(CONTENT_WRITE)
  @Operation(
      summary = "See what stands in a file before it is imported",
      description =
          "Its headings with the column each is taken for, and its rows as texts; nothing is made."
              + " Written as CSV again, they import as the file itself does.")
  ImportSheet look(Caller caller, @RequestParam(required = false) @Nullable MultipartFile file)
      throws IOException {
    return imports.look(caller, bytes(file));
  }

  @GetMapping("/imports/template")
  @Requires(CONTENT_READ)
  @Operation(summary = "A file to fill in: the heading and an example row")
  ResponseEntity<byte[]> template(
      Caller caller,
      @Parameter(description = "csv or xlsx") @RequestParam(defaultValue = "csv") String format) {
    Format kind = format(format);
    return file(exports.template(caller, kind), kind, "presstime-import");
  }

  @GetMapping("/exports/content")
  @Requires(CONTENT_READ)
  @Operation(
      summary = "Contents with what is planned for them, in the format of imports",
      description =
          "Up to 1,000 contents, those changed last. Texts that a spreadsheet would run as a formula"
              + " begin with an apostrophe in CSV, which an import takes off again.")
  ResponseEntity<byte[]> export(
      Caller caller,
      @Parameter(description = "csv or xlsx") @RequestParam(defaultValue = "csv") String format,
      @Parameter(description = "draft, review or approved") @RequestParam(required = false)
          @Nullable String status,
      @Parameter(description = "words in the title or the slug") @RequestParam(required = false)
          @Nullable String q) {
    Format kind = format(format);
    return file(exports.contents(caller, kind, status, q), kind, "presstime-content");
  }

  private static byte[] bytes(@Nullable MultipartFile file) throws IOException {
    if (file == null || file.isEmpty()) {
      throw new InvalidField("file", "There is no file.", "Send it as the form's part \"file\".");
    }
    return file.getBytes();
  }

  private static ResponseEntity<byte[]> file(byte[] bytes, Format format, String name) {
    String ending = format.name().toLowerCase(Locale.ROOT);
    return ResponseEntity.ok()
        .contentType(format == Format.CSV ? CSV : XLSX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment().filename(name + "." + ending).build().toString())
        .header("X-Content-Type-Options", "nosniff")
        .body(bytes);
  }

  private static Format format(String word) {
    return switch (word.strip().toLowerCase(Locale.ROOT)) {
      case "csv" -> Format.CSV;
      case "xlsx" -> Format.XLSX;
      default ->
          throw new InvalidField(
              "format", "There is no format '" + word + "'.", "Ask for csv or xlsx.");
    };
  }

  private static String status(String word) {
    String status = word.strip().toLowerCase(Locale.ROOT);
    if (!List.of("draft", "review", "approved").contains(status)) {
      throw new InvalidField(
          "status", "'" + word + "' is not a status.", "Send draft, review or approved.");
    }
    return status;
  }

  private static @Nullable ZoneId zone(@Nullable String name) {
    try {
      return name == null || name.isBlank() ? null : TimeZones.of(name.strip());
    } catch (DateTimeException e) {
      throw new InvalidField(
          "timeZone",
          "'" + name + "' is not a time zone.",
          "Use an IANA name such as Europe/Paris or America/New_York.");
    }
  }

  private static Map<String, String> mapping(@Nullable List<String> pairs) {
    Map<String, String> mapping = new LinkedHashMap<>();
    for (String pair : pairs == null ? List.<String>of() : pairs) {
      int equals = pair.lastIndexOf('=');
      if (equals < 1) {
        throw new InvalidField(
            "map",
            "'" + pair + "' maps nothing.",
            "Write Headline=title, or Remarks= to leave out.");
      }
      mapping.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
    }
    return mapping;
  }
}
