package presstime.server.conflicts.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.conflicts.Conflict;
import presstime.server.conflicts.ConflictChange;
import presstime.server.conflicts.ConflictKind;
import presstime.server.conflicts.ConflictState;
import presstime.server.conflicts.Conflicts;
import presstime.server.conflicts.Resolver;
import presstime.server.conflicts.Severity;
import presstime.server.conflicts.Suggestion;
import presstime.server.conflicts.store.ConflictReads.Counts;
import presstime.server.conflicts.store.ConflictReads.Filter;
import presstime.server.conflicts.store.ConflictReads.Mark;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.Page;
import presstime.server.kernel.Version;

/** What is in the way of the schedule, and the ways out. */
@RestController
@RequestMapping("/api/v1/conflicts")
@Tag(name = "Conflicts")
class ConflictController {

  private final Conflicts conflicts;
  private final Resolver resolver;

  ConflictController(Conflicts conflicts, Resolver resolver) {
    this.conflicts = conflicts;
    this.resolver = resolver;
  }

  /** A conflict with its ways out and its history. */
  record Detail(
      @JsonUnwrapped Conflict conflict,
      List<Suggestion> suggestions,
      List<ConflictChange> history) {}

  /**
   * The way out that was chosen.
   *
   * @param suggestion the id of one of the conflict's suggestions
   * @param note why, for the history
   */
  record ResolveRequest(@NotBlank String suggestion, @Nullable String note) {}

  @GetMapping
  @Requires(Permission.SCHEDULE_READ)
  @Operation(
      summary =
          "Conflicts, filtered, in the order their deliveries are due; the open ones unless"
              + " state says otherwise")
  Page<Conflict> list(
      Caller caller,
      @RequestParam(required = false) @Nullable List<String> state,
      @RequestParam(required = false) @Nullable List<String> kind,
      @RequestParam(required = false) @Nullable List<String> severity,
      @RequestParam(required = false) @Nullable Long channel,
      @RequestParam(required = false) @Nullable Long delivery,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    List<ConflictState> states =
        Words.read("state", state, ConflictState.values(), ConflictState::word);
    Filter filter =
        new Filter(
            states.isEmpty() ? List.of(ConflictState.OPEN) : states,
            Words.read("kind", kind, ConflictKind.values(), ConflictKind::word),
            Words.read("severity", severity, Severity.values(), Severity::word),
            channel,
            delivery,
            from,
            to);
    return conflicts.page(caller, filter, Page.limit(limit), Cursor.parse(cursor));
  }

  @GetMapping("/counts")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(summary = "How many conflicts are open, by severity, kind and channel")
  Counts counts(Caller caller) {
    return conflicts.counts(caller);
  }

  @GetMapping("/marks")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(summary = "Which deliveries due in a period have open conflicts, for calendars")
  Map<String, List<Mark>> marks(
      Caller caller,
      @RequestParam Instant from,
      @RequestParam Instant to,
      @RequestParam(required = false) @Nullable Long channel) {
    return Map.of("items", conflicts.marks(caller, channel, from, to));
  }

  @GetMapping("/{id}")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(summary = "One conflict with its history and the ways out that are free now")
  ResponseEntity<Detail> get(Caller caller, @PathVariable long id) {
    return answer(caller, id);
  }

  @PostMapping("/{id}/resolve")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(summary = "Carry out one of the conflict's suggestions; needs If-Match")
  ResponseEntity<Detail> resolve(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
      @Valid @RequestBody ResolveRequest request) {
    resolver.resolve(
        caller,
        id,
        Version.fromIfMatch(ifMatch),
        request.suggestion(),
        Objects.requireNonNullElse(request.note(), ""));
    return answer(caller, id);
  }

  @PostMapping("/{id}/reopen")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(summary = "Take back that a conflict is wanted so; needs If-Match")
  ResponseEntity<Detail> reopen(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
    resolver.reopen(caller, id, Version.fromIfMatch(ifMatch));
    return answer(caller, id);
  }

  private ResponseEntity<Detail> answer(Caller caller, long id) {
    Conflict conflict = conflicts.get(caller, id);
    return ResponseEntity.ok()
        .eTag(Version.etag(conflict.version()))
        .body(
            new Detail(conflict, conflicts.suggestions(caller, id), conflicts.history(caller, id)));
  }
}
