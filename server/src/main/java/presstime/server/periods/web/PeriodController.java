package presstime.server.periods.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.delivery.Unchanged;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.Page;
import presstime.server.kernel.Version;
import presstime.server.periods.Period;
import presstime.server.periods.PeriodChange;
import presstime.server.periods.PeriodKind;
import presstime.server.periods.PeriodPlan;
import presstime.server.periods.Periods;
import presstime.server.scheduling.ScheduleTime;

/** Live from … to …, and away from … to …. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Periods")
class PeriodController {

  private final Periods periods;
  private final Unchanged unchanged;
  private final InstantSource clock;

  PeriodController(Periods periods, Unchanged unchanged, InstantSource clock) {
    this.periods = periods;
    this.unchanged = unchanged;
    this.clock = clock;
  }

  /**
   * A period as it is asked for.
   *
   * @param kind live: published, then unpublished; away: unpublished, then published again; live
   *     when left out
   * @param from an instant, or a reading of the clock in timeZone
   * @param to likewise, after from
   * @param timeZone IANA name; each channel's own when left out
   * @param channels ids; the content's own when left out
   * @param unpublishTo what the unpublish makes of it, as the platform calls it; the channel's
   *     setting when left out
   */
  record PeriodRequest(
      @Nullable PeriodKind kind,
      @Schema(example = "2026-06-01T09:00") @NotBlank String from,
      @Schema(example = "2026-06-30T18:00") @NotBlank String to,
      @Schema(example = "Europe/Paris") @Nullable String timeZone,
      @Nullable List<Long> channels,
      @Schema(example = "private") @Nullable String unpublishTo) {}

  /** Other times; what is left out stays. */
  record ChangeRequest(
      @Schema(example = "2026-06-02T09:00") @Nullable String from,
      @Schema(example = "2026-07-01T18:00") @Nullable String to,
      @Nullable String timeZone) {}

  /** A period, and what to know about it. */
  record Answer(@JsonUnwrapped Period period, List<String> notes) {}

  @PostMapping("/content/{id}/periods")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(
      summary = "Let a content be live, or away, from … to …",
      description =
          "One request for both ends on all channels: all of it or nothing. Refused when a platform"
              + " cannot unpublish, when there would be nothing to take away, and when something"
              + " else would happen in the middle and end it.")
  ResponseEntity<Answer> plan(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody PeriodRequest request) {
    PeriodPlan plan =
        new PeriodPlan(
            request.kind() == null ? PeriodKind.LIVE : request.kind(),
            request.channels() == null ? List.of() : request.channels(),
            channel ->
                ScheduleTime.read(
                    "from",
                    request.from(),
                    request.timeZone(),
                    channel.timeZone(),
                    clock.instant(),
                    channel.pastTimes()),
            channel -> read("to", request.to(), request.timeZone(), channel.timeZone()),
            request.unpublishTo());
    Periods.Planned planned =
        unchanged.content(
            caller, id, Version.ifSent(ifMatch), () -> periods.plan(caller, id, plan));
    return ResponseEntity.created(URI.create("/api/v1/periods/" + planned.period().id()))
        .eTag(Version.etag(planned.period().version()))
        .body(new Answer(planned.period(), planned.notes()));
  }

  @GetMapping("/periods")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(summary = "Periods, the newest first; with content, those of one content")
  Page<Period> list(
      Caller caller,
      @RequestParam(required = false) @Nullable Long content,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    return periods.page(caller, content, Page.limit(limit), Cursor.parse(cursor));
  }

  @GetMapping("/periods/{id}")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(summary = "One period, with both ends and how it stands on each channel")
  ResponseEntity<Period> get(Caller caller, @PathVariable long id) {
    Period period = periods.get(caller, id);
    return ResponseEntity.ok().eTag(Version.etag(period.version())).body(period);
  }

  @PatchMapping("/periods/{id}")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(
      summary = "Give a period other times, on all its channels",
      description = "An end that has been cannot be moved. Needs If-Match.")
  ResponseEntity<Answer> change(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody ChangeRequest request) {
    if (request.from() == null && request.to() == null) {
      throw new InvalidField("from", "Neither from nor to is given.", "Send one of them, or both.");
    }
    Periods.Planned changed =
        periods.change(
            caller,
            id,
            Version.fromIfMatch(ifMatch),
            new PeriodChange(
                reading("from", request.from(), request.timeZone()),
                reading("to", request.to(), request.timeZone())));
    return ResponseEntity.ok()
        .eTag(Version.etag(changed.period().version()))
        .body(new Answer(changed.period(), changed.notes()));
  }

  @PostMapping("/periods/{id}/cancel")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(
      summary = "Call a period off",
      description =
          "What has not happened will not. One that has begun stays as it is then: live, or away."
              + " If-Match is honoured when sent.")
  ResponseEntity<Period> cancel(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    Period period =
        periods.cancel(caller, id, ifMatch == null ? null : (Integer) Version.fromIfMatch(ifMatch));
    return ResponseEntity.ok().eTag(Version.etag(period.version())).body(period);
  }

  private @Nullable Function<ZoneId, ScheduleTime> reading(
      String field, @Nullable String text, @Nullable String zone) {
    return text == null ? null : usual -> read(field, text, zone, usual);
  }

  private ScheduleTime read(String field, String text, @Nullable String zone, ZoneId usual) {
    return ScheduleTime.read(field, text, zone, usual, clock.instant());
  }
}
