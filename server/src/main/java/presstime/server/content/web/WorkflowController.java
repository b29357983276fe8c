package presstime.server.content.web;

import static presstime.server.identity.Permission.CONTENT_READ;
import static presstime.server.identity.Permission.SETTINGS_WRITE;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.content.WorkflowDetails;
import presstime.server.content.Workflows;
import presstime.server.identity.Caller;
import presstime.server.identity.Requires;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.Version;

/** States and transitions, as a workspace wants them. */
@RestController
@RequestMapping("/api/v1/workflows")
@Tag(name = "moderation", description = "States, transitions and reviews of content")
class WorkflowController {

  private final Workflows workflows;

  WorkflowController(Workflows workflows) {
    this.workflows = workflows;
  }

  @GetMapping
  @Requires(CONTENT_READ)
  @Operation(
      summary = "List workflows",
      description = "The workspace's first, named default; then those of single content types.")
  Map<String, List<WorkflowView>> list(Caller caller) {
    return Map.of("items", workflows.list(caller).stream().map(WorkflowView::of).toList());
  }

  @GetMapping("/{contentType}")
  @Requires(CONTENT_READ)
  @Operation(
      summary = "Read the workflow of a content type",
      description =
          "default for every type without one of its own. configured tells whether it was set"
              + " here; its ETag is \"0\" where it was not.")
  ResponseEntity<WorkflowView> get(@PathVariable String contentType, Caller caller) {
    return answer(workflows.get(caller, contentType));
  }

  @PutMapping("/{contentType}")
  @Requires(SETTINGS_WRITE)
  @Operation(
      summary = "Set the workflow of a content type",
      description =
          "Replaces all of it; needs If-Match. States in use that are left out need a mapping to"
              + " one that is kept, of a kind with the same status.")
  ResponseEntity<WorkflowView> put(
      @PathVariable String contentType,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @RequestBody WorkflowRequest request,
      Caller caller) {
    workflows.put(
        caller,
        contentType,
        Version.fromIfMatch(ifMatch),
        request.workflow(),
        Objects.requireNonNullElse(request.mapping(), Map.of()));
    return answer(workflows.get(caller, contentType));
  }

  @DeleteMapping("/{contentType}")
  @Requires(SETTINGS_WRITE)
  @Operation(
      summary = "Give up the workflow of a content type",
      description =
          "It goes by the workspace's then, and the workspace by the program's own. Needs"
              + " If-Match.")
  ResponseEntity<WorkflowView> reset(
      @PathVariable String contentType,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Parameter(description = "old:new, several with commas: legal:needs-review")
          @RequestParam(required = false)
          @Nullable List<String> mapping,
      Caller caller) {
    workflows.reset(caller, contentType, Version.fromIfMatch(ifMatch), pairs(mapping));
    return answer(workflows.get(caller, contentType));
  }

  private static Map<String, String> pairs(@Nullable List<String> mapping) {
    Map<String, String> pairs = new TreeMap<>();
    for (String pair : mapping == null ? List.<String>of() : mapping) {
      String[] parts = pair.split(":", -1);
      if (parts.length != 2) {
        throw new InvalidField(
            "mapping", "\"" + pair + "\" is no mapping.", "Send old:new, several with commas.");
      }
      pairs.put(parts[0].strip(), parts[1].strip());
    }
    return pairs;
  }

  private static ResponseEntity<WorkflowView> answer(WorkflowDetails details) {
    return ResponseEntity.ok().eTag(Version.etag(details.version())).body(WorkflowView.of(details));
  }
}
