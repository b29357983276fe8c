package presstime.server.bundles.web;

import static presstime.server.identity.Permission.SCHEDULE_READ;
import static presstime.server.identity.Permission.SCHEDULE_WRITE;

import com.fasterxml.jackson.annotation.JsonAlias;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.bundles.Joining;
import presstime.server.bundles.Release;
import presstime.server.bundles.Release.Line;
import presstime.server.bundles.Release.Mode;
import presstime.server.bundles.Release.OnFailure;
import presstime.server.bundles.Releases;
import presstime.server.identity.Caller;
import presstime.server.identity.Requires;
import presstime.server.identity.Workspaces;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.Page;
import presstime.server.kernel.Version;
import presstime.server.scheduling.ScheduleTime;

/** Deliveries that go together, or not at all. */
@RestController
@RequestMapping("/api/v1/releases")
@Tag(name = "Releases")
class ReleaseController {

  private final Releases releases;
  private final Workspaces workspaces;
  private final InstantSource clock;

  ReleaseController(Releases releases, Workspaces workspaces, InstantSource clock) {
    this.releases = releases;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /**
   * A release.
   *
   * @param at {@code 2026-01-20T14:00:00Z}, or {@code 2026-01-20T09:00} on the wall clock of {@code
   *     timeZone}
   * @param mode all-or-nothing when left out
   * @param onFailure leave when left out
   * @param deliveries that go with it
   * @param contents that go with it, scheduled by this
   * @param channels on which those contents go; their own when left out
   */
  record ReleaseRequest(
      @Schema(example = "Launch") @NotBlank String name,
      @Schema(example = "2026-01-20T09:00") @NotBlank String at,
      @Schema(example = "Europe/Paris") @JsonAlias("time_zone") @Nullable String timeZone,
      @Nullable Mode mode,
      @JsonAlias("on_failure") @Nullable OnFailure onFailure,
      @Nullable List<Long> deliveries,
      @Nullable List<Long> contents,
      @Nullable List<Long> channels) {}

  /**
   * What joins.
   *
   * @param contents that go with it, scheduled by this
   * @param channels on which those contents go; their own when left out
   */
  record MembersRequest(
      @Nullable List<Long> deliveries,
      @Nullable List<Long> contents,
      @Nullable List<Long> channels) {}

  record MoveRequest(@NotBlank String at, @JsonAlias("time_zone") @Nullable String timeZone) {}

  /**
   * @param note why, for the deliveries' stories
   */
  record NoteRequest(@Size(max = 500) @Nullable String note) {}

  @GetMapping
  @Requires(SCHEDULE_READ)
  @Operation(summary = "Releases, the newest first")
  Page<Release> list(
      Caller caller,
      @Parameter(description = "Only those that a delivery of this content goes with")
          @RequestParam(required = false)
          @Nullable Long content,
      @Parameter(description = "Only the one this delivery goes with")
          @RequestParam(required = false)
          @Nullable Long delivery,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return releases.page(caller, content, delivery, Page.limit(limit), Cursor.parse(cursor));
  }

  @PostMapping
  @Requires(SCHEDULE_WRITE)
  @Operation(
      summary = "Let deliveries go together",
      description =
          "All get one time. When it comes every member is checked first: state, approval, channel"
              + " and credentials, dependencies, addresses in the text, the platform's rules, files."
              + " all-or-nothing: if one fails, nothing goes and each says why. partial: the others"
              + " go. onFailure says what happens with all-or-nothing when a member fails after"
              + " others have gone, which nobody can undo: leave, or unpublish those.")
  ResponseEntity<Release> create(Caller caller, @Valid @RequestBody ReleaseRequest request) {
    Release made =
        releases.create(
            caller,
            request.name(),
            request.mode() == null ? Mode.ALL_OR_NOTHING : request.mode(),
            request.onFailure() == null ? OnFailure.LEAVE : request.onFailure(),
            time(request.at(), request.timeZone(), workspaces.zone(caller.workspaceId())),
            joining(request.deliveries(), request.contents(), request.channels()));
    return ResponseEntity.created(URI.create("/api/v1/releases/" + made.id()))
        .eTag(Version.etag(made.version()))
        .body(made);
  }

  @GetMapping("/{id}")
  @Requires(SCHEDULE_READ)
  @Operation(summary = "One release: its state, its members, and what the checks said")
  ResponseEntity<Release> get(Caller caller, @PathVariable long id) {
    return answer(releases.get(caller, id));
  }

  @GetMapping("/{id}/check")
  @Requires(SCHEDULE_READ)
  @Operation(summary = "What the checks would say, member by member; nothing changes")
  Map<String, List<Line>> check(Caller caller, @PathVariable long id) {
    return Map.of("items", releases.check(caller, id));
  }

  @PostMapping("/{id}/members")
  @Requires(SCHEDULE_WRITE)
  @Operation(
      summary = "Add members; they get the release's time",
      description = "If-Match is honoured when sent.")
  ResponseEntity<Release> add(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody MembersRequest request) {
    return answer(
        releases.add(
            caller,
            id,
            version(ifMatch),
            joining(request.deliveries(), request.contents(), request.channels())));
  }

  @DeleteMapping("/{id}/members/{delivery}")
  @Requires(SCHEDULE_WRITE)
  @Operation(
      summary = "Take a member out; it keeps its time and goes alone",
      description = "If-Match is honoured when sent.")
  ResponseEntity<Release> remove(
      Caller caller,
      @PathVariable long id,
      @PathVariable long delivery,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(releases.remove(caller, id, version(ifMatch), delivery));
  }

  @PostMapping("/{id}/reschedule")
  @Requires(SCHEDULE_WRITE)
  @Operation(
      summary = "Another time for all",
      description = "What a person holds stays held. If-Match is honoured when sent.")
  ResponseEntity<Release> move(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody MoveRequest request) {
    return answer(
        releases.move(
            caller, id, version(ifMatch), zone -> time(request.at(), request.timeZone(), zone)));
  }

  @PostMapping("/{id}/hold")
  @Requires(SCHEDULE_WRITE)
  @Operation(
      summary = "Hold all of it back until it is released",
      description = "If-Match is honoured when sent.")
  ResponseEntity<Release> hold(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody(required = false) @Nullable NoteRequest request) {
    String note = request == null || request.note() == null ? "" : request.note().strip();
    return answer(releases.hold(caller, id, version(ifMatch), note));
  }

  @PostMapping("/{id}/release")
  @Requires(SCHEDULE_WRITE)
  @Operation(
      summary = "Release all that is held, or was refused: the checks decide anew",
      description =
          "It goes at its time, or at once when that has passed. If-Match is honoured when sent.")
  ResponseEntity<Release> release(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(releases.release(caller, id, version(ifMatch)));
  }

  @PostMapping("/{id}/cancel")
  @Requires(SCHEDULE_WRITE)
  @Operation(summary = "Call all of it off", description = "If-Match is honoured when sent.")
  ResponseEntity<Release> cancel(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(releases.cancel(caller, id, version(ifMatch)));
  }

  private ScheduleTime time(String at, @Nullable String zone, ZoneId usual) {
    return ScheduleTime.read("at", at, zone, usual, clock.instant());
  }

  private static @Nullable Integer version(@Nullable String ifMatch) {
    return ifMatch == null ? null : (Integer) Version.fromIfMatch(ifMatch);
  }

  private static Joining joining(
      @Nullable List<Long> deliveries,
      @Nullable List<Long> contents,
      @Nullable List<Long> channels) {
    return new Joining(orNone(deliveries), orNone(contents), orNone(channels));
  }

  private static List<Long> orNone(@Nullable List<Long> ids) {
    return ids == null ? List.of() : ids;
  }

  private static ResponseEntity<Release> answer(Release release) {
    return ResponseEntity.ok().eTag(Version.etag(release.version())).body(release);
  }
}
