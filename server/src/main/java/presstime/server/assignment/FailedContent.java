package presstime.server.assignment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.assignment.policy.Assigner;
import presstime.server.assignment.store.FailedRows;
import presstime.server.delivery.Deliveries;
import presstime.server.delivery.Delivery;
import presstime.server.delivery.LockOrder;
import presstime.server.delivery.PlacedTimes;
import presstime.server.identity.Caller;
import presstime.server.scheduling.PublishingCalendars;
import presstime.server.scheduling.PublishingCalendars.OfChannel;
import presstime.server.scheduling.ScheduleTime;

/** Another try for everything that failed, in one action. */
@Service
public class FailedContent {

  private final FailedRows failed;
  private final PublishingCalendars calendars;
  private final PlacedTimes times;
  private final Deliveries deliveries;
  private final LockOrder order;
  private final InstantSource clock;

  FailedContent(
      FailedRows failed,
      PublishingCalendars calendars,
      PlacedTimes times,
      Deliveries deliveries,
      LockOrder order,
      InstantSource clock) {
    this.failed = failed;
    this.calendars = calendars;
    this.times = times;
    this.deliveries = deliveries;
    this.order = order;
    this.clock = clock;
  }

  /**
   * What came of it.
   *
   * @param rescheduled with their new times
   * @param left failed content for which the channel has no free slot, and why
   */
  public record Rescheduled(List<Delivery> rescheduled, List<Unplaced> left) {}

  /** Gives every failed publication of the workspace the next free slot of its channel. */
  @Transactional
  public Rescheduled intoSlots(Caller caller) {
    List<Delivery> rescheduled = new ArrayList<>();
    List<Unplaced> left = new ArrayList<>();
    Instant now = clock.instant();
    for (long channelId : failed.channels(caller.workspaceId())) {
      times.lock(channelId);
      OfChannel channel = calendars.get(caller.workspaceId(), channelId);
      List<FailedRows.Failed> items = failed.ofChannel(caller.workspaceId(), channelId);
      order.deliveries(
          caller.workspaceId(), items.stream().map(FailedRows.Failed::deliveryId).toList());
      Assigned assigned =
          Assigned.without(
              unpublishable(caller, items),
              items.stream().map(FailedRows.Failed::item).toList(),
              able ->
                  new Assigner(channel.calendar(), channelId, now)
                      .assign(times.of(channel.calendar(), channelId, now), able));
      for (Placement placement : assigned.placements()) {
        rescheduled.add(
            deliveries.reassign(
                caller,
                FailedRows.deliveryOf(items, placement.item()),
                Assignments.time(placement),
                placement.reason()));
      }
      left.addAll(assigned.unplaced());
    }
    return new Rescheduled(rescheduled, left);
  }

  /** Gives every failed publication of the workspace the same time. */
  @Transactional
  public Rescheduled allAt(Caller caller, Function<Delivery, ScheduleTime> time) {
    List<Delivery> rescheduled = new ArrayList<>();
    List<Unplaced> left = new ArrayList<>();
    List<Long> channels = failed.channels(caller.workspaceId());
    order.deliveries(
        caller.workspaceId(),
        channels.stream()
            .flatMap(channel -> failed.ofChannel(caller.workspaceId(), channel).stream())
            .map(FailedRows.Failed::deliveryId)
            .toList());
    for (long channelId : channels) {
      List<FailedRows.Failed> items = failed.ofChannel(caller.workspaceId(), channelId);
      Map<Long, String> kept = unpublishable(caller, items);
      for (FailedRows.Failed one : items) {
        String why = kept.get(one.item().contentId());
        if (why == null) {
          rescheduled.add(deliveries.reschedule(caller, one.deliveryId(), time));
        } else {
          left.add(new Unplaced(one.item(), why));
        }
      }
    }
    return new Rescheduled(rescheduled, left);
  }

  private Map<Long, String> unpublishable(Caller caller, List<FailedRows.Failed> items) {
    return deliveries.unpublishable(
        caller.workspaceId(), items.stream().map(one -> one.item().contentId()).toList());
  }
}
