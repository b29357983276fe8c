package presstime.server.delivery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import presstime.platform.Action;
import presstime.server.delivery.Acting;
import presstime.server.delivery.Choice;
import presstime.server.delivery.Delivery;
import presstime.server.delivery.Fate;
import presstime.server.delivery.SchedulingConflict;
import presstime.server.delivery.Settled;
import presstime.server.delivery.Unchanged;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.Version;
import presstime.server.scheduling.ScheduleTime;

/** Publishing and unpublishing by hand, and what becomes of what waits. */
@RestController
@RequestMapping("/api/v1/content/{id}")
@Tag(name = "Scheduling")
class ActingController {

  private static final String RULE =
      "What waits is settled by a rule: publishing carries out the next publication now instead of"
          + " at its time and keeps what comes after it; unpublishing carries out the next unpublish"
          + " now and keeps a publication that brings it back. What is past due and has not happened"
          + " is superseded.";

  private final Acting acting;
  private final Unchanged unchanged;
  private final InstantSource clock;

  ActingController(Acting acting, Unchanged unchanged, InstantSource clock) {
    this.acting = acting;
    this.unchanged = unchanged;
    this.clock = clock;
  }

  /**
   * What is to become of one that waits.
   *
   * @param becomes superseded, kept or moved
   * @param at for moved: another time, an instant or a reading of the clock in timeZone
   * @param timeZone IANA name; the delivery's own when left out
   * @param version as the preview told it; refused when it has changed since
   */
  record PendingRequest(
      @NotNull Long delivery,
      @Schema(allowableValues = {"superseded", "kept", "moved"}) @NotNull String becomes,
      @Nullable String at,
      @Nullable String timeZone,
      @Nullable Integer version) {}

  /**
   * @param channels ids; the content's own when left out
   * @param pending what is to become of what waits, where it is not what the rule says
   */
  record PublishRequest(
      @Nullable List<Long> channels, @Nullable List<@Valid PendingRequest> pending) {}

  /**
   * @param to what becomes of it, as its platform calls it: draft, private or trash on WordPress;
   *     the channel's setting when left out
   */
  record UnpublishRequest(
      @Nullable List<Long> channels,
      @Schema(example = "private") @Nullable String to,
      @Nullable List<@Valid PendingRequest> pending) {}

  /** What was done, and what became of what waited. */
  record Acted(
      List<Delivery> deliveries,
      List<String> notes,
      List<SchedulingConflict> conflicts,
      List<Settled> settled) {

    static Acted of(Acting.Acted acted) {
      return new Acted(
          acted.scheduled().deliveries(),
          acted.scheduled().notes(),
          acted.scheduled().conflicts(),
          acted.settled());
    }
  }

  /**
   * @param sentences the same for people
   */
  record Preview(String action, List<Settled> pending, List<String> sentences) {

    static Preview of(String action, List<Settled> pending) {
      return new Preview(
          action,
          pending,
          pending.stream()
              .map(one ->
                  "If you %s now, the %s on %s %s (delivery %d) is %s. %s"
                      .formatted(
                          action,
                          one.action(),
                          one.wallTime().toString().replace('T', ' '),
                          one.timeZone(),
                          one.deliveryId(),
                          one.becomes().word(),
                          one.why()))
              .toList());
    }
  }

  @GetMapping("/publish/preview")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(summary = "What becomes of what waits, if you publish now", description = RULE)
  Preview previewPublish(
      Caller caller,
      @PathVariable long id,
      @Parameter(description = "ids; the content's own when left out")
          @RequestParam(required = false)
          @Nullable List<Long> channels) {
    return Preview.of("publish", acting.preview(caller, id, orNone(channels), Action.PUBLISH));
  }

  @GetMapping("/unpublish/preview")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(summary = "What becomes of what waits, if you unpublish now", description = RULE)
  Preview previewUnpublish(
      Caller caller,
      @PathVariable long id,
      @Parameter(description = "ids; the content's own when left out")
          @RequestParam(required = false)
          @Nullable List<Long> channels) {
    return Preview.of("unpublish", acting.preview(caller, id, orNone(channels), Action.UNPUBLISH));
  }

  @PostMapping("/publish")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(summary = "Publish an approved content at once", description = RULE)
  Acted publish(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody(required = false) @Nullable PublishRequest request) {
    PublishRequest wanted = request == null ? new PublishRequest(null, null) : request;
    return act(caller, id, ifMatch, wanted.channels(), Action.PUBLISH, wanted.pending(), null);
  }

  @PostMapping("/unpublish")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(summary = "Take a content from the public at once", description = RULE)
  Acted unpublish(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody(required = false) @Nullable UnpublishRequest request) {
    UnpublishRequest wanted = request == null ? new UnpublishRequest(null, null, null) : request;
    return act(
        caller, id, ifMatch, wanted.channels(), Action.UNPUBLISH, wanted.pending(), wanted.to());
  }

  private Acted act(
      Caller caller,
      long id,
      @Nullable String ifMatch,
      @Nullable List<Long> channels,
      Action action,
      @Nullable List<PendingRequest> pending,
      @Nullable String to) {
    Acting.Acted acted =
        unchanged.content(
            caller,
            id,
            Version.ifSent(ifMatch),
            () -> acting.act(caller, id, orNone(channels), action, choices(pending), to));
    return Acted.of(acting.tell(caller, acted));
  }

  private List<Choice> choices(@Nullable List<PendingRequest> pending) {
    return pending == null ? List.of() : pending.stream().map(this::choice).toList();
  }

  private Choice choice(PendingRequest request) {
    String at = request.at();
    return new Choice(
        request.delivery(),
        fate(request.becomes()),
        request.version(),
        at == null
            ? null
            : zone ->
                ScheduleTime.read("pending.at", at, request.timeZone(), zone, clock.instant()));
  }

  private static Fate fate(String word) {
    try {
      return Fate.valueOf(word.strip().toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new InvalidField(
          "pending.becomes",
          "'" + word + "' is not what can become of it.",
          "Use superseded, kept or moved.");
    }
  }

  private static List<Long> orNone(@Nullable List<Long> channels) {
    return channels == null ? List.of() : channels;
  }
}
