package presstime.server.recurrence.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.channels.Channels;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;
import presstime.server.kernel.Page;
import presstime.server.kernel.Version;
import presstime.server.recurrence.OccurrenceChanges;
import presstime.server.recurrence.Previews;
import presstime.server.recurrence.Recurrences;
import presstime.server.recurrence.Series;
import presstime.server.recurrence.SeriesChanges;
import presstime.server.recurrence.SeriesMark;
import presstime.server.recurrence.SeriesOccurrence;
import presstime.server.recurrence.SeriesPlan;
import presstime.server.recurrence.SeriesState;
import presstime.server.scheduling.ScheduleTime;

/** Series: what repeats, and single occurrences of it. */
@RestController
@RequestMapping("/api/v1/series")
@Tag(name = "Series")
class SeriesController {

  private static final int SHOWN = 10;

  private final Recurrences recurrences;
  private final SeriesChanges changes;
  private final OccurrenceChanges single;
  private final Previews previews;
  private final Channels channels;
  private final InstantSource clock;

  SeriesController(
      Recurrences recurrences,
      SeriesChanges changes,
      OccurrenceChanges single,
      Previews previews,
      Channels channels,
      InstantSource clock) {
    this.recurrences = recurrences;
    this.changes = changes;
    this.single = single;
    this.previews = previews;
    this.channels = channels;
    this.clock = clock;
  }

  /** Which occurrences a change is about. */
  enum Scope {
    @JsonProperty("this")
    THIS,
    @JsonProperty("following")
    FOLLOWING,
    @JsonProperty("all")
    ALL;

    static Scope of(@Nullable String word) {
      try {
        return word == null ? ALL : valueOf(word.strip().toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw new InvalidField(
            "scope", "'" + word + "' is not a scope.", "Use this, following or all.");
      }
    }
  }

  record MoveRequest(@Nullable String at, @Nullable String timeZone) {}

  @GetMapping
  @Requires(Permission.SCHEDULE_READ)
  @Operation(summary = "List series, the newest first")
  Page<SeriesView> list(
      Caller caller,
      @Parameter(description = "active, paused or ended") @RequestParam(required = false)
          @Nullable String state,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    int most = Page.limit(limit);
    Cursor after = Cursor.parse(cursor);
    return Page.of(
            recurrences.page(caller, state(state), after == null ? null : after.id(), most + 1),
            most,
            series -> Cursor.of(series.id()))
        .map(series -> SeriesView.of(series, List.of()));
  }

  record Marks(List<SeriesMark> items, List<SeriesView> series) {}

  @GetMapping("/marks")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(
      summary = "Which deliveries due in a period are of a series, and its rule, for calendars")
  Marks marks(Caller caller, @RequestParam Instant from, @RequestParam Instant to) {
    Recurrences.Marks found = recurrences.marks(caller, from, to);
    return new Marks(
        found.items(),
        found.series().stream().map(series -> SeriesView.of(series, List.of())).toList());
  }

  @PostMapping
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(
      summary = "Begin a series",
      description =
          "Occurrences become deliveries up to 35 days ahead. With the action publish each is a"
              + " content of its own, copied from the approved revision.")
  ResponseEntity<SeriesView> create(Caller caller, @RequestBody SeriesRequest request) {
    Series series = recurrences.create(caller, plan(caller, request));
    return ResponseEntity.created(URI.create("/api/v1/series/" + series.id()))
        .eTag(Version.etag(series.version()))
        .body(view(series));
  }

  @PostMapping("/preview")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(
      summary = "See what a series would do, without saving it",
      description = "Name, contents and channels may be left out.")
  Previews.Preview preview(
      Caller caller,
      @RequestBody SeriesRequest request,
      @RequestHeader(name = "Accept-Language", required = false) @Nullable String language) {
    return previews.of(plan(caller, request), language);
  }

  @GetMapping("/{id}")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(summary = "One series with its next occurrences")
  ResponseEntity<SeriesView> get(Caller caller, @PathVariable long id) {
    return answer(recurrences.get(caller, id));
  }

  @GetMapping("/{id}/occurrences")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(summary = "The occurrences to come, placed or not")
  List<SeriesOccurrence> occurrences(
      Caller caller,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable Integer limit) {
    return recurrences.coming(recurrences.get(caller, id), Page.limit(limit));
  }

  @PatchMapping("/{id}")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(
      summary = "Change a series: this occurrence, this and following, or all to come",
      description =
          "Needs If-Match. scope=following splits the series and answers the new one; scope=this"
              + " takes only a start, which moves the occurrence.")
  ResponseEntity<SeriesView> change(
      Caller caller,
      @PathVariable long id,
      @RequestParam(required = false) @Nullable String scope,
      @Parameter(description = "recurrenceId of the occurrence, for this and following")
          @RequestParam(required = false)
          @Nullable String occurrence,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody SeriesRequest request) {
    int version = Version.fromIfMatch(ifMatch);
    LocalDateTime present = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    UnaryOperator<SeriesPlan> change = plan -> request.over(plan, present);
    return switch (Scope.of(scope)) {
      case ALL -> answer(changes.all(caller, id, version, change));
      case FOLLOWING ->
          answer(
              changes.following(
                  caller, id, version, recurrenceId("occurrence", occurrence), change));
      case THIS -> {
        if (!request.onlyMoves()) {
          throw new InvalidField(
              "scope",
              "Of a single occurrence only the start can be changed here.",
              "Send start alone. Its text is a content of its own: edit that.");
        }
        move(
            caller,
            id,
            version,
            recurrenceId("occurrence", occurrence),
            new MoveRequest(request.start(), request.timeZone()));
        yield answer(recurrences.get(caller, id));
      }
    };
  }

