package presstime.server.moderation.web;

import static presstime.server.identity.Permission.CONTENT_READ;
import static presstime.server.identity.Permission.CONTENT_WRITE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
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
import presstime.server.identity.Caller;
import presstime.server.identity.Requires;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.Page;
import presstime.server.kernel.Version;
import presstime.server.moderation.ReviewComment;
import presstime.server.moderation.ReviewComments;
import presstime.server.moderation.web.CommentRequests.CommentRequest;
import presstime.server.moderation.web.CommentRequests.TextRequest;

/** What reviewers say about a content. */
@RestController
@RequestMapping("/api/v1/content/{id}/comments")
@Tag(name = "moderation")
class ReviewCommentController {

  private final ReviewComments comments;

  ReviewCommentController(ReviewComments comments) {
    this.comments = comments;
  }

  @GetMapping
  @Requires(CONTENT_READ)
  @Operation(
      summary = "List a content's comment threads, oldest first",
      description = "Each with its replies, and where its quote stands now.")
  Page<ReviewComment> list(
      @PathVariable long id,
      @Parameter(description = "true or false; all when left out") @RequestParam(required = false)
          @Nullable Boolean resolved,
      @Parameter(description = "whether the quote is gone from the newest revision")
          @RequestParam(required = false)
          @Nullable Boolean outdated,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor,
      Caller caller) {
    return comments.page(caller, id, resolved, outdated, Page.limit(limit), Cursor.parse(cursor));
  }

  @PostMapping
  @Requires(CONTENT_WRITE)
  @Operation(
      summary = "Comment on a revision, or on a part of it",
      description =
          "The quote must stand in that field of that revision; position tells which, where it"
              + " stands more than once. Positions count Unicode code points.")
  ResponseEntity<ReviewComment> add(
      @PathVariable long id, @Valid @RequestBody CommentRequest request, Caller caller) {
    long made = comments.add(caller, id, request.comment());
    ReviewComment thread = comments.get(caller, id, made);
    return ResponseEntity.created(URI.create("/api/v1/content/" + id + "/comments/" + made))
        .eTag(Version.etag(thread.version()))
        .body(thread);
  }

  @GetMapping("/{comment}")
  @Requires(CONTENT_READ)
  @Operation(summary = "Read a thread; named by a reply, the thread of that")
  ResponseEntity<ReviewComment> get(
      @PathVariable long id, @PathVariable long comment, Caller caller) {
    return answer(comments.get(caller, id, comment), comment);
  }

  @PostMapping("/{comment}/replies")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(CONTENT_WRITE)
  @Operation(summary = "Reply in a thread")
  ReviewComment reply(
      @PathVariable long id,
      @PathVariable long comment,
      @Valid @RequestBody TextRequest request,
      Caller caller) {
    comments.reply(caller, id, comment, request.text());
    return comments.get(caller, id, comment);
  }

  @PatchMapping("/{comment}")
  @Requires(CONTENT_WRITE)
  @Operation(
      summary = "Edit what you said",
      description = "A reply, too. Needs If-Match with the version of what is edited.")
  ResponseEntity<ReviewComment> edit(
      @PathVariable long id,
      @PathVariable long comment,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody TextRequest request,
      Caller caller) {
    comments.edit(caller, id, comment, Version.fromIfMatch(ifMatch), request.text());
    return answer(comments.get(caller, id, comment), comment);
  }

  @DeleteMapping("/{comment}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(CONTENT_WRITE)
  @Operation(summary = "Delete what you said", description = "Replies to it stay. Needs If-Match.")
  void delete(
      @PathVariable long id,
      @PathVariable long comment,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      Caller caller) {
    comments.delete(caller, id, comment, Version.fromIfMatch(ifMatch));
  }

  @PostMapping("/{comment}/resolve")
  @Requires(CONTENT_WRITE)
  @Operation(summary = "Say that a thread is dealt with")
  ResponseEntity<ReviewComment> resolve(
      @PathVariable long id, @PathVariable long comment, Caller caller) {
    comments.resolve(caller, id, comment, true);
    return answer(comments.get(caller, id, comment), comment);
  }

  @PostMapping("/{comment}/reopen")
  @Requires(CONTENT_WRITE)
  @Operation(summary = "Say that a thread is not dealt with after all")
  ResponseEntity<ReviewComment> reopen(
      @PathVariable long id, @PathVariable long comment, Caller caller) {
    comments.resolve(caller, id, comment, false);
    return answer(comments.get(caller, id, comment), comment);
  }

  /**
   * With the version of the one that was named, since that is what is edited under this address.
   */
  private static ResponseEntity<ReviewComment> answer(ReviewComment thread, long named) {
    return ResponseEntity.ok().eTag(Version.etag(thread.versionOf(named))).body(thread);
  }
}
