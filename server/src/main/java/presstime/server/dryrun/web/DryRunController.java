package presstime.server.dryrun.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.dryrun.DryRun;
import presstime.server.dryrun.Risks;
import presstime.server.dryrun.TextChecks;
import presstime.server.dryrun.Trouble.Severity;
import presstime.server.dryrun.store.RiskRows.Listed;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.Page;

/** What would go out. */
@RestController
@Tag(name = "Dry run", description = "What would go out, and what is likely to go wrong")
class DryRunController {

  private final DryRun dryRun;
  private final Risks risks;
  private final TextChecks texts;

  DryRunController(DryRun dryRun, Risks risks, TextChecks texts) {
    this.dryRun = dryRun;
    this.risks = risks;
    this.texts = texts;
  }

  @GetMapping("/api/v1/dry-run")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(
      summary = "What would go out in the days to come, where, and what is in the way",
      description =
          "In due order, each as its platform would get it, with how long each part is and may be."
              + " Problems say severity, cause and solution: error for what keeps it from going,"
              + " warning, info. Nothing is changed and no platform is asked. With severity only"
              + " deliveries with a problem at least that bad; then a part may be short and still"
              + " have a nextCursor, since at most 1,000 are looked at for one answer.")
  DryRun.Answer dryRun(
      Caller caller,
      @Parameter(description = "days ahead, 1 to 90", example = "7")
          @RequestParam(required = false, defaultValue = "7")
          int days,
      @Parameter(description = "number of a channel", example = "3") @RequestParam(required = false)
          @Nullable Long channel,
      @Parameter(description = "info, warning or error", example = "error")
          @RequestParam(required = false)
          @Nullable String severity,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return dryRun.run(
        caller, days, channel, severity(severity), Page.limit(limit), Cursor.parse(cursor));
  }

  @PostMapping("/api/v1/dry-run/text")
  @Requires(Permission.CONTENT_READ)
  @Operation(
      summary = "Check a text that is still being written",
      description =
          "Takes what writing takes and saves nothing. Answers for each channel the body as it"
              + " would show it, how long each part is and may be there, and what it would refuse;"
              + " its connection is not looked at.")
  TextAnswer text(Caller caller, @RequestBody TextRequest request) {
    return new TextAnswer(texts.check(caller, request.draft()));
  }

  @GetMapping("/api/v1/deliveries/at-risk")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(
      summary = "What the checks ahead have found and is not solved, the next due first",
      description =
          "The server looks at each delivery by itself, usually 24 hours and 1 hour ahead, and"
              + " tries its channel's connection. Each problem raises delivery-at-risk once, and"
              + " delivery-no-longer-at-risk when it is over.")
  Page<Listed> atRisk(
      Caller caller,
      @RequestParam(required = false) @Nullable Long channel,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return risks.page(caller, channel, Page.limit(limit), Cursor.parse(cursor));
  }

  /** By channel, in the order they were asked for. */
  record TextAnswer(List<TextChecks.Checked> items) {}

  private static @Nullable Severity severity(@Nullable String word) {
    if (word == null || word.isBlank()) {
      return null;
    }
    return Arrays.stream(Severity.values())
        .filter(severity -> severity.word().equals(word.strip()))
        .findFirst()
        .orElseThrow(() ->
            new InvalidField(
                "severity", "'" + word + "' is no severity.", "Use info, warning or error."));
  }
}
