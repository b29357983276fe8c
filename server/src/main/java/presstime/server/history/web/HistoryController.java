package presstime.server.history.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.history.History;
import presstime.server.history.chain.Entry;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.Page;

/** What was executed. */
@RestController
@Tag(name = "History", description = "What was executed, once each, and the chain that proves it")
class HistoryController {

  private final History history;

  HistoryController(History history) {
    this.history = history;
  }

  @GetMapping("/api/v1/history")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(
      summary = "What was executed, the latest first: one entry for each time a delivery ended",
      description =
          "With when it was scheduled and when it happened, who or what gave it its time, the"
              + " revision, the channel, what was there before and is since, the outcome, where it"
              + " is. Filter by content, channel, delivery, kind, actor, origin, outcome and time."
              + " An entry appears about a second after its delivery has ended.")
  Page<Entry> list(
      Caller caller,
      @ParameterObject HistoryQuery query,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return history.page(caller, query.filter("delivery"), Page.limit(limit), Cursor.parse(cursor));
  }
}
