package presstime.server.identity.web;

import static presstime.server.identity.Permission.CONTENT_READ;
import static presstime.server.identity.Permission.SETTINGS_WRITE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.identity.Caller;
import presstime.server.identity.Requires;
import presstime.server.identity.Workspace;
import presstime.server.identity.WorkspaceSettings;
import presstime.server.kernel.Version;

/** The workspace the caller is in. */
@RestController
@RequestMapping("/api/v1/workspace")
@Tag(name = "identity")
class WorkspaceController {

  /**
   * What is to be different; null keeps it.
   *
   * @param name 1 to 100 characters
   * @param timeZone IANA name
   */
  record WorkspaceRequest(
      @Schema(example = "The Daily") @Nullable String name,
      @Schema(example = "Europe/Paris") @Nullable String timeZone) {}

  /**
   * A workspace's facts.
   *
   * @param slug its part of addresses; never changes
   * @param timeZone where times that name no zone are meant
   * @param version for {@code If-Match}
   */
  record WorkspaceFacts(
      long id,
      @Schema(example = "The Daily") String name,
      @Schema(example = "the-daily") String slug,
      @Schema(example = "Europe/Paris") String timeZone,
      int version) {}

  private final WorkspaceSettings settings;

  WorkspaceController(WorkspaceSettings settings) {
    this.settings = settings;
  }

  @GetMapping
  @Requires(CONTENT_READ)
  @Operation(summary = "Read the workspace's name and time zone")
  ResponseEntity<WorkspaceFacts> get(Caller caller) {
    return answer(settings.get(caller));
  }

  @PatchMapping
  @Requires(SETTINGS_WRITE)
  @Operation(
      summary = "Change the workspace's name or time zone",
      description =
          "Another zone moves nothing: what is scheduled keeps moment, wall time and zone, and so"
              + " do channels, series, milestones and templates. It counts for times given without"
              + " a zone from now on, for the days of figures, and for review dates as they are"
              + " computed anew. Needs If-Match.")
  ResponseEntity<WorkspaceFacts> change(
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody WorkspaceRequest request,
      Caller caller) {
    return answer(
        settings.change(caller, Version.fromIfMatch(ifMatch), request.name(), request.timeZone()));
  }

  private static ResponseEntity<WorkspaceFacts> answer(Workspace workspace) {
    int version = WorkspaceSettings.version(workspace);
    return ResponseEntity.ok()
        .eTag(Version.etag(version))
        .body(
            new WorkspaceFacts(
                workspace.id(), workspace.name(), workspace.slug(), workspace.timeZone(), version));
  }
}
