package presstime.server.delivery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
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
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.kernel.Cursor;
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
   * @param channel where that must be live; anywhere when left out
   */
  record DependencyRequest(@NotNull Long content, @NotNull Long after, @Nullable Long channel) {}

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
    return dependencies.declare(caller, request.content(), request.after(), request.channel());
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
