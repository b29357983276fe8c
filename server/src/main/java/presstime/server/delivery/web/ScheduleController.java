package presstime.server.delivery.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import presstime.platform.Action;
import presstime.server.channels.ChannelSummary;
import presstime.server.delivery.Deliveries;
import presstime.server.delivery.Delivery;
import presstime.server.delivery.Scheduled;
import presstime.server.delivery.Unchanged;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.kernel.Version;
import presstime.server.scheduling.ScheduleTime;

/** When a content goes out. */
@RestController
@RequestMapping("/api/v1/content/{id}")
@Tag(name = "Scheduling")
class ScheduleController {

  private final Deliveries deliveries;
  private final Unchanged unchanged;
  private final InstantSource clock;

  ScheduleController(Deliveries deliveries, Unchanged unchanged, InstantSource clock) {
    this.deliveries = deliveries;
    this.unchanged = unchanged;
    this.clock = clock;
  }

  /**
   * A time for a content.
   *
   * @param at {@code 2026-01-20T14:00:00Z}, or {@code 2026-01-20T09:00} on the wall clock of {@code
   *     timeZone}
   * @param timeZone IANA name; the channel's own when left out
   * @param channels ids; the content's own when left out
   * @param action publish (usual), update, unpublish or delete
   * @param unpublishTo what an unpublish makes of it, as its platform calls it: draft, private or
   *     trash on WordPress; the channel's setting when left out
   * @param targetState key of the moderation state the content is to have then; the workflow's own
   *     when left out
   */
  record ScheduleRequest(
      @NotBlank String at,
      @Nullable String timeZone,
      @Nullable List<Long> channels,
      @Nullable Wanted action,
      @Nullable String unpublishTo,
      @Nullable String targetState) {

    Action wanted() {
      return action == null ? Action.PUBLISH : Action.valueOf(action.name());
    }
  }

  /** The actions, in the words in which deliveries tell them. */
  enum Wanted {
    @JsonProperty("publish")
    PUBLISH,
    @JsonProperty("update")
    UPDATE,
    @JsonProperty("unpublish")
    UNPUBLISH,
    @JsonProperty("delete")
    DELETE
  }

  /** Which channels; the content's own when left out. */
  record ChannelsRequest(@Nullable List<Long> channels) {}

  @PostMapping("/schedule")
  @ResponseStatus(HttpStatus.CREATED)
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(
      summary =
          "Schedule a content, or move what is scheduled; answers the conflicts it makes there")
  Scheduled schedule(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @jakarta.validation.Valid @RequestBody ScheduleRequest request) {
    Function<ChannelSummary, ScheduleTime> time =
        channel ->
            ScheduleTime.read(
                "at",
                request.at(),
                request.timeZone(),
                channel.timeZone(),
                clock.instant(),
                channel.pastTimes());
    return unchanged.content(
        caller,
        id,
        Version.ifSent(ifMatch),
        () ->
            deliveries.schedule(
                caller,
                id,
                orNone(request.channels()),
                request.wanted(),
                time,
                false,
                request.unpublishTo(),
                request.targetState()));
  }

  @PostMapping("/unschedule")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(summary = "Call off everything that waits for a content")
  Map<String, List<Delivery>> unschedule(
      Caller caller,
      @PathVariable long id,
      @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
      @RequestBody(required = false) @Nullable ChannelsRequest request) {
    return Map.of(
        "cancelled",
        unchanged.content(
            caller,
            id,
            Version.ifSent(ifMatch),
            () -> deliveries.unschedule(caller, id, channels(request))));
  }

  @GetMapping("/deliveries")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(summary = "All deliveries of a content, in due order")
  Map<String, List<Delivery>> deliveries(Caller caller, @PathVariable long id) {
    return Map.of("items", deliveries.ofContent(caller, id));
  }

  private static List<Long> channels(@Nullable ChannelsRequest request) {
    return request == null ? List.of() : orNone(request.channels());
  }

  private static List<Long> orNone(@Nullable List<Long> channels) {
    return channels == null ? List.of() : channels;
  }
}
