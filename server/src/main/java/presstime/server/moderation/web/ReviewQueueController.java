package presstime.server.moderation.web;

import static presstime.server.identity.Permission.CONTENT_READ;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.identity.Caller;
import presstime.server.identity.Requires;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.Page;
import presstime.server.moderation.ReviewQueue;
import presstime.server.moderation.ReviewQueue.Counts;
import presstime.server.moderation.Waiting;
import presstime.server.moderation.WaitingFor;

/** What waits for whom. */
@RestController
@RequestMapping("/api/v1/review-queue")
@Tag(name = "moderation")
class ReviewQueueController {

  private final ReviewQueue queue;

  ReviewQueueController(ReviewQueue queue) {
    this.queue = queue;
  }

  @GetMapping
  @Requires(CONTENT_READ)
  @Operation(
      summary = "What waits for review",
      description =
          "First what goes out first; of what has no time, what has waited longest. Times are null,"
              + " and not what it is sorted by, for callers without schedule.read.")
  Page<Waiting> list(
      @Parameter(
              description =
                  "me (asked by name, drafts to be written too), role (a step is open to the"
                      + " caller's role, and to the caller), us (one or the other; usual), unassigned"
                      + " (in review, nobody is asked by name to review it), anybody")
          @RequestParam(name = "for", required = false)
          @Nullable String whom,
      @Parameter(description = "key of a state") @RequestParam(required = false)
          @Nullable String state,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor,
      Caller caller) {
    return queue.page(caller, whom(whom), state, Page.limit(limit), Cursor.parse(cursor));
  }

  @GetMapping("/counts")
  @Requires(CONTENT_READ)
  @Operation(summary = "How many wait for whom, and in which state")
  Counts counts(Caller caller) {
    return queue.counts(caller);
  }

  private static WaitingFor whom(@Nullable String word) {
    if (word == null || word.isBlank()) {
      return WaitingFor.US;
    }
    return WaitingFor.of(word.toLowerCase(Locale.ROOT))
        .orElseThrow(() ->
            new InvalidField(
                "for", "\"" + word + "\" is nobody.", "Send me, role, us, unassigned or anybody."));
  }
}
