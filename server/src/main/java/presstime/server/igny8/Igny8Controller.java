package presstime.server.igny8;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import presstime.platform.Action;
import presstime.server.content.Contents;
import presstime.server.delivery.Deliveries;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.scheduling.ScheduleTime;

/** The original's requests, word for word. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "IGNY8-style API")
class Igny8Controller {

  private final Contents contents;
  private final Deliveries deliveries;
  private final InstantSource clock;

  Igny8Controller(Contents contents, Deliveries deliveries, InstantSource clock) {
    this.contents = contents;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  /**
   * Publish now.
   *
   * @param destinations platforms ({@code wordpress}: the content's own channels of it) or channel
   *     numbers; the content's own when left out
   */
  record PublishRequest(
      @JsonProperty("content_id") @NotNull Long contentId, @Nullable List<String> destinations) {}

  /** A time: an instant, or a wall time on the site's clock. */
  record ScheduleRequest(@JsonProperty("scheduled_at") @NotBlank String scheduledAt) {}

  @PostMapping("/publisher/publish")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(summary = "Publish now")
  ContentView publish(Caller caller, @Valid @RequestBody PublishRequest request) {
    List<Long> channels =
        request.destinations() == null
            ? List.of()
            : deliveries.channels(caller, request.contentId(), request.destinations());
    deliveries.publishNow(caller, request.contentId(), channels);
    return view(caller, request.contentId());
  }

  @GetMapping("/writer/content/{id}")
  @Requires(Permission.CONTENT_READ)
  @Operation(summary = "A content with its editorial and its external state")
  ContentView get(Caller caller, @PathVariable long id) {
    return view(caller, id);
  }

  @PostMapping("/writer/content/{id}/schedule")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(summary = "Schedule for later")
  ContentView schedule(
      Caller caller, @PathVariable long id, @Valid @RequestBody ScheduleRequest request) {
    return schedule(caller, id, request, false);
  }

  @PostMapping("/writer/content/{id}/reschedule")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(summary = "Reschedule from any site_status")
  ContentView reschedule(
      Caller caller, @PathVariable long id, @Valid @RequestBody ScheduleRequest request) {
    return schedule(caller, id, request, true);
  }

  @PostMapping("/writer/content/{id}/unschedule")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(summary = "Unschedule")
  ContentView unschedule(Caller caller, @PathVariable long id) {
    deliveries.unschedule(caller, id, List.of());
    return view(caller, id);
  }

  private ContentView schedule(Caller caller, long id, ScheduleRequest request, boolean again) {
    deliveries.schedule(
        caller,
        id,
        List.of(),
        Action.PUBLISH,
        channel ->
            ScheduleTime.read(
                "scheduled_at",
                request.scheduledAt(),
                null,
                channel.timeZone(),
                clock.instant(),
                channel.pastTimes()),
        again);
    return view(caller, id);
  }

  private ContentView view(Caller caller, long id) {
    return ContentView.of(
        contents.get(caller.workspaceId(), id),
        deliveries.ofContent(caller, id),
        caller.may(Permission.SCHEDULE_READ));
  }
}
