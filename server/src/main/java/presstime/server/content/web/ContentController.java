package presstime.server.content.web;

import static presstime.server.identity.Permission.CONTENT_DELETE;
import static presstime.server.identity.Permission.CONTENT_READ;
import static presstime.server.identity.Permission.CONTENT_WRITE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.content.ContentDetails;
import presstime.server.content.Editing;
import presstime.server.content.Reading;
import presstime.server.identity.Caller;
import presstime.server.identity.Requires;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.Page;
import presstime.server.kernel.Version;

/** Content: writing, reading, deleting. */
@RestController
@RequestMapping("/api/v1/content")
@Tag(name = "content")
class ContentController {

  private final Reading reading;
  private final Editing editing;

  ContentController(Reading reading, Editing editing) {
    this.reading = reading;
    this.editing = editing;
  }

  @GetMapping
  @Requires(CONTENT_READ)
  @Operation(
      summary = "List contents",
      description = "The most recently changed first; without their bodies.")
  Page<ContentView> list(
      @Parameter(description = "draft, review or approved; published means approved")
          @RequestParam(required = false)
          @Nullable String status,
      @Parameter(description = "key of a content type") @RequestParam(required = false)
          @Nullable String type,
      @Parameter(description = "words in the title or the slug") @RequestParam(required = false)
          @Nullable String q,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor,
      Caller caller) {
    return reading
        .page(caller, status, type, q, Page.limit(limit), Cursor.parse(cursor))
        .map(ContentView::inList);
  }

  @PostMapping
  @Requires(CONTENT_WRITE)
  @Operation(summary = "Write a content", description = "It begins as a draft with revision 1.")
  ResponseEntity<ContentView> create(@RequestBody ContentRequest request, Caller caller) {
    long id = editing.create(caller, request.change());
    ContentDetails made = reading.get(caller, id);
    return ResponseEntity.created(URI.create("/api/v1/content/" + id))
        .eTag(Version.etag(made.entry().content().getVersion()))
        .body(ContentView.of(made));
  }

  @GetMapping("/{id}")
  @Requires(CONTENT_READ)
  @Operation(summary = "Read a content")
  ResponseEntity<ContentView> get(@PathVariable long id, Caller caller) {
    return answer(reading.get(caller, id));
  }

  @PatchMapping("/{id}")
  @Requires(CONTENT_WRITE)
  @Operation(
      summary = "Edit a content",
      description =
          "Makes a newer revision and an approved content a draft again; what was approved stays"
              + " approved and is what goes out. Needs If-Match.")
  ResponseEntity<ContentView> revise(
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody ContentRequest request,
      Caller caller) {
    editing.revise(caller, id, Version.fromIfMatch(ifMatch), request.change());
    return answer(reading.get(caller, id));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(CONTENT_DELETE)
  @Operation(
      summary = "Delete a content",
      description = "What is planned for it is called off. Needs If-Match.")
  void delete(
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    editing.delete(caller, id, Version.fromIfMatch(ifMatch));
  }

  static ResponseEntity<ContentView> answer(ContentDetails content) {
    return ResponseEntity.ok()
        .eTag(Version.etag(content.entry().content().getVersion()))
        .body(ContentView.of(content));
  }
}
