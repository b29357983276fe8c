package presstime.server.batches;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.platform.Action;
import presstime.server.batches.Plan.Item;
import presstime.server.batches.policy.Moment;
import presstime.server.channels.ChannelSummary;
import presstime.server.channels.Channels;
import presstime.server.content.ContentSummary;
import presstime.server.content.Contents;
import presstime.server.delivery.Change;
import presstime.server.delivery.Change.IfWaiting;
import presstime.server.identity.Caller;
import presstime.server.kernel.Fault;
import presstime.server.kernel.InvalidField;

/** Plans out of templates: each step of each content, in the order of the steps' days. */
@Component
class TemplatePlans {

  private final Contents contents;
  private final Channels channels;
  private final ContentPlans contentPlans;
  private final InstantSource clock;

  TemplatePlans(
      Contents contents, Channels channels, ContentPlans contentPlans, InstantSource clock) {
    this.contents = contents;
    this.channels = channels;
    this.contentPlans = contentPlans;
    this.clock = clock;
  }

  /** The same action of the same content on the same channel once more is a repeat. */
  private record Target(long content, long channel, Action action) {}

  Plan plan(
      Caller caller,
      ScheduleTemplate template,
      List<Long> chosen,
      LocalDate start,
      @Nullable ZoneId zone,
      Set<Integer> leftOut) {
    List<ChannelSummary> all = channels.list(caller.workspaceId());
    Set<Target> seen = new HashSet<>();
    Plan plan = new Plan();
    int number = 0;
    for (long content : chosen) {
      for (TemplateStep step : template.steps()) {
        number++;
        if (!leftOut.contains(number)) {
          plan.add(item(caller, number, template, step, content, start, zone, all, seen));
        }
      }
    }
    return plan;
  }

  private Item item(
      Caller caller,
      int number,
      ScheduleTemplate template,
      TemplateStep step,
      long id,
      LocalDate start,
      @Nullable ZoneId zone,
      List<ChannelSummary> all,
      Set<Target> seen) {
    String title = "";
    try {
      ContentSummary content = contents.get(caller.workspaceId(), id);
      title = content.title();
      Action action = ScheduleTemplates.action("action", step.action());
      Instant now = clock.instant();
      List<Change> changes = new ArrayList<>();
      for (ChannelSummary channel : channels(step, content, all)) {
        boolean first = seen.add(new Target(id, channel.id(), action));
        changes.add(
            new Change.Place(
                id,
                channel.id(),
                action,
                Moment.onWall(
                    "start",
                    start.plusDays(step.day()).atTime(step.time()),
                    zone == null ? channel.timeZone() : zone,
                    now),
                first ? IfWaiting.REFUSE : IfWaiting.ADD,
                reason(template, step)));
      }
      return new Item(number, null, id, title, changes, null, null, null, List.of());
    } catch (Fault fault) {
      return Item.refused(number, null, id, title, fault);
    }
  }

  private static String reason(ScheduleTemplate template, TemplateStep step) {
    return "template \"%s\", day %d%s"
        .formatted(template.name(), step.day(), step.name().isEmpty() ? "" : ": " + step.name());
  }

  private List<ChannelSummary> channels(
      TemplateStep step, ContentSummary content, List<ChannelSummary> all) {
    Long named = step.channel();
    String platform = step.platform();
    List<Long> own =
        named == null && platform == null ? contentPlans.channelsOf(List.of(), content) : List.of();
    List<ChannelSummary> meant =
        all.stream()
            .filter(channel ->
                named != null
                    ? channel.id() == named
                    : platform != null
                        ? channel.platform().equals(platform)
                        : own.contains(channel.id()))
            .toList();
    if (meant.isEmpty()) {
      throw new InvalidField(
          "steps",
          named == null
              ? "No channel of this workspace is on '" + platform + "'."
              : "There is no channel " + named + " any more.",
          "Change the template, or connect the channel.");
    }
    return meant;
  }
}
