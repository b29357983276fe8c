package presstime.server.content.web;

import static presstime.server.identity.Permission.CONTENT_APPROVE;
import static presstime.server.identity.Permission.CONTENT_WRITE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.content.Approval;
import presstime.server.content.Reading;
import presstime.server.identity.Caller;
import presstime.server.identity.Requires;
import presstime.server.kernel.Version;

/** The way of a content through its editors. */
@RestController
@RequestMapping("/api/v1/content/{id}")
@Tag(name = "content")
class ApprovalController {

  /**
   * @param revision number; null for the current one
   */
  record Approve(@Nullable Integer revision) {}

  /**
   * @param note for the author
   */
  record Return(@Nullable String note) {}

  private final Approval approval;
  private final Reading reading;

  ApprovalController(Approval approval, Reading reading) {
    this.approval = approval;
    this.reading = reading;
  }

  @PostMapping("/submit")
  @Requires(CONTENT_WRITE)
  @Operation(summary = "Submit for review", description = "If-Match is honoured when sent.")
  ResponseEntity<ContentView> submit(
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      Caller caller) {
    approval.submit(caller, id, version(ifMatch));
    return ContentController.answer(reading.get(caller, id));
  }

  @PostMapping("/approve")
  @Requires(CONTENT_APPROVE)
  @Operation(
      summary = "Approve a revision",
      description =
          "The current one unless one is named: name it, or send If-Match, to approve only what"
              + " you have seen.")
  ResponseEntity<ContentView> approve(
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable Approve request,
      Caller caller) {
    approval.approve(caller, id, version(ifMatch), request == null ? null : request.revision());
    return ContentController.answer(reading.get(caller, id));
  }

  @PostMapping("/return")
  @Requires(CONTENT_APPROVE)
  @Operation(
      summary = "Return to the author",
      description = "Back to draft; an approval is withdrawn, and nothing goes out until another.")
  ResponseEntity<ContentView> giveBack(
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable Return request,
      Caller caller) {
    String note = request == null ? "" : Objects.requireNonNullElse(request.note(), "");
    approval.giveBack(caller, id, version(ifMatch), note);
    return ContentController.answer(reading.get(caller, id));
  }

  private static @Nullable Integer version(@Nullable String ifMatch) {
    return ifMatch == null ? null : (Integer) Version.fromIfMatch(ifMatch);
  }
}
