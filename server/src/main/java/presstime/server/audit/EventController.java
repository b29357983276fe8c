package presstime.server.audit;

import static presstime.server.identity.Permission.AUDIT_READ;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.identity.Caller;
import presstime.server.identity.Requires;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.Page;

/** The workspace's history. */
@RestController
@RequestMapping("/api/v1/events")
@Tag(name = "audit", description = "What happened, and who did it")
class EventController {

  private final EventLog log;

  EventController(EventLog log) {
    this.log = log;
  }

  @GetMapping
  @Requires(AUDIT_READ)
  @Operation(
      summary = "List what happened, newest first",
      description = "With subject, for example content/12, only what happened to that.")
  Page<RecordedEvent> list(
      @RequestParam(required = false) @Nullable String subject,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor,
      Caller caller) {
    return log.read(caller.workspaceId(), subject, Page.limit(limit), Cursor.parse(cursor));
  }
}
