package presstime.server.delivery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.delivery.TimeRecomputation;
import presstime.server.delivery.TimeRecomputation.Extent;
import presstime.server.delivery.TimeRecomputation.Report;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.scheduling.TimeZoneRules;

/** For operators: waiting times after a change of time zone rules. */
@RestController
@RequestMapping("/api/v1/operations")
@Tag(name = "Operations")
class TimeRulesController {

  private final TimeRecomputation recomputation;

  TimeRulesController(TimeRecomputation recomputation) {
    this.recomputation = recomputation;
  }

  /** Whether only to tell what would move. */
  record RecomputeRequest(@Nullable Boolean dryRun) {}

  @PostMapping("/recompute-times")
  @Requires(Permission.OPERATE)
  @Operation(
      summary = "Compute waiting times anew where the zone's rules have changed",
      description =
          "The server does so at its start; wall times are kept. What is being sent is not"
              + " touched.")
  Report recompute(
      Caller caller, @RequestBody(required = false) @Nullable RecomputeRequest request) {
    boolean dryRun = request != null && Boolean.TRUE.equals(request.dryRun());
    return recomputation.recompute(
        TimeZoneRules.ofThisJdk(), new Extent(caller.workspaceId(), null, caller.actor()), dryRun);
  }
}
