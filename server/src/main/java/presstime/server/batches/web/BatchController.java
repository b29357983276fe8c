package presstime.server.batches.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.batches.BatchReport;
import presstime.server.batches.Batches;
import presstime.server.delivery.Delivery;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.kernel.Page;

/** Many deliveries at once. */
@RestController
@RequestMapping("/api/v1/batches")
@Tag(name = "Batches")
class BatchController {

  private final Batches batches;
  private final InstantSource clock;

  BatchController(Batches batches, InstantSource clock) {
    this.batches = batches;
    this.clock = clock;
  }

  @PostMapping
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(
      summary = "Do one thing to many deliveries",
      description =
          "schedule, move, shift, spread, cancel, clone, rechannel, publish-now, retry, hold,"
              + " release or skip, for up to 1,000 items. All or nothing in one transaction, unless"
              + " partial. With dryRun nothing changes and the answer tells what would. Send an"
              + " Idempotency-Key to repeat it safely. clone also needs content.write.")
  ResponseEntity<BatchReport> run(Caller caller, @Valid @RequestBody BatchRequest request) {
    Instant now = clock.instant();
    return answer(
        batches.run(
            caller,
            request.operation(now),
            request.selection(now),
            request.isPartial(),
            request.isDryRun()));
  }

  static ResponseEntity<BatchReport> answer(BatchReport report) {
    return report.id() == null
        ? ResponseEntity.ok(report)
        : ResponseEntity.created(URI.create("/api/v1/batches/" + report.id())).body(report);
  }

  @GetMapping
  @Requires(Permission.SCHEDULE_READ)
  @Operation(summary = "What was done to many at once, the newest first, without the items")
  Page<BatchReport> list(
      Caller caller,
      @Parameter(description = "shift, import, template …") @RequestParam(required = false)
          @Nullable String operation,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return batches.page(caller, operation, limit, cursor);
  }

  @GetMapping("/{id}")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(summary = "One batch with what became of each item")
  BatchReport get(Caller caller, @PathVariable long id) {
    return batches.get(caller, id);
  }

  /** What became of a batch's deliveries since. */
  record Now(List<Delivery> items) {}

  @GetMapping("/{id}/deliveries")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(summary = "The deliveries of a batch as they are now, in due order")
  Now deliveries(Caller caller, @PathVariable long id) {
    return new Now(batches.deliveries(caller, id));
  }

  @PostMapping("/{id}/undo")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(
      summary = "Take a batch back",
      description =
          "Every delivery stands as it did before, what the batch made is called off or deleted."
              + " Refused when anything of it has gone out, or was changed since. A batch that made"
              + " contents also needs content.delete.")
  BatchReport undo(Caller caller, @PathVariable long id) {
    return batches.undo(caller, id);
  }
}
