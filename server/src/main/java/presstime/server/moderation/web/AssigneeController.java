package presstime.server.moderation.web;

import static presstime.server.identity.Permission.CONTENT_APPROVE;
import static presstime.server.identity.Permission.CONTENT_READ;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.identity.Caller;
import presstime.server.identity.Requires;
import presstime.server.kernel.InvalidField;
import presstime.server.moderation.Assignee;
import presstime.server.moderation.Assignees;
import presstime.server.moderation.Duty;

/** Who is asked to write or review a content. */
@RestController
@RequestMapping("/api/v1/content/{id}/assignees")
@Tag(name = "moderation")
class AssigneeController {

  /**
   * Somebody to be asked.
   *
   * @param member number or e-mail
   * @param duty author or reviewer
   * @param dueAt until when; no date when left out
   */
  record AssignRequest(
      @Schema(example = "ada@example.com") @NotBlank String member,
      @Schema(allowableValues = {"author", "reviewer"}) @NotBlank String duty,
      @Nullable Instant dueAt,
      @Nullable String note) {}

  private final Assignees assignees;

  AssigneeController(Assignees assignees) {
    this.assignees = assignees;
  }

  @GetMapping
  @Requires(CONTENT_READ)
  @Operation(
      summary = "Who is asked to do something with a content",
      description = "Names for everybody; e-mails for those with member.read.")
  Map<String, List<Assignee>> list(@PathVariable long id, Caller caller) {
    return Map.of("items", assignees.of(caller, id));
  }

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(CONTENT_APPROVE)
  @Operation(
      summary = "Ask a member to write or to review a content",
      description = "Who is asked for it already gets the date and the note anew.")
  Assignee assign(@PathVariable long id, @Valid @RequestBody AssignRequest request, Caller caller) {
    Duty duty =
        Duty.of(request.duty())
            .orElseThrow(() ->
                new InvalidField(
                    "duty",
                    "There is no duty \"" + request.duty() + "\".",
                    "Send author or reviewer."));
    return assignees.assign(
        caller,
        id,
        request.member(),
        duty,
        request.dueAt(),
        Objects.requireNonNullElse(request.note(), ""));
  }

  @DeleteMapping("/{assignee}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(CONTENT_APPROVE)
  @Operation(summary = "Ask no longer")
  void unassign(@PathVariable long id, @PathVariable long assignee, Caller caller) {
    assignees.unassign(caller, id, assignee);
  }
}
