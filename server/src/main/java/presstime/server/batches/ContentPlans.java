package presstime.server.batches;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import presstime.server.batches.Chosen.One;
import presstime.server.batches.Plan.Item;
import presstime.server.batches.policy.Shift;
import presstime.server.channels.ChannelSummary;
import presstime.server.channels.Channels;
import presstime.server.content.ContentSummary;
import presstime.server.content.Contents;
import presstime.server.content.Copying;
import presstime.server.delivery.Change;
import presstime.server.delivery.Delivery;
import presstime.server.identity.Caller;
import presstime.server.kernel.Fault;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;
import presstime.server.scheduling.ScheduleTime;

/** Plans that begin with contents: scheduling many, and copying what is planned. */
@Component
class ContentPlans {

  private final Contents contents;
  private final Copying copying;
  private final Channels channels;
  private final InstantSource clock;

  ContentPlans(Contents contents, Copying copying, Channels channels, InstantSource clock) {
    this.contents = contents;
    this.copying = copying;
    this.channels = channels;
    this.clock = clock;
  }

  /** Each content on its channels at one time. */
  Plan schedule(
      Caller caller, Operation.Schedule schedule, List<Long> chosen, Set<Integer> leftOut) {
    Plan plan = new Plan();
    List<Long> distinct = chosen.stream().distinct().toList();
    for (int i = 0; i < distinct.size(); i++) {
      if (!leftOut.contains(i + 1)) {
        plan.add(scheduled(caller, schedule, i + 1, distinct.get(i)));
      }
    }
    return plan;
  }

  private Item scheduled(Caller caller, Operation.Schedule schedule, int number, long id) {
    String title = "";
    try {
      ContentSummary content = contents.get(caller.workspaceId(), id);
      title = content.title();
      List<Change> changes = new ArrayList<>();
      for (long channelId : channelsOf(schedule.channels(), content)) {
        ChannelSummary channel = channels.get(caller.workspaceId(), channelId);
        ScheduleTime time =
            ScheduleTime.read(
                "at",
                schedule.at(),
                schedule.timeZone(),
                channel.timeZone(),
                clock.instant(),
                channel.pastTimes());
        changes.add(
            new Change.Place(
                id,
                channelId,
                schedule.action(),
                time,
                Change.IfWaiting.MOVE,
                "chosen by a person"));
      }
      return new Item(number, null, id, title, changes, null, null, null, List.of());
    } catch (Fault fault) {
      return Item.refused(number, null, id, title, fault);
    }
  }

  /** The named ones; else the content's own; else the workspace's only one. */
  List<Long> channelsOf(List<Long> named, ContentSummary content) {
    List<Long> meant =
        named.isEmpty()
            ? contents.defaultChannels(content.id())
            : named.stream().distinct().toList();
    if (!meant.isEmpty()) {
      return meant;
    }
    List<ChannelSummary> all = channels.list(content.workspaceId());
    if (all.size() == 1) {
      return List.of(all.getFirst().id());
    }
    throw new InvalidField(
        "channels",
        "The content names no channel, and the workspace has " + all.size() + ".",
        "Name the channels, or set them on the content.");
  }

  /** A copy of each content, made once, with a delivery for each that was chosen of it. */
  Plan copies(Caller caller, Shift offset, List<One> chosen, Set<Integer> leftOut) {
    Plan plan = new Plan();
    Map<Long, Long> copies = new HashMap<>();
    for (One one : chosen) {
      Delivery delivery = one.delivery();
      if (leftOut.contains(one.number())) {
        continue;
      }
      if (delivery == null) {
        plan.add(
            Item.refused(one.number(), one.id(), null, "", new NotFound("delivery", one.id())));
      } else {
        plan.add(copied(caller, offset, one, delivery, copies));
      }
    }
    return plan;
  }

  private Item copied(
      Caller caller, Shift offset, One one, Delivery delivery, Map<Long, Long> copies) {
    try {
      ScheduleTime time =
          offset.from(
              "by",
              delivery.wallTime(),
              ZoneId.of(delivery.timeZone()),
              delivery.dueAt(),
              clock.instant());
      Long known = copies.get(delivery.contentId());
      long copy = known == null ? copying.copy(caller, delivery.contentId()) : known;
      copies.put(delivery.contentId(), copy);
      Change place =
          new Change.Place(
              copy,
              delivery.channelId(),
              DeliveryPlans.action(delivery),
              time,
              Change.IfWaiting.ADD,
              "copy of delivery " + delivery.id(),
              new Change.Like(delivery.id(), false));
      return new Item(
          one.number(),
          one.id(),
          delivery.contentId(),
          delivery.contentTitle(),
          List.of(place),
          known == null ? copy : null,
          null,
          null,
          List.of());
    } catch (Fault fault) {
      return Item.refused(
          one.number(), one.id(), delivery.contentId(), delivery.contentTitle(), fault);
    }
  }
}
