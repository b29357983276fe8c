package presstime.server.batches.web;

import static presstime.server.identity.Permission.SCHEDULE_READ;
import static presstime.server.identity.Permission.SCHEDULE_WRITE;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.batches.BatchReport;
import presstime.server.batches.ScheduleTemplate;
import presstime.server.batches.ScheduleTemplates;
import presstime.server.batches.TemplateStep;
import presstime.server.identity.Caller;
import presstime.server.identity.Requires;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.TimeZones;
import presstime.server.kernel.Version;

/** Campaign plans, kept and laid over contents. */
@RestController
@RequestMapping("/api/v1/schedule-templates")
@Tag(name = "Schedule templates")
class TemplateController {

  private final ScheduleTemplates templates;

  TemplateController(ScheduleTemplates templates) {
    this.templates = templates;
  }

  /**
   * One thing that happens.
   *
   * @param day after the start, which is day 0
   * @param time of day, {@code 09:00}
   * @param channel number; or
   * @param platform for all channels of one; neither for the content's own channels
   * @param action publish when left out
   */
  record StepRequest(
      @Nullable String name,
      int day,
      @NotNull @JsonFormat(pattern = "HH:mm") LocalTime time,
      @Nullable Long channel,
      @Nullable String platform,
      @Nullable String action) {

    TemplateStep step() {
      return new TemplateStep(
          Objects.requireNonNullElse(name, "").strip(),
          day,
          time,
          channel,
          platform,
          action == null ? "publish" : action);
    }
  }

  record TemplateRequest(@NotBlank String name, @NotNull List<@Valid StepRequest> steps) {
    List<TemplateStep> read() {
      return steps.stream().map(StepRequest::step).toList();
    }
  }

  /**
   * @param start day 0
   * @param timeZone in which times of day are meant; each channel's own when left out
   */
  record ApplyRequest(
      @NotNull List<Long> contents,
      @NotNull LocalDate start,
      @JsonAlias("time_zone") @Nullable String timeZone,
      @Nullable Boolean partial,
      @JsonAlias("dry_run") @Nullable Boolean dryRun) {

    @Nullable ZoneId zone() {
      try {
        return timeZone == null ? null : TimeZones.of(timeZone);
      } catch (DateTimeException e) {
        throw new InvalidField(
            "timeZone",
            "'" + timeZone + "' is not a time zone.",
            "Use an IANA name such as Europe/Paris or America/New_York.");
      }
    }
  }

  @GetMapping
  @Requires(SCHEDULE_READ)
  @Operation(summary = "The workspace's schedule templates, by name")
  Map<String, List<ScheduleTemplate>> list(Caller caller) {
    return Map.of("items", templates.all(caller));
  }

  @PostMapping
  @Requires(SCHEDULE_WRITE)
  @Operation(summary = "Keep a schedule template")
  ResponseEntity<ScheduleTemplate> create(
      Caller caller, @Valid @RequestBody TemplateRequest request) {
    ScheduleTemplate made = templates.create(caller, request.name(), request.read());
    return ResponseEntity.created(URI.create("/api/v1/schedule-templates/" + made.id()))
        .eTag(Version.etag(made.version()))
        .body(made);
  }

  @GetMapping("/{id}")
  @Requires(SCHEDULE_READ)
  @Operation(summary = "One schedule template")
  ResponseEntity<ScheduleTemplate> get(Caller caller, @PathVariable long id) {
    return answer(templates.get(caller, id));
  }

  @PutMapping("/{id}")
  @Requires(SCHEDULE_WRITE)
  @Operation(
      summary = "Replace a schedule template",
      description = "What was scheduled by it stays as it is. Needs If-Match.")
  ResponseEntity<ScheduleTemplate> put(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody TemplateRequest request) {
    return answer(
        templates.put(caller, id, Version.fromIfMatch(ifMatch), request.name(), request.read()));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(SCHEDULE_WRITE)
  @Operation(
      summary = "Remove a schedule template",
      description = "What was scheduled by it stays as it is. Needs If-Match.")
  void delete(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    templates.delete(caller, id, Version.fromIfMatch(ifMatch));
  }

  @PostMapping("/{id}/apply")
  @Requires(SCHEDULE_WRITE)
  @Operation(
      summary = "Lay a template over contents from a day on",
      description =
          "Each step of each content is an item of one batch, which can be undone. With dryRun the"
              + " answer is the preview.")
  ResponseEntity<BatchReport> apply(
      Caller caller, @PathVariable long id, @Valid @RequestBody ApplyRequest request) {
    return BatchController.answer(
        templates.apply(
            caller,
            id,
            request.contents(),
            request.start(),
            request.zone(),
            Boolean.TRUE.equals(request.partial()),
            Boolean.TRUE.equals(request.dryRun())));
  }

  private static ResponseEntity<ScheduleTemplate> answer(ScheduleTemplate template) {
    return ResponseEntity.ok().eTag(Version.etag(template.version())).body(template);
  }
}
