package presstime.server.delivery.web;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.delivery.Dependencies;
import presstime.server.delivery.Dependency;
import presstime.server.delivery.Dependency.Wanted;
import presstime.server.delivery.WaitReason;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.Page;

/** Which content goes out only after which. */
@RestController
@RequestMapping("/api/v1/dependencies")
@Tag(name = "Dependencies")
class DependencyController {

  private final Dependencies dependencies;

  DependencyController(Dependencies dependencies) {
    this.dependencies = dependencies;
  }

  /**
   * A dependency.
   *
   * @param content the content that waits
   * @param after the content that must be live before it
   * @param channel where that must be live; or
   * @param where any (usual) or all of that one's channels
   * @param delayMinutes how long after; at once when left out
   * @param role what the text calls it, as in {{link:article}}
   */
  record DependencyRequest(
      @Schema(example = "13") @NotNull Long content,
      @Schema(example = "12") @NotNull Long after,
      @Nullable Long channel,
      @Schema(allowableValues = {"channel", "any", "all"}) @Nullable String where,
      @Schema(example = "30") @JsonAlias("delay_minutes") @Nullable Integer delayMinutes,
      @Schema(example = "article") @Nullable String role) {

    Wanted wanted() {
      boolean fits =
          where == null
              || where.equals("all") && channel == null
              || where.equals("any") && channel == null
              || where.equals("channel") && channel != null;
      if (!fits) {
        throw new InvalidField(
            "where",
            "'" + where + "' does not fit " + (channel == null ? "no channel" : "a channel") + ".",
            "Send a channel's number, or any or all without one.");
      }
      return new Wanted(
          content,
          after,
          channel,
          "all".equals(where),
          delayMinutes == null ? 0 : delayMinutes,
          role == null || role.isBlank() ? null : role.strip());
    }
  }

  @GetMapping
  @Requires(Permission.SCHEDULE_READ)
  @Operation(
      summary = "Dependencies, oldest first; with content, those it waits in or goes first in")
  Page<Dependency> list(
      Caller caller,
      @RequestParam(required = false) @Nullable Long content,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return dependencies.page(caller, content, Page.limit(limit), Cursor.parse(cursor));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(summary = "Let a content go out only once another one is live")
  Dependency declare(Caller caller, @Valid @RequestBody DependencyRequest request) {
    return dependencies.declare(caller, request.wanted());
  }

  @GetMapping("/explain")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(
      summary = "Why a content waits: each of its dependencies, and what becomes of it",
      description =
          "until is when it is satisfied as far as can be known; null when not by itself.")
  Map<String, List<WaitReason>> explain(Caller caller, @RequestParam long content) {
    return Map.of("items", dependencies.explain(caller, content));
  }

  @GetMapping("/{id}")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(summary = "One dependency, and whether what goes first is live")
  Dependency get(Caller caller, @PathVariable long id) {
    return dependencies.get(caller, id);
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(summary = "Take a dependency back; what was held for it goes on")
  void remove(Caller caller, @PathVariable long id) {
    dependencies.remove(caller, id);
  }
}
