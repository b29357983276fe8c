package presstime.server.assignment.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.assignment.Assignments;
import presstime.server.assignment.FailedContent;
import presstime.server.assignment.FreeTimes;
import presstime.server.delivery.Delivery;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.kernel.InvalidField;
import presstime.server.scheduling.PublishingCalendars;
import presstime.server.scheduling.ScheduleTime;

/** Free slots for waiting content. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Assignment")
class AssignmentController {

  private static final int MOST_FREE = 100;

  private final Assignments assignments;
  private final FreeTimes free;
  private final FailedContent failed;
  private final PublishingCalendars calendars;
  private final InstantSource clock;

  AssignmentController(
      Assignments assignments,
      FreeTimes free,
      FailedContent failed,
      PublishingCalendars calendars,
      InstantSource clock) {
    this.assignments = assignments;
    this.free = free;
    this.failed = failed;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** What was given out, channel by channel. */
  record Given(boolean dryRun, List<AssignmentViews.OfChannel> channels) {}

  /** When to try again; into the channels' free slots when left out. */
  record RescheduleRequest(@Nullable String at, @Nullable String timeZone) {}

  /** What has a time again, and what has none. */
  record RescheduledView(List<Delivery> rescheduled, List<AssignmentViews.Left> left) {}

  @PostMapping("/operations/assign-slots")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(
      summary = "Give waiting content the free slots now",
      description =
          "On every channel with auto_publish_enabled. It happens by itself every hour at :00, and"
              + " at once when something is approved or room appears; doing it again changes"
              + " nothing.")
  Given assign(
      Caller caller,
      @Parameter(description = "only say what would be done") @RequestParam(defaultValue = "false")
          boolean dryRun) {
    return new Given(
        dryRun,
        dryRun
            ? calendars.autoPublishing(caller.workspaceId()).stream()
                .map(channel ->
                    AssignmentViews.OfChannel.of(
                        assignments.preview(caller.workspaceId(), channel.channelId())))
                .toList()
            : assignments.assign(caller.workspaceId()).stream()
                .map(AssignmentViews.OfChannel::of)
                .toList());
  }

  @GetMapping("/channels/{id}/assignment-preview")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(
      summary = "Who would get which slot of a channel, and why",
      description = "The same function that assigns; writes nothing.")
  AssignmentViews.OfChannel preview(Caller caller, @PathVariable long id) {
    return AssignmentViews.OfChannel.of(assignments.preview(caller.workspaceId(), id));
  }

  @GetMapping("/channels/{id}/free-times")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(
      summary = "The next free times of a channel, each with its reason",
      description = "By its settings, its limits and what is placed; each is free by itself.")
  List<AssignmentViews.Free> freeTimes(
      Caller caller,
      @PathVariable long id,
      @Parameter(description = "whose categories count; any when left out")
          @RequestParam(required = false)
          @Nullable Long content,
      @Parameter(description = "none before it: an instant, or a time on the channel's clock")
          @RequestParam(required = false)
          @Nullable String from,
      @RequestParam(defaultValue = "5") int count) {
    if (count < 1 || count > MOST_FREE) {
      throw new InvalidField("count", "It is " + count + ".", "Ask for 1 to " + MOST_FREE + ".");
    }
    Instant now = clock.instant();
    ZoneId zone = calendars.get(caller.workspaceId(), id).calendar().zone();
    Instant begin = from == null ? now : ScheduleTime.read("from", from, null, zone, now).instant();
    return free.next(caller.workspaceId(), content, id, begin, count).stream()
        .map(AssignmentViews.Free::of)
        .toList();
  }

  @PostMapping("/operations/reschedule-failed")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(
      summary = "Reschedule everything that failed, in one action",
      description = "Into the next free slots of each channel, or all at one time.")
  RescheduledView rescheduleFailed(
      Caller caller, @RequestBody(required = false) @Nullable RescheduleRequest request) {
    String at = request == null ? null : request.at();
    String zone = request == null ? null : request.timeZone();
    FailedContent.Rescheduled done =
        at == null
            ? failed.intoSlots(caller)
            : failed.allAt(
                caller,
                delivery ->
                    ScheduleTime.read(
                        "at", at, zone, ZoneId.of(delivery.timeZone()), clock.instant()));
    return new RescheduledView(
        done.rescheduled(), done.left().stream().map(AssignmentViews.Left::of).toList());
  }
}
