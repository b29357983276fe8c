package presstime.server.clients.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.clients.ClientAccess;
import presstime.server.clients.ClientDecisions;
import presstime.server.clients.ClientReview;
import presstime.server.clients.ClientVisits;
import presstime.server.clients.OpenLink;
import presstime.server.content.RevisionDiff;
import presstime.server.identity.Open;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;

/**
 * For programs that draw a link's page themselves. The token comes in the header {@code
 * Client-Link}, so that it is in no log of addresses.
 */
@RestController
@RequestMapping("/api/v1/client-review")
@Tag(name = "client review", description = "What the holder of a client's link may see and do")
class PublicReviewController {

  private static final String BECAUSE = "the link's token is the credential";
  private static final String TOKEN = "Client-Link";
  private static final String PASS = "Client-Pass";

  record Passcode(@Nullable String passcode) {
    @Override
    public String toString() {
      return "Passcode[…]";
    }
  }

  /**
   * @param pass for the header {@code Client-Pass}, for twelve hours; empty where none is needed
   */
  record Pass(String pass) {
    @Override
    public String toString() {
      return "Pass[…]";
    }
  }

  record NewComment(
      @Schema(example = "Anna Berg") @Nullable String name,
      @Schema(example = "The second paragraph is lovely.") @Nullable String text) {}

  /**
   * @param revision number of the one that was seen
   * @param note what is to change
   */
  record Decision(
      @Schema(example = "Anna Berg") @Nullable String name,
      @Schema(example = "3") @Nullable Integer revision,
      @Schema(example = "Please drop the last sentence.") @Nullable String note) {

    int seen() {
      if (revision == null) {
        throw new InvalidField(
            "revision", "revision is missing.", "Send the number of the revision that was seen.");
      }
      return revision;
    }
  }

  private final ClientAccess access;
  private final ClientReview review;
  private final ClientDecisions decisions;
  private final ClientVisits visits;

  PublicReviewController(
      ClientAccess access, ClientReview review, ClientDecisions decisions, ClientVisits visits) {
    this.access = access;
    this.review = review;
    this.decisions = decisions;
    this.visits = visits;
  }

  @GetMapping
  @Open(because = BECAUSE)
  @Operation(summary = "What a link shows")
  ResponseEntity<PublicViews.Link> link(
      @RequestHeader(name = TOKEN, required = false) @Nullable String token,
      @RequestHeader(name = PASS, required = false) @Nullable String pass,
      HttpServletRequest request) {
    OpenLink link = opened(token, pass, request);
    visits.record(
        link,
        request.getRemoteAddr(),
        Objects.requireNonNullElse(request.getHeader("User-Agent"), ""));
    return fresh(PublicViews.Link.of(link, review.contents(link)));
  }

  @PostMapping("/unlock")
  @Open(because = BECAUSE)
  @Operation(
      summary = "Give a link's passcode",
      description = "Wrong ones are limited; fifty in a row shut the link.")
  ResponseEntity<Pass> unlock(
      @RequestHeader(name = TOKEN, required = false) @Nullable String token,
      @RequestBody Passcode request,
      HttpServletRequest http) {
    OpenLink link = access.open(token, http.getRemoteAddr());
    String passcode = Objects.requireNonNullElse(request.passcode(), "");
    return fresh(new Pass(access.unlock(link, "", passcode)));
  }

  @GetMapping("/contents/{id}")
  @Open(because = BECAUSE)
  @Operation(summary = "One content of a link, as it stands")
  ResponseEntity<PublicViews.Detail> content(
      @RequestHeader(name = TOKEN, required = false) @Nullable String token,
      @RequestHeader(name = PASS, required = false) @Nullable String pass,
      @PathVariable long id,
      HttpServletRequest request) {
    return fresh(PublicViews.Detail.of(review.content(opened(token, pass, request), id)));
  }

  @GetMapping("/contents/{id}/changes/{since}")
  @Open(because = BECAUSE)
  @Operation(summary = "What changed since a revision", description = "Word by word.")
  ResponseEntity<RevisionDiff> changes(
      @RequestHeader(name = TOKEN, required = false) @Nullable String token,
      @RequestHeader(name = PASS, required = false) @Nullable String pass,
      @PathVariable long id,
      @PathVariable int since,
      HttpServletRequest request) {
    return fresh(
        review
            .changes(opened(token, pass, request), id, since)
            .orElseThrow(() -> new NotFound("earlier revision", since)));
  }

  @GetMapping("/media/{sha256}")
  @Open(because = BECAUSE)
  @Operation(summary = "An image of a content of the link")
  ResponseEntity<Resource> media(
      @RequestHeader(name = TOKEN, required = false) @Nullable String token,
      @RequestHeader(name = PASS, required = false) @Nullable String pass,
      @PathVariable String sha256,
      HttpServletRequest request) {
    return FileAnswer.of(review.file(opened(token, pass, request), sha256), sha256);
  }

  @PostMapping("/contents/{id}/comments")
  @Open(because = BECAUSE)
  @Operation(summary = "Comment on a content of a link")
  ResponseEntity<PublicViews.Detail> comment(
      @RequestHeader(name = TOKEN, required = false) @Nullable String token,
      @RequestHeader(name = PASS, required = false) @Nullable String pass,
      @PathVariable long id,
      @RequestBody NewComment request,
      HttpServletRequest http) {
    OpenLink link = opened(token, pass, http);
    decisions.comment(link, id, text(request.name()), text(request.text()));
    return ResponseEntity.status(HttpStatus.CREATED)
        .cacheControl(CacheControl.noStore())
        .body(PublicViews.Detail.of(review.content(link, id)));
  }

  @PostMapping("/contents/{id}/approve")
  @Open(because = BECAUSE)
  @Operation(
      summary = "Approve the revision that was seen",
      description =
          "409 revision-moved when there is a newer one. Whether it counts as an approval or is"
              + " only recorded is the workspace's choice; effect says. Twice is once.")
  ResponseEntity<PublicViews.Verdict> approve(
      @RequestHeader(name = TOKEN, required = false) @Nullable String token,
      @RequestHeader(name = PASS, required = false) @Nullable String pass,
      @PathVariable long id,
      @RequestBody Decision request,
      HttpServletRequest http) {
    OpenLink link = opened(token, pass, http);
    return fresh(
        PublicViews.Verdict.of(decisions.approve(link, id, text(request.name()), request.seen())));
  }

  @PostMapping("/contents/{id}/ask-for-changes")
  @Open(because = BECAUSE)
  @Operation(
      summary = "Ask for changes to the revision that was seen",
      description = "A note is needed. The content goes back to its author.")
  ResponseEntity<PublicViews.Verdict> askForChanges(
      @RequestHeader(name = TOKEN, required = false) @Nullable String token,
      @RequestHeader(name = PASS, required = false) @Nullable String pass,
      @PathVariable long id,
      @RequestBody Decision request,
      HttpServletRequest http) {
    OpenLink link = opened(token, pass, http);
    return fresh(
        PublicViews.Verdict.of(
            decisions.askForChanges(
                link, id, text(request.name()), request.seen(), text(request.note()))));
  }

  private OpenLink opened(
      @Nullable String token, @Nullable String pass, HttpServletRequest request) {
    OpenLink link = access.open(token, request.getRemoteAddr());
    access.requirePass(link, "", pass);
    return link;
  }

  private static String text(@Nullable String given) {
    return Objects.requireNonNullElse(given, "");
  }

  private static <T> ResponseEntity<T> fresh(T body) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body);
  }
}
