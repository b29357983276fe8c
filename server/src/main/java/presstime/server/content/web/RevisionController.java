package presstime.server.content.web;

import static presstime.server.identity.Permission.CONTENT_READ;
import static presstime.server.identity.Permission.CONTENT_WRITE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.content.Editing;
import presstime.server.content.Reading;
import presstime.server.content.RevisionDiff;
import presstime.server.identity.Caller;
import presstime.server.identity.Requires;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.Page;
import presstime.server.kernel.Version;

/** What was written when, and how it will look. */
@RestController
@RequestMapping("/api/v1/content/{id}")
@Tag(name = "content")
class RevisionController {

  private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

  /** The page shows what people wrote: it may load images and nothing else. */
  private static final String BODY_ONLY =
      "default-src 'none'; img-src 'self' https: http:; sandbox; frame-ancestors 'self'";

  private final Reading reading;
  private final Editing editing;

  RevisionController(Reading reading, Editing editing) {
    this.reading = reading;
    this.editing = editing;
  }

  @GetMapping("/revisions")
  @Requires(CONTENT_READ)
  @Operation(summary = "List revisions", description = "Newest first.")
  Page<RevisionView> list(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor,
      Caller caller) {
    return reading
        .revisions(caller, id, Page.limit(limit), Cursor.parse(cursor))
        .map(RevisionView::of);
  }

  @GetMapping("/revisions/{number}")
  @Requires(CONTENT_READ)
  @Operation(summary = "Read a revision")
  RevisionView get(@PathVariable long id, @PathVariable int number, Caller caller) {
    return RevisionView.of(reading.revision(caller, id, number));
  }

  @GetMapping("/revisions/{number}/diff")
  @Requires(CONTENT_READ)
  @Operation(
      summary = "Compare two revisions",
      description =
          "What changed since the one before, or since the one named by from, word by word. Parts"
              + " that are not INSERT make up the older text, those that are not DELETE the newer.")
  RevisionDiff diff(
      @PathVariable long id,
      @PathVariable int number,
      @Parameter(description = "number of the older revision; 0 compares with nothing")
          @RequestParam(required = false)
          @Nullable Integer from,
      Caller caller) {
    return reading.diff(caller, id, from == null ? number - 1 : from, number);
  }

  @PostMapping("/revisions/{number}/restore")
  @Requires(CONTENT_WRITE)
  @Operation(
      summary = "Restore a revision",
      description =
          "Its text comes back as a newer revision, a draft; slug and channels stay. Needs"
              + " If-Match.")
  ResponseEntity<ContentView> restore(
      @PathVariable long id,
      @PathVariable int number,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable RestoreRequest request,
      Caller caller) {
    String note = request == null ? null : request.note();
    editing.restore(caller, id, Version.fromIfMatch(ifMatch), number, note);
    return ContentController.answer(reading.get(caller, id));
  }

  /** Why it came back, for the editors. */
  record RestoreRequest(@Nullable String note) {}

  @GetMapping("/preview")
  @Requires(CONTENT_READ)
  @Operation(
      summary = "Preview a content",
      description =
          "The body as sanitised HTML; of the current revision unless one is named, as it goes to a"
              + " channel where one is named.")
  ResponseEntity<String> preview(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Integer revision,
      @Parameter(description = "number of a channel", example = "3") @RequestParam(required = false)
          @Nullable Long channel,
      Caller caller) {
    return ResponseEntity.ok()
        .contentType(HTML)
        .header("Content-Security-Policy", BODY_ONLY)
        .header("X-Content-Type-Options", "nosniff")
        .body(reading.preview(caller, id, revision, channel).html());
  }
}
