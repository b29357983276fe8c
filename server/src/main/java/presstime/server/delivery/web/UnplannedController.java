package presstime.server.delivery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.delivery.Unplanned;
import presstime.server.delivery.UnplannedContents;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.kernel.Page;

/** What is ready and has no time. */
@RestController
@RequestMapping("/api/v1/unplanned")
@Tag(name = "Scheduling")
class UnplannedController {

  private final UnplannedContents contents;

  UnplannedController(UnplannedContents contents) {
    this.contents = contents;
  }

  @GetMapping
  @Requires(Permission.SCHEDULE_READ)
  @Operation(
      summary = "Approved contents that have no time, the most recently changed first",
      description =
          "Nothing of them waits and nothing went out; called-off deliveries do not count.")
  Page<Unplanned> list(
      Caller caller,
      @Parameter(description = "words in the title") @RequestParam(required = false)
          @Nullable String q,
      @Parameter(description = "key of a content type") @RequestParam(required = false)
          @Nullable String type,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return contents.page(caller, words(q), words(type), limit, cursor);
  }

  private static @Nullable String words(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
