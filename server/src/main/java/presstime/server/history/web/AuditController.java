package presstime.server.history.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.history.History;
import presstime.server.history.History.SealView;
import presstime.server.history.HistoryExport;
import presstime.server.history.HistoryExport.Format;
import presstime.server.history.HistoryFilter;
import presstime.server.history.Verification;
import presstime.server.history.Verifier;
import presstime.server.history.chain.Entry;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.Page;

/** The whole history, what was decided too, and its proof. */
@RestController
@RequestMapping("/api/v1/audit")
@Tag(name = "History")
class AuditController {

  private final History history;
  private final Verifier verifier;
  private final HistoryExport export;

  AuditController(History history, Verifier verifier, HistoryExport export) {
    this.history = history;
    this.verifier = verifier;
    this.export = export;
  }

  @GetMapping("/entries")
  @Requires(Permission.AUDIT_READ)
  @Operation(
      summary = "What was executed and what was decided, the latest first",
      description = "Approvals, edits, schedules and settings too: every domain event.")
  Page<Entry> entries(
      Caller caller,
      @ParameterObject HistoryQuery query,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return history.page(caller, query.filter(null), Page.limit(limit), Cursor.parse(cursor));
  }

  @GetMapping("/seals")
  @Requires(Permission.AUDIT_READ)
  @Operation(
      summary = "The seals, the newest first",
      description = "Keep a hash elsewhere, and verify with it later.")
  Page<SealView> seals(
      Caller caller,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return history.seals(caller, Page.limit(limit), Cursor.parse(cursor));
  }

  @GetMapping("/verification")
  @Requires(Permission.AUDIT_READ)
  @Operation(
      summary = "Walk the whole chain, and tell the first thing that is wrong",
      description =
          "Reads every entry and seal; some seconds for 100,000 entries. Answers 200 also when"
              + " something is wrong: see intact and broken.")
  Verification verify(
      Caller caller,
      @Parameter(description = "a seal's hash that was kept elsewhere and must be among them")
          @RequestParam(required = false)
          @Nullable String head) {
    if (head != null && !head.matches("[0-9a-fA-F]{64}")) {
      throw new InvalidField("head", "It is not a hash.", "Send 64 hex digits.");
    }
    return verifier.verify(caller.workspaceId(), head);
  }

  @GetMapping("/export")
  @Requires(Permission.AUDIT_READ)
  @Operation(
      summary = "Download the history with its seals, as JSON Lines or CSV",
      description =
          "What a filter leaves out is there by its hash, so that the file can be verified by"
              + " itself: presstime audit verify FILE. See docs/history.md for the format.")
  @ApiResponse(
      responseCode = "200",
      description = "The file",
      content = {
        @Content(mediaType = "application/jsonl", schema = @Schema(type = "string")),
        @Content(mediaType = "text/csv", schema = @Schema(type = "string"))
      })
  void export(
      Caller caller,
      @ParameterObject HistoryQuery query,
      @Parameter(description = "jsonl or csv", example = "jsonl")
          @RequestParam(required = false, defaultValue = "jsonl")
          String format,
      HttpServletResponse response)
      throws IOException {
    HistoryFilter filter = query.filter(null);
    Format as = format(format);
    response.setContentType(
        as == Format.CSV ? "text/csv;charset=utf-8" : "application/jsonl;charset=utf-8");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        "attachment; filename=\"presstime-history." + as.name().toLowerCase(Locale.ROOT) + "\"");
    response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    export.write(caller.workspaceId(), filter, as, response.getOutputStream());
  }

  private static Format format(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "jsonl" -> Format.JSONL;
      case "csv" -> Format.CSV;
      default ->
          throw new InvalidField("format", "'" + word + "' is no format.", "Use jsonl or csv.");
    };
  }
}
