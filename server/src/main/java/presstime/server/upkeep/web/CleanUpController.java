package presstime.server.upkeep.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.upkeep.CleanUp;
import presstime.server.upkeep.cleanup.Cleaned;

/** Removal of what is old. */
@RestController
@Tag(name = "Operations")
class CleanUpController {

  /**
   * @param dryRun true to only count what would go
   */
  record CleanUpRequest(@Nullable Boolean dryRun) {}

  /** What went, or would go. */
  record CleanUpAnswer(boolean dryRun, List<Cleaned> items) {}

  private final CleanUp cleanUp;

  CleanUpController(CleanUp cleanUp) {
    this.cleanUp = cleanUp;
  }

  @PostMapping("/api/v1/operations/clean-up")
  @Requires(Permission.OPERATE)
  @Operation(
      summary = "Remove what is older than it is to be kept",
      description =
          "The server does so by itself once a day, by the settings presstime.retention.…; this"
              + " does it now, for all workspaces. With dryRun it only counts.")
  CleanUpAnswer cleanUp(
      @RequestBody(required = false) @Nullable CleanUpRequest request, Caller caller) {
    boolean dryRun = request != null && Boolean.TRUE.equals(request.dryRun());
    return new CleanUpAnswer(dryRun, cleanUp.run(dryRun));
  }
}
