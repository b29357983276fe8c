package presstime.server.bundles.web;

import static presstime.server.identity.Permission.SCHEDULE_READ;
import static presstime.server.identity.Permission.SCHEDULE_WRITE;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.bundles.Milestone;
import presstime.server.bundles.Milestones;
import presstime.server.bundles.Planning;
import presstime.server.bundles.Timeline;
import presstime.server.identity.Caller;
import presstime.server.identity.Requires;
import presstime.server.identity.Workspaces;
import presstime.server.kernel.Version;
import presstime.server.scheduling.ScheduleTime;

/** Dates that have a name, and the timeline they stand on. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Timeline")
class MilestoneController {

  private static final Duration TEN_YEARS = Duration.ofDays(3_653);

  private final Milestones milestones;
  private final Planning planning;
  private final Workspaces workspaces;
  private final InstantSource clock;

  MilestoneController(
      Milestones milestones, Planning planning, Workspaces workspaces, InstantSource clock) {
    this.milestones = milestones;
    this.planning = planning;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /**
   * A milestone.
   *
   * @param at {@code 2026-01-20T14:00:00Z}, or {@code 2026-01-20T09:00} on the wall clock of {@code
   *     timeZone}; it may have passed
   */
  record MilestoneRequest(
      @Schema(example = "Shop opens") @NotBlank String name,
      @Schema(example = "2026-01-20T09:00") @NotBlank String at,
      @Schema(example = "Europe/Paris") @JsonAlias("time_zone") @Nullable String timeZone,
      @Nullable String campaign,
      @Nullable String note) {

    Milestones.Wanted wanted(ZoneId usual, Instant longAgo) {
      return new Milestones.Wanted(
          name,
          campaign == null ? "" : campaign,
          note == null ? "" : note,
          ScheduleTime.read("at", at, timeZone, usual, longAgo));
    }
  }

  @GetMapping("/milestones")
  @Requires(SCHEDULE_READ)
  @Operation(summary = "Milestones by date; of one campaign, or within a span")
  Map<String, List<Milestone>> list(
      Caller caller,
      @RequestParam(required = false) @Nullable String campaign,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to) {
    return Map.of("items", milestones.list(caller, campaign, from, to));
  }

  @PostMapping("/milestones")
  @Requires(SCHEDULE_WRITE)
  @Operation(summary = "Give a date a name")
  ResponseEntity<Milestone> create(Caller caller, @Valid @RequestBody MilestoneRequest request) {
    Milestone made =
        milestones.create(caller, request.wanted(workspaces.zone(caller.workspaceId()), longAgo()));
    return ResponseEntity.created(URI.create("/api/v1/milestones/" + made.id()))
        .eTag(Version.etag(made.version()))
        .body(made);
  }

  @GetMapping("/milestones/{id}")
  @Requires(SCHEDULE_READ)
  @Operation(summary = "One milestone, and the contents tied to it")
  ResponseEntity<Milestone> get(Caller caller, @PathVariable long id) {
    return answer(milestones.get(caller, id));
  }

  @PutMapping("/milestones/{id}")
  @Requires(SCHEDULE_WRITE)
  @Operation(
      summary = "Replace a milestone",
      description = "What is tied to it stays so. Needs If-Match.")
  ResponseEntity<Milestone> put(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody MilestoneRequest request) {
    return answer(
        milestones.put(
            caller,
            id,
            Version.fromIfMatch(ifMatch),
            request.wanted(workspaces.zone(caller.workspaceId()), longAgo())));
  }

  @DeleteMapping("/milestones/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(SCHEDULE_WRITE)
  @Operation(summary = "Remove a milestone", description = "Needs If-Match.")
  void delete(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    milestones.delete(caller, id, Version.fromIfMatch(ifMatch));
  }

  @PutMapping("/milestones/{id}/contents/{content}")
  @Requires(SCHEDULE_WRITE)
  @Operation(summary = "Tie a content to a milestone: it should be out by then")
  ResponseEntity<Milestone> tie(Caller caller, @PathVariable long id, @PathVariable long content) {
    return answer(milestones.tie(caller, id, content, true));
  }

  @DeleteMapping("/milestones/{id}/contents/{content}")
  @Requires(SCHEDULE_WRITE)
  @Operation(summary = "Untie a content from a milestone")
  ResponseEntity<Milestone> untie(
      Caller caller, @PathVariable long id, @PathVariable long content) {
    return answer(milestones.tie(caller, id, content, false));
  }

  @GetMapping("/timeline")
  @Requires(SCHEDULE_READ)
  @Operation(
      summary = "What goes out in a span, what waits for what, and the critical path",
      description =
          "Each content with the earliest time it can go, how much it may slip, and the milestones"
              + " it cannot make; what it waits for is there too, also from outside the span. With"
              + " campaign only what is tied to that campaign's milestones.")
  Timeline timeline(
      Caller caller,
      @Schema(example = "2026-01-01T00:00:00Z") @RequestParam Instant from,
      @Schema(example = "2026-02-01T00:00:00Z") @RequestParam Instant to,
      @RequestParam(required = false) @Nullable String campaign) {
    return planning.timeline(caller, from, to, campaign);
  }

  /** A milestone may have passed. */
  private Instant longAgo() {
    return clock.instant().minus(TEN_YEARS);
  }

  private static ResponseEntity<Milestone> answer(Milestone milestone) {
    return ResponseEntity.ok().eTag(Version.etag(milestone.version())).body(milestone);
  }
}
