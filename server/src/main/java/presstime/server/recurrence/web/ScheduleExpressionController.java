package presstime.server.recurrence.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.channels.Channels;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.identity.Workspaces;
import presstime.server.recurrence.ScheduleExpressions;
import presstime.server.recurrence.ScheduleExpressions.Interpretation;

/** Times in a person's own words. */
@RestController
@RequestMapping("/api/v1/schedule-expressions")
@Tag(name = "Series")
class ScheduleExpressionController {

  private final ScheduleExpressions expressions;
  private final Channels channels;
  private final Workspaces workspaces;

  ScheduleExpressionController(
      ScheduleExpressions expressions, Channels channels, Workspaces workspaces) {
    this.expressions = expressions;
    this.channels = channels;
    this.workspaces = workspaces;
  }

  /**
   * What somebody said.
   *
   * @param language {@code en} or {@code de}; else that of Accept-Language
   * @param timeZone where the expression names none; else that of the channel, else the workspace's
   */
  record ExpressionRequest(
      @Schema(example = "every weekday at 9:00 in Paris until 31 May") @NotNull String expression,
      @Nullable String language,
      @Nullable String timeZone,
      @Nullable Long channel) {}

  @PostMapping
  @Requires(Permission.SCHEDULE_READ)
  @Operation(
      summary = "Understand a time said in words, and echo it before anything is saved",
      description =
          "Answers the sentence, the rule and the next ten dates; or questions with choices, each"
              + " with the whole expression that says it clearly; or where it stops making sense.")
  Interpretation interpret(
      Caller caller,
      @RequestHeader(name = "Accept-Language", required = false) @Nullable String accepted,
      @Valid @RequestBody ExpressionRequest request) {
    String language = request.language() != null ? request.language() : known(accepted);
    return expressions.interpret(request.expression(), language, zone(caller, request));
  }

  /** A browser's languages may all be unknown; then English. */
  private static @Nullable String known(@Nullable String accepted) {
    try {
      return accepted == null ? null : ScheduleExpressions.lexicon(accepted).language();
    } catch (presstime.server.kernel.InvalidField none) {
      return null;
    }
  }

  private ZoneId zone(Caller caller, ExpressionRequest request) {
    if (request.timeZone() != null) {
      return Readings.zone("timeZone", request.timeZone());
    }
    return request.channel() == null
        ? workspaces.zone(caller.workspaceId())
        : channels.get(caller.workspaceId(), request.channel()).timeZone();
  }
}
