package presstime.server.content.web;

import static presstime.server.identity.Permission.CONTENT_READ;
import static presstime.server.identity.Permission.CONTENT_WRITE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import presstime.database.tables.records.ContentTransitionRecord;
import presstime.server.content.Moderation;
import presstime.server.content.Moderation.Details;
import presstime.server.content.Moderation.Offer;
import presstime.server.content.Refusal;
import presstime.server.content.store.TransitionRows;
import presstime.server.identity.Caller;
import presstime.server.identity.Requires;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.Page;
import presstime.server.kernel.Version;

/** The steps of a content through its workflow, and their history. */
@RestController
@RequestMapping("/api/v1/content/{id}")
@Tag(name = "moderation")
class TransitionController {

  /**
   * A step from where the content is.
   *
   * @param allowed whether the caller may take it now
   * @param refusals why not: role, schedule-only, scope, four-eyes, approved-already, not-approved
   * @param noteRequired it is refused without a note
   */
  record OfferView(
      String key,
      String name,
      StateView to,
      List<String> roles,
      boolean noteRequired,
      boolean allowed,
      List<Refusal> refusals) {

    static OfferView of(Offer offer) {
      WorkflowView.TransitionView step = WorkflowView.TransitionView.of(offer.step());
      return new OfferView(
          step.key(),
          step.name(),
          StateView.of(offer.to()),
          step.roles(),
          step.noteRequired(),
          offer.refusals().isEmpty(),
          offer.refusals());
    }
  }

  /**
   * Voices for the current revision.
   *
   * @param by who gave one: {@code account/1}, {@code client/7}
   */
  record ApprovalsView(int given, int required, List<String> by) {}

  /**
   * Where a content stands.
   *
   * @param revision number of the current one, which the state is about
   * @param approved whether that one is approved
   */
  record ModerationView(
      StateView state,
      String status,
      int revision,
      boolean approved,
      ApprovalsView approvals,
      boolean fourEyes,
      List<OfferView> transitions,
      int version) {

    static ModerationView of(Details details) {
      return new ModerationView(
          StateView.of(details.state()),
          details.state().kind().status(),
          details.revision(),
          details.currentApproved(),
          new ApprovalsView(
              details.approvedBy().size(),
              details.workflow().minimumApprovals(),
              details.approvedBy().stream().sorted().toList()),
          details.workflow().fourEyes(),
          details.offers().stream().map(OfferView::of).toList(),
          details.version());
    }
  }

  /**
   * A step to take.
   *
   * @param transition its key
   * @param note why; the history keeps it
   */
  record TransitionRequest(
      @Schema(example = "approve") @NotBlank String transition,
      @Schema(example = "Facts checked.") @Nullable String note) {}

  /**
   * A line of a content's history.
   *
   * @param cause person, approval (a voice, or of an older revision), edit, schedule or workflow
   * @param transition key of the step; null where it was none of the workflow's
   * @param from key of a state; the same as {@code to} where it stayed
   * @param deliveryId what a schedule carried out
   */
  record HistoryView(
      long id,
      Instant at,
      String actor,
      String cause,
      @Nullable String transition,
      String from,
      String to,
      int revision,
      String note,
      @Nullable Long deliveryId) {

    static HistoryView of(TransitionRows.Line line) {
      ContentTransitionRecord row = line.row();
      return new HistoryView(
          row.getId(),
          row.getAt(),
          row.getActor(),
          row.getCause(),
          row.getTransition(),
          row.getFromState(),
          row.getToState(),
          line.revisionNumber(),
          row.getNote(),
          row.getDeliveryId());
    }
  }

  private final Moderation moderation;

  TransitionController(Moderation moderation) {
    this.moderation = moderation;
  }

  @GetMapping("/transitions")
  @Requires(CONTENT_READ)
  @Operation(
      summary = "Where a content stands, and the steps from there",
      description = "Each step says whether the caller may take it now, and why not.")
  ResponseEntity<ModerationView> transitions(@PathVariable long id, Caller caller) {
    return answer(id, caller);
  }

  @PostMapping("/transitions")
  @Requires(CONTENT_WRITE)
  @Operation(
      summary = "Take a step",
      description =
          "Needs If-Match. Where a revision needs several approvals the state stays until the last"
              + " one. Answers where the content stands then.")
  ResponseEntity<ModerationView> take(
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody TransitionRequest request,
      Caller caller) {
    moderation.take(
        caller,
        id,
        Version.fromIfMatch(ifMatch),
        request.transition(),
        Objects.requireNonNullElse(request.note(), ""));
    return answer(id, caller);
  }

  @GetMapping("/transitions/history")
  @Requires(CONTENT_READ)
  @Operation(
      summary = "Who brought a content where, and why",
      description =
          "Newest first: what people did, what edits led back to a draft, and one line for each"
              + " delivery that was carried out.")
  Page<HistoryView> history(
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor,
      Caller caller) {
    return moderation
        .history(caller, id, Page.limit(limit), Cursor.parse(cursor))
        .map(HistoryView::of);
  }

  private ResponseEntity<ModerationView> answer(long id, Caller caller) {
    Details details = moderation.get(caller, id);
    return ResponseEntity.ok()
        .eTag(Version.etag(details.version()))
        .body(ModerationView.of(details));
  }
}
