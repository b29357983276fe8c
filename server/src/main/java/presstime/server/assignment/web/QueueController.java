package presstime.server.assignment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.assignment.Priority;
import presstime.server.assignment.Queue;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;

/** How a content waits for its place. */
@RestController
@RequestMapping("/api/v1/content/{id}/assignment")
@Tag(name = "Assignment")
class QueueController {

  private final Queue queue;

  QueueController(Queue queue) {
    this.queue = queue;
  }

  /**
   * What is to change.
   *
   * @param priority urgent, high, normal or low
   * @param hold true keeps it from being placed by itself; false releases it on every channel
   */
  record Change(@Nullable String priority, @Nullable Boolean hold) {}

  @GetMapping
  @Requires(Permission.SCHEDULE_READ)
  @Operation(summary = "A content's priority, and whether it is on hold")
  Queue.Position get(Caller caller, @PathVariable long id) {
    return queue.get(caller, id);
  }

  @PatchMapping
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(
      summary = "Set a content's priority, hold it or release it",
      description = "Unscheduling holds a content, so that it is not placed again by itself.")
  Queue.Position change(Caller caller, @PathVariable long id, @RequestBody Change change) {
    return queue.change(
        caller,
        id,
        change.priority() == null ? null : Priority.of(change.priority()),
        change.hold());
  }
}
