package presstime.server.assignment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import presstime.server.assignment.policy.Assigner;
import presstime.server.assignment.store.WaitingRows;
import presstime.server.delivery.BulkOutcome;
import presstime.server.delivery.Deliveries;
import presstime.server.delivery.NewDelivery;
import presstime.server.delivery.PlacedBy;
import presstime.server.delivery.PlacedTimes;
import presstime.server.kernel.NotFound;
import presstime.server.scheduling.Placed;
import presstime.server.scheduling.PublishingCalendars;
import presstime.server.scheduling.PublishingCalendars.OfChannel;
import presstime.server.scheduling.ScheduleTime;
import presstime.server.scheduling.WallTime;

/**
 * Gives waiting content its places. One transaction per channel, one server at a time: running it
 * anywhere, any number of times, at the same time, comes to the same.
 */
@Service
public class Assignments {

  private static final Logger LOG = LoggerFactory.getLogger(Assignments.class);

  /** Who placed it, in history. */
  public static final String ACTOR = "assignment";

  private final PublishingCalendars calendars;
  private final WaitingRows waiting;
  private final PlacedTimes times;
  private final Deliveries deliveries;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  Assignments(
      PublishingCalendars calendars,
      WaitingRows waiting,
      PlacedTimes times,
      Deliveries deliveries,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.calendars = calendars;
    this.waiting = waiting;
    this.times = times;
    this.deliveries = deliveries;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /** Places what waits, on every channel of the workspace that wants it. */
  public List<ChannelAssignment> assign(long workspaceId) {
    return calendars.autoPublishing(workspaceId).stream()
        .map(channel -> assign(workspaceId, channel.channelId()))
        .toList();
  }

  /** Places what waits, in every workspace. One channel's fault is no other's. */
  void assignEverywhere() {
    for (OfChannel channel : calendars.autoPublishing(null)) {
      try {
        assign(channel.workspaceId(), channel.channelId());
      } catch (NotFound e) {
        LOG.debug("channel {} is gone", channel.channelId());
      } catch (RuntimeException e) {
        LOG.warn("channel {} was given nothing, tried again in an hour", channel.channelId(), e);
      }
    }
  }

  /** Places what waits for one channel. */
  public ChannelAssignment assign(long workspaceId, long channelId) {
    return transaction.execute(status -> {
      times.lock(channelId);
      OfChannel channel = calendars.get(workspaceId, channelId);
      if (off(channel) != null) {
        return answer(channel, new Assigned(List.of(), List.of()));
      }
      Assigned planned = plan(channel, waiting.lock(workspaceId, channelId), clock.instant());
      return answer(channel, write(channel, planned));
    });
  }

  /** What {@link #assign} would do, also where it is switched off; writes nothing. */
  public ChannelAssignment preview(long workspaceId, long channelId) {
    OfChannel channel = calendars.get(workspaceId, channelId);
    return answer(channel, plan(channel, waiting.read(workspaceId, channelId), clock.instant()));
  }

  private Assigned plan(OfChannel channel, List<Waiting> items, Instant now) {
    if (items.isEmpty()) {
      return new Assigned(List.of(), List.of());
    }
    Map<Long, String> kept =
        deliveries.unpublishable(
            channel.workspaceId(), items.stream().map(Waiting::contentId).toList());
    Placed placed = times.of(channel.calendar(), channel.channelId(), now);
    return Assigned.without(
        kept,
        items,
        able -> new Assigner(channel.calendar(), channel.channelId(), now).assign(placed, able));
  }

  private Assigned write(OfChannel channel, Assigned planned) {
    List<BulkOutcome> outcomes =
        deliveries.scheduleAll(
            channel.workspaceId(),
            ACTOR,
            planned.placements().stream().map(one -> delivery(channel, one)).toList());
    Set<Long> refused = new HashSet<>();
    List<Unplaced> unplaced = new ArrayList<>(planned.unplaced());
    for (int i = 0; i < outcomes.size(); i++) {
      String why = outcomes.get(i).refused();
      if (why != null) {
        Waiting item = planned.placements().get(i).item();
        refused.add(item.contentId());
        unplaced.add(new Unplaced(item, why));
      }
    }
    return new Assigned(
        planned.placements().stream()
            .filter(one -> !refused.contains(one.item().contentId()))
            .toList(),
        unplaced);
  }

  private static NewDelivery delivery(OfChannel channel, Placement placement) {
    return new NewDelivery(
        placement.item().contentId(),
        channel.channelId(),
        time(placement),
        placement.reason(),
        PlacedBy.ASSIGNMENT);
  }

  /** On the stroke it is the slot's own reading that is meant; within the spread the clock's. */
  static ScheduleTime time(Placement placement) {
    WallTime wall =
        placement.at().equals(placement.slot().instant())
            ? placement.slot().wall()
            : WallTime.of(placement.at(), placement.slot().wall().zone());
    String note = placement.slot().note();
    return new ScheduleTime(wall, placement.at(), note == null ? List.of() : List.of(note));
  }

  private static ChannelAssignment answer(OfChannel channel, Assigned assigned) {
    return new ChannelAssignment(
        channel.channelId(), channel.name(), channel.calendar().zone(), off(channel), assigned);
  }

  private static @Nullable String off(OfChannel channel) {
    if (!channel.calendar().settings().autoPublishEnabled()) {
      return "Auto-publish is off for this channel.";
    }
    return channel.enabled() ? null : "The channel is switched off.";
  }
}
