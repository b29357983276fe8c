package presstime.server.delivery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.delivery.DueWork;
import presstime.server.delivery.store.PublishLog;
import presstime.server.delivery.store.PublishLog.Entry;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.Page;

/** For operators: run due work now, and read what was done. */
@RestController
@RequestMapping("/api/v1/operations")
@Tag(name = "Operations")
class OperationsController {

  private final DueWork work;
  private final PublishLog log;

  OperationsController(DueWork work, PublishLog log) {
    this.work = work;
    this.log = log;
  }

  /**
   * What there was to do.
   *
   * @param due deliveries of the workspace whose time has come and that were waiting
   */
  record Processed(int due) {}

  @PostMapping("/process-due")
  @Requires(Permission.OPERATE)
  @Operation(
      summary = "Look for due deliveries now; the engine does so by itself, this only hurries it")
  Processed processDue(Caller caller) {
    return new Processed(work.processNow(caller.workspaceId()));
  }

  @GetMapping("/publish-log")
  @Requires(Permission.OPERATE)
  @Operation(summary = "Every attempt, the latest first, with what was asked and answered")
  Page<Entry> publishLog(
      Caller caller,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    int most = Page.limit(limit);
    Cursor after = Cursor.parse(cursor);
    return Page.of(
        log.read(
            caller.workspaceId(),
            after == null ? null : after.id(),
            after == null ? 0 : (int) after.position(),
            most + 1),
        most,
        entry -> new Cursor(entry.number(), entry.deliveryId()));
  }
}
