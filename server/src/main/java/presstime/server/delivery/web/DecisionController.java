package presstime.server.delivery.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.channels.Channels;
import presstime.server.delivery.BulkChanges;
import presstime.server.delivery.Change;
import presstime.server.delivery.Changed;
import presstime.server.delivery.Deliveries;
import presstime.server.delivery.Delivery;
import presstime.server.delivery.Resolutions;
import presstime.server.delivery.Scheduled;
import presstime.server.delivery.SchedulingConflict;
import presstime.server.delivery.Unchanged;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.kernel.Fault;
import presstime.server.kernel.Version;
import presstime.server.scheduling.ScheduleTime;

/** What a person can do about one delivery; many at once are a batch. */
@RestController
@RequestMapping("/api/v1/deliveries/{id}")
@Tag(name = "Deliveries")
class DecisionController {

  private final Deliveries deliveries;
  private final Unchanged unchanged;
  private final Channels channels;
  private final Resolutions resolutions;
  private final BulkChanges changes;
  private final InstantSource clock;

  DecisionController(
      Deliveries deliveries,
      Unchanged unchanged,
      Channels channels,
      Resolutions resolutions,
      BulkChanges changes,
      InstantSource clock) {
    this.deliveries = deliveries;
    this.unchanged = unchanged;
    this.channels = channels;
    this.resolutions = resolutions;
    this.changes = changes;
    this.clock = clock;
  }

  /** A delivery at its new time, and what that is at odds with. */
  record Rescheduled(
      @JsonUnwrapped Delivery delivery, List<String> notes, List<SchedulingConflict> conflicts) {}

  record RescheduleRequest(@NotBlank String at, @Nullable String timeZone) {}

  /**
   * @param note why, for the delivery's story
   */
  record NoteRequest(@Size(max = 500) @Nullable String note) {
    static String of(@Nullable NoteRequest request) {
      return request == null || request.note() == null ? "" : request.note().strip();
    }
  }

  /** What a person found on the platform. */
  enum Found {
    @JsonProperty("published")
    PUBLISHED,
    @JsonProperty("not-published")
    NOT_PUBLISHED
  }

  record ResolveRequest(@NotNull Found as, @Nullable URI url, @Nullable String externalId) {}

  @PostMapping("/reschedule")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(
      summary = "Give a delivery another time; answers the conflicts it makes there",
      description = "If-Match is honoured when sent.")
  Rescheduled reschedule(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody RescheduleRequest request) {
    Scheduled scheduled =
        unchanged.delivery(
            caller,
            id,
            Version.ifSent(ifMatch),
            () ->
                deliveries.rescheduleTelling(
                    caller, id, delivery -> time(caller, delivery, request)));
    return new Rescheduled(
        scheduled.deliveries().getFirst(), scheduled.notes(), scheduled.conflicts());
  }

  private ScheduleTime time(Caller caller, Delivery delivery, RescheduleRequest request) {
    return ScheduleTime.read(
        "at",
        request.at(),
        request.timeZone(),
        ZoneId.of(delivery.timeZone()),
        clock.instant(),
        channels.get(caller.workspaceId(), delivery.channelId()).pastTimes());
  }

  @PostMapping("/cancel")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(
      summary = "Call a delivery off before it is sent",
      description = "If-Match is honoured when sent.")
  Delivery cancel(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return unchanged.delivery(
        caller, id, Version.ifSent(ifMatch), () -> deliveries.cancel(caller, id));
  }

  @PostMapping("/retry")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(
      summary = "Try again at once what failed, was missed or is held",
      description = "If-Match is honoured when sent.")
  Delivery retry(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return unchanged.delivery(
        caller, id, Version.ifSent(ifMatch), () -> deliveries.retry(caller, id));
  }

  @PostMapping("/publish-now")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(
      summary = "Send a delivery out at once, whatever its time was",
      description = "Its time is now, so it is not late. If-Match is honoured when sent.")
  Delivery publishNow(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return one(caller, id, ifMatch, version -> new Change.PublishNow(id, version));
  }

  @PostMapping("/skip")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(
      summary = "Decide that what did not go out at its time shall not",
      description = "Kept in its story with your note. If-Match is honoured when sent.")
  Delivery skip(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody(required = false) @Nullable NoteRequest request) {
    return one(
        caller, id, ifMatch, version -> new Change.Skip(id, version, NoteRequest.of(request)));
  }

  @PostMapping("/hold")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(
      summary = "Hold a delivery back",
      description =
          "It keeps its time and does not go out until it is released. If-Match is honoured when"
              + " sent.")
  Delivery hold(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody(required = false) @Nullable NoteRequest request) {
    return one(
        caller, id, ifMatch, version -> new Change.Hold(id, version, NoteRequest.of(request)));
  }

  @PostMapping("/release")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(
      summary = "Release what is held",
      description =
          "It goes out at its time, or at once when that has passed. If-Match is honoured when"
              + " sent.")
  Delivery release(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
    return one(caller, id, ifMatch, version -> new Change.Release(id, version));
  }

  @PostMapping("/resolve")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(
      summary = "Say what became of an unconfirmed delivery",
      description = "If-Match is honoured when sent.")
  Delivery resolve(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @Valid @RequestBody ResolveRequest request) {
    boolean published = request.as() == Found.PUBLISHED;
    return unchanged.delivery(
        caller,
        id,
        Version.ifSent(ifMatch),
        () -> resolutions.resolve(caller, id, published, request.url(), request.externalId()));
  }

  private Delivery one(
      Caller caller,
      long id,
      @Nullable String ifMatch,
      Function<@Nullable Integer, Change> change) {
    Integer version = ifMatch == null ? null : (Integer) Version.fromIfMatch(ifMatch);
    Changed changed = changes.apply(caller, List.of(change.apply(version))).getFirst();
    Fault refused = changed.refused();
    if (refused != null) {
      throw refused;
    }
    return deliveries.get(caller, id);
  }
}