  @PostMapping("/{id}/pause")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(summary = "Call off what waits, until the series is resumed")
  ResponseEntity<SeriesView> pause(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(recurrences.pause(caller, id, version(ifMatch)));
  }

  @PostMapping("/{id}/resume")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(
      summary = "Go on from now",
      description = "What fell into the pause is not made up for.")
  ResponseEntity<SeriesView> resume(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return answer(recurrences.resume(caller, id, version(ifMatch)));
  }

  @DeleteMapping("/{id}")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(
      summary = "Delete a series",
      description = "What waits is called off; what went out stays.")
  void delete(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    recurrences.delete(caller, id, version(ifMatch));
  }

  @PostMapping("/{id}/occurrences/{recurrenceId}/skip")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(summary = "Leave one occurrence out")
  SeriesOccurrence skip(
      Caller caller,
      @PathVariable long id,
      @PathVariable String recurrenceId,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return single.skip(caller, id, version(ifMatch), recurrenceId("recurrenceId", recurrenceId));
  }

  @PostMapping("/{id}/occurrences/{recurrenceId}/move")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(summary = "Give one occurrence another time")
  SeriesOccurrence moveOne(
      Caller caller,
      @PathVariable long id,
      @PathVariable String recurrenceId,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody MoveRequest request) {
    return move(caller, id, version(ifMatch), recurrenceId("recurrenceId", recurrenceId), request);
  }

  @PostMapping("/{id}/occurrences/{recurrenceId}/restore")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(summary = "Set a skipped or moved occurrence back to its time")
  SeriesOccurrence restore(
      Caller caller,
      @PathVariable long id,
      @PathVariable String recurrenceId,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return single.restore(caller, id, version(ifMatch), recurrenceId("recurrenceId", recurrenceId));
  }

  private SeriesOccurrence move(
      Caller caller,
      long id,
      @Nullable Integer version,
      LocalDateTime recurrenceId,
      MoveRequest request) {
    if (request.at() == null) {
      throw new InvalidField("at", "The new time is missing.", "Send at, like 2026-01-20T09:00.");
    }
    ZoneId zone = recurrences.get(caller, id).plan().recurrence().zone();
    Instant now = clock.instant();
    return single.move(
        caller,
        id,
        version,
        recurrenceId,
        ScheduleTime.read("at", request.at(), request.timeZone(), zone, now));
  }

  private SeriesPlan plan(Caller caller, SeriesRequest request) {
    ZoneId usual = usualZone(caller, request);
    return request.plan(
        usual,
        LocalDateTime.ofInstant(clock.instant(), usual)
            .truncatedTo(java.time.temporal.ChronoUnit.MINUTES));
  }

  /** The first channel's. */
  private ZoneId usualZone(Caller caller, SeriesRequest request) {
    if (request.timeZone() != null) {
      return Readings.zone("timeZone", request.timeZone());
    }
    if (request.channels() == null || request.channels().isEmpty()) {
      throw new InvalidField(
          "timeZone", "The time zone is missing.", "Send one such as Europe/Paris.");
    }
    try {
      return channels.get(caller.workspaceId(), request.channels().getFirst()).timeZone();
    } catch (NotFound e) {
      throw new InvalidField(
          "channels[0]",
          "There is no channel " + request.channels().getFirst() + " in this workspace.",
          "Send numbers of channels of this workspace.");
    }
  }

  private ResponseEntity<SeriesView> answer(Series series) {
    return ResponseEntity.ok().eTag(Version.etag(series.version())).body(view(series));
  }

  private SeriesView view(Series series) {
    return SeriesView.of(series, recurrences.coming(series, SHOWN));
  }

  private static @Nullable Integer version(@Nullable String ifMatch) {
    return ifMatch == null ? null : Version.fromIfMatch(ifMatch);
  }

  private static @Nullable SeriesState state(@Nullable String word) {
    try {
      return word == null ? null : SeriesState.of(word.strip());
    } catch (IllegalArgumentException e) {
      throw new InvalidField(
          "state", "'" + word + "' is not a state.", "Use active, paused or ended.");
    }
  }

  private static LocalDateTime recurrenceId(String field, @Nullable String text) {
    if (text == null) {
      throw new InvalidField(
          field, "The occurrence is not named.", "Send its recurrenceId, like 2026-01-20T09:00.");
    }
    return Readings.time(field, text, ZoneId.of("UTC"));
  }
}
