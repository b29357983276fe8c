package presstime.server.delivery.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.InstantSource;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import presstime.server.delivery.DayCount;
import presstime.server.delivery.Deliveries;
import presstime.server.delivery.Delivery;
import presstime.server.delivery.DeliveryCounts;
import presstime.server.delivery.DeliveryDays;
import presstime.server.delivery.DeliveryFilter;
import presstime.server.delivery.DeliveryLists;
import presstime.server.delivery.TimelineEntry;
import presstime.server.identity.Caller;
import presstime.server.identity.Permission;
import presstime.server.identity.Requires;
import presstime.server.identity.Workspaces;
import presstime.server.kernel.Page;
import presstime.server.kernel.Version;

/** What is to happen, and what happened. */
@RestController
@RequestMapping("/api/v1/deliveries")
@Tag(name = "Deliveries")
class DeliveryController {

  private final Deliveries deliveries;
  private final DeliveryLists lists;
  private final DeliveryDays days;
  private final Workspaces workspaces;
  private final InstantSource clock;

  DeliveryController(
      Deliveries deliveries,
      DeliveryLists lists,
      DeliveryDays days,
      Workspaces workspaces,
      InstantSource clock) {
    this.deliveries = deliveries;
    this.lists = lists;
    this.days = days;
    this.workspaces = workspaces;
    this.clock = clock;
  }

  /** A delivery with its story. */
  record Detail(@JsonUnwrapped Delivery delivery, List<TimelineEntry> timeline) {}

  @GetMapping
  @Requires(Permission.SCHEDULE_READ)
  @Operation(summary = "Deliveries, filtered, in due order unless sorted otherwise")
  Page<Delivery> list(Caller caller, @ParameterObject DeliveryQuery query) {
    return page(caller, query.filter(), query);
  }

  @GetMapping("/upcoming")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(summary = "What is scheduled for a time to come")
  Page<Delivery> upcoming(Caller caller, @ParameterObject DeliveryQuery query) {
    return page(caller, query.filter().upcoming(clock.instant()), query);
  }

  @GetMapping("/past-due")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(
      summary = "What should have gone out and has not: late, held, missed, failed or unconfirmed",
      description = "Each with why, how late it is, and what a person can do about it.")
  Page<PastDue> pastDue(Caller caller, @ParameterObject DeliveryQuery query) {
    return waiting(caller, query.filter().pastDue(clock.instant()), query);
  }

  @GetMapping("/missed")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(
      summary = "The missed inbox: what did not go out at its time and will not by itself",
      description =
          "Missed, or held with its time passed. Publish now, reschedule or skip each, or many with"
              + " POST /api/v1/batches.")
  Page<PastDue> missed(Caller caller, @ParameterObject DeliveryQuery query) {
    return waiting(caller, query.filter().missed(clock.instant()), query);
  }

  @GetMapping("/counts")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(summary = "How many are upcoming, past due, missed, failed, unconfirmed; by state")
  DeliveryCounts counts(Caller caller, @ParameterObject DeliveryQuery query) {
    return lists.counts(caller, query.filter());
  }

  @GetMapping("/days")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(
      summary = "How many are due on each day of a calendar, by state",
      description =
          "Days from `firstDay` until before `endDay`, at most 400, on the wall calendar of"
              + " `timeZone`; days without any are left out.")
  List<DayCount> days(
      Caller caller, @ParameterObject DeliveryQuery query, @ParameterObject DaysQuery span) {
    return days.count(
        caller,
        query.filter(),
        span.first(),
        span.end(),
        span.zone().orElseGet(() -> workspaces.zone(caller.workspaceId())));
  }

  @GetMapping("/{id}")
  @Requires(Permission.SCHEDULE_READ)
  @Operation(summary = "One delivery with its timeline of decisions and attempts")
  ResponseEntity<Detail> get(Caller caller, @PathVariable long id) {
    Delivery delivery = deliveries.get(caller, id);
    return ResponseEntity.ok()
        .eTag(Version.etag(delivery.version()))
        .body(new Detail(delivery, deliveries.timeline(caller, id)));
  }

  private Page<Delivery> page(Caller caller, DeliveryFilter filter, DeliveryQuery query) {
    return lists.page(caller, filter, query.order(), query.most(), query.cursor());
  }

  private Page<PastDue> waiting(Caller caller, DeliveryFilter filter, DeliveryQuery query) {
    return page(caller, filter, query).map(delivery -> PastDue.of(delivery, clock.instant()));
  }
}
