package presstime.server.freshness.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.freshness.ContentExpiry;
import presstime.server.freshness.ContentFreshness;
import presstime.server.freshness.ContentReview;
import presstime.server.freshness.FreshnessDesk;
import presstime.server.freshness.ReviewOperation;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.Page;
import presstime.server.kernel.Version;

/** How fresh one content is, and its reviews. */
@RestController
@RequestMapping("/api/v1/content/{id}")
@Tag(name = "Freshness")
class ContentFreshnessController {

  private final FreshnessDesk desk;

  ContentFreshnessController(FreshnessDesk desk) {
    this.desk = desk;
  }

  /**
   * One content's freshness with its story.
   *
   * @param reviews the newest 20
   * @param expiries the newest 20
   */
  record Detail(
      @JsonUnwrapped ContentFreshness freshness,
      List<ContentReview> reviews,
      List<ContentExpiry> expiries) {}

  /**
   * What is to be said for the content itself; what is null comes from its type.
   *
   * @param reviewBy a period, never, or a date for this once
   * @param onExpiry flag or unpublish
   */
  record OwnRequest(
      @Schema(example = "P3M") @Nullable String reviewBy,
      @Schema(allowableValues = {"flag", "unpublish"}) @Nullable String onExpiry) {}

  /**
   * That it is right still.
   *
   * @param note why, for the record
   * @param nextReview a period or a date for this once; left out for the usual
   * @param revision number of the revision that was looked at; refused when another one is live
   */
  record ReviewRequest(
      @Schema(example = "Figures checked") @Size(max = 2_000) @Nullable String note,
      @Schema(example = "2026-12-31") @Nullable String nextReview,
      @Nullable Integer revision) {}

  @GetMapping("/freshness")
  @Requires(Permission.CONTENT_READ)
  @Operation(summary = "How fresh a content is, with its last reviews and expiries")
  ResponseEntity<Detail> get(Caller caller, @PathVariable long id) {
    return answer(caller, id);
  }

  @PutMapping("/freshness")
  @Requires(Permission.CONTENT_APPROVE)
  @Operation(
      summary = "Say for a content itself when it is to be reviewed, and what happens otherwise",
      description =
          "reviewBy is a period (P3M), never, or a date; a date holds once, until the next review."
              + " What is left out comes from the content's type. Needs If-Match with the"
              + " freshness's ETag.")
  ResponseEntity<Detail> put(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody OwnRequest request) {
    desk.apply(
        caller,
        id,
        new ReviewOperation.SetOwn(
            request.reviewBy(), FreshnessWords.onExpiry(request.onExpiry()), false),
        Version.fromIfMatch(ifMatch));
    return answer(caller, id);
  }

  @PostMapping("/reviews")
  @Requires(Permission.CONTENT_APPROVE)
  @Operation(
      summary = "Mark a content as reviewed",
      description =
          "Its clock starts again, and it needs no review any more. What was unpublished stays so."
              + " Needs If-Match with the freshness's ETag.")
  ResponseEntity<Detail> review(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody ReviewRequest request) {
    desk.apply(
        caller,
        id,
        new ReviewOperation.Review(
            Objects.requireNonNullElse(request.note(), ""),
            request.nextReview(),
            request.revision()),
        Version.fromIfMatch(ifMatch));
    return answer(caller, id);
  }

  @GetMapping("/reviews")
  @Requires(Permission.CONTENT_READ)
  @Operation(summary = "Who has reviewed a content, when, and what they noted; the newest first")
  Page<ContentReview> reviews(
      Caller caller,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return desk.reviews(caller, id, Page.limit(limit), Cursor.parse(cursor));
  }

  @PostMapping("/reviews/{review}/undo")
  @Requires(Permission.CONTENT_APPROVE)
  @Operation(
      summary = "Take the last review back, while nothing else has happened since",
      description = "The content is due when it was before, and flagged if it was.")
  ResponseEntity<Detail> undo(Caller caller, @PathVariable long id, @PathVariable long review) {
    desk.apply(caller, id, new ReviewOperation.Undo(review), null);
    return answer(caller, id);
  }

  private ResponseEntity<Detail> answer(Caller caller, long id) {
    FreshnessDesk.Story story = desk.get(caller, id);
    return ResponseEntity.ok()
        .eTag(Version.etag(story.freshness().version()))
        .body(new Detail(story.freshness(), story.reviews(), story.expiries()));
  }
}
