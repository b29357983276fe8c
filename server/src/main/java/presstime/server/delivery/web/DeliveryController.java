package presstime.server.delivery.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
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
import presstime.server.delivery.Deliveries;
import presstime.server.delivery.Delivery;
import presstime.server.delivery.DeliveryState;
import presstime.server.delivery.Resolutions;
import presstime.server.delivery.Scheduled;
import presstime.server.delivery.SchedulingConflict;
import presstime.server.delivery.TimelineEntry;
import presstime.server.delivery.store.DeliveryReads.Filter;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.kernel.Page;
import presstime.server.scheduling.ScheduleTime;

/** What is to happen, what happened, and what a person can do about it. */
@RestController
@RequestMapping("/api/v1/deliveries")
@Tag(name = "Deliveries")
class DeliveryController {

  private final Deliveries deliveries;
  private final Resolutions resolutions;
  private final DeliveryPages pages;
  private final InstantSource clock;

  DeliveryController(
      Deliveries deliveries, Resolutions resolutions, DeliveryPages pages, InstantSource clock) {
    this.deliveries = deliveries;
    this.resolutions = resolutions;
    this.pages = pages;
    this.clock = clock;
  }

  /** A delivery with its story. */
  record Detail(
      @com.fasterxml.jackson.annotation.JsonUnwrapped Delivery delivery,
      List<TimelineEntry> timeline) {}

  /** A delivery at its new time, and what that is at odds with. */
  record Rescheduled(
      @com.fasterxml.jackson.annotation.JsonUnwrapped Delivery delivery,
      List<String> notes,
      List<SchedulingConflict> conflicts) {}

  record RescheduleRequest(@NotBlank String at, @Nullable String timeZone) {}

  /** What a person found on the platform. */
  enum Found {
    @com.fasterxml.jackson.annotation.JsonProperty("published")
    PUBLISHED,
    @com.fasterxml.jackson.annotation.JsonProperty("not-published")
    NOT_PUBLISHED
  }

  record ResolveRequest(@NotNull Found as, @Nullable URI url, @Nullable String externalId) {}

  @GetMapping
  @Requires(Permission.SCHEDULE_READ)
  @Operation(summary = "Deliveries, filtered, in due order")
  Page<Delivery> list(
      Caller caller,
      @RequestParam(required = false) @Nullable List<String> state,
      @RequestParam(required = false) @Nullable Long channel,
      @RequestParam(required = false) @Nullable Instant from,
      @RequestParam(required = false) @Nullable Instant to,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    Filter filter = new Filter(DeliveryPages.states(state), channel, null, from, to);
    return pages.page(caller, filter, false, limit, cursor);
  }

  @GetMapping("/upcoming")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(summary = "What is scheduled for a time to come")
  Page<Delivery> upcoming(
      Caller caller,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    Filter filter = new Filter(List.of(DeliveryState.SCHEDULED), null, null, clock.instant(), null);
    return pages.page(caller, filter, false, limit, cursor);
  }

  @GetMapping("/past-due")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(
      summary = "What should have gone out and has not: late, held, missed, failed or unconfirmed")
  Page<Delivery> pastDue(
      Caller caller,
      @RequestParam(required = false) @Nullable Integer limit,
      @RequestParam(required = false) @Nullable String cursor) {
    Filter filter =
        new Filter(
            List.of(
                DeliveryState.SCHEDULED,
                DeliveryState.HELD,
                DeliveryState.MISSED,
                DeliveryState.FAILED,
                DeliveryState.UNCONFIRMED),
            null,
            null,
            null,
            clock.instant());
    return pages.page(caller, filter, false, limit, cursor);
  }

  @GetMapping("/{id}")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(summary = "One delivery with its timeline of decisions and attempts")
  Detail get(Caller caller, @PathVariable long id) {
    return new Detail(deliveries.get(caller, id), deliveries.timeline(caller, id));
  }

  @PostMapping("/{id}/reschedule")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(summary = "Give a delivery another time; answers the conflicts it makes there")
  Rescheduled reschedule(
      Caller caller, @PathVariable long id, @Valid @RequestBody RescheduleRequest request) {
    Scheduled scheduled =
        deliveries.rescheduleTelling(
            caller,
            id,
            delivery ->
                ScheduleTime.read(
                    "at",
                    request.at(),
                    request.timeZone(),
                    ZoneId.of(delivery.timeZone()),
                    clock.instant()));
    return new Rescheduled(
        scheduled.deliveries().getFirst(), scheduled.notes(), scheduled.conflicts());
  }

  @PostMapping("/{id}/cancel")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(summary = "Call a delivery off before it is sent")
  Delivery cancel(Caller caller, @PathVariable long id) {
    return deliveries.cancel(caller, id);
  }

  @PostMapping("/{id}/retry")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(summary = "Try again at once what failed, was missed or is held")
  Delivery retry(Caller caller, @PathVariable long id) {
    return deliveries.retry(caller, id);
  }

  @PostMapping("/{id}/resolve")
  @Requires(Permission.SCHEDULE_WRITE)
  @Operation(summary = "Say what became of an unconfirmed delivery")
  Delivery resolve(
      Caller caller, @PathVariable long id, @Valid @RequestBody ResolveRequest request) {
    return resolutions.resolve(
        caller, id, request.as() == Found.PUBLISHED, request.url(), request.externalId());
  }
}
