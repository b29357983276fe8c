package presstime.server.freshness.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.freshness.BulkReviewReport;
import presstime.server.freshness.BulkReviews;
import presstime.server.freshness.ContentFreshness;
import presstime.server.freshness.FreshnessCounts;
import presstime.server.freshness.FreshnessDesk;
import presstime.server.freshness.FreshnessOrder;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.Page;

/** What is to be reviewed, and many reviews at once. */
@RestController
@RequestMapping("/api/v1/freshness")
@Tag(name = "Freshness")
class FreshnessController {

  private final FreshnessDesk desk;
  private final BulkReviews bulk;

  FreshnessController(FreshnessDesk desk, BulkReviews bulk) {
    this.desk = desk;
    this.bulk = bulk;
  }

  @GetMapping
  @Requires(Permission.CONTENT_READ)
  @Operation(
      summary = "How fresh contents are",
      description =
          "Contents that are or were live, or have a date of their own. What has just gone out, or"
              + " whose rules have just changed, follows within seconds.")
  Page<ContentFreshness> list(
      Caller caller,
      @Parameter(description = "fresh, due-soon, overdue, never, not-live; several with commas")
          @RequestParam(required = false)
          @Nullable List<String> state,
      @Parameter(description = "content type") @RequestParam(required = false)
          @Nullable String type,
      @Parameter(description = "live on that channel") @RequestParam(required = false)
          @Nullable Long channel,
      @Parameter(description = "words in the title") @RequestParam(required = false)
          @Nullable String q,
      @Parameter(description = "due then or later") @RequestParam(required = false)
          @Nullable Instant from,
      @Parameter(description = "due before then") @RequestParam(required = false)
          @Nullable Instant to,
      @Parameter(description = "due, -due, reviewed or -reviewed") @RequestParam(required = false)
          @Nullable String sort,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    FreshnessOrder order =
        FreshnessWords.read("sort", sort, FreshnessOrder.values(), FreshnessOrder::word);
    return desk.page(
        caller,
        FreshnessWords.filter(state, type, channel, q, from, to),
        Objects.requireNonNullElse(order, FreshnessOrder.DUE),
        Page.limit(limit),
        Cursor.parse(cursor));
  }

  @GetMapping("/counts")
  @Requires(Permission.CONTENT_READ)
  @Operation(summary = "How many contents are how fresh, in all and by type, for a dashboard")
  FreshnessCounts counts(Caller caller) {
    return desk.counts(caller);
  }

  @PostMapping("/batches")
  @Requires(Permission.CONTENT_APPROVE)
  @Operation(
      summary = "Review many contents, or say when they are to be reviewed",
      description =
          "review, set-review-by, never, reset or undo, for up to 1,000 contents. All or nothing"
              + " in one transaction, unless partial. With dryRun nothing changes and the answer"
              + " tells what would. Send an Idempotency-Key to repeat it safely.")
  BulkReviewReport run(Caller caller, @Valid @RequestBody BulkReviewRequest request) {
    return bulk.run(
        caller,
        request.read(),
        request.choice(),
        Boolean.TRUE.equals(request.partial()),
        Boolean.TRUE.equals(request.dryRun()));
  }
}
