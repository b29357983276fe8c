package presstime.server.bundles;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import presstime.server.bundles.policy.Variables;
import presstime.server.channels.ChannelSummary;
import presstime.server.content.ContentChange;
import presstime.server.kernel.InvalidField;
import presstime.server.scheduling.ScheduleTime;
import presstime.server.scheduling.WallTime;

/** From an item of a template to what is written, where it goes and when. Pure. */
final class Drafts {

  private Drafts() {}

  /** A new content of an item. */
  static ContentChange draft(
      BundleItem item,
      Map<String, String> values,
      List<ChannelSummary> all,
      BundleTemplate template) {
    boolean html = item.bodyFormat().equalsIgnoreCase("html");
    return new ContentChange(
        Variables.fill(item.title(), values),
        html ? Variables.fillHtml(item.body(), values) : Variables.fill(item.body(), values),
        item.bodyFormat(),
        Variables.fill(item.excerpt(), values),
        null,
        item.categories().stream().map(name -> Variables.fill(name, values)).toList(),
        item.tags().stream().map(name -> Variables.fill(name, values)).toList(),
        null,
        null,
        null,
        null,
        null,
        places(item, all),
        "Made of the bundle template \"" + template.name() + "\", as " + item.role(),
        item.type());
  }

  private static List<Long> places(BundleItem item, List<ChannelSummary> all) {
    List<Long> meant =
        all.stream()
            .filter(channel ->
                item.channel() != null
                    ? item.channel() == channel.id()
                    : item.platform() == null || item.platform().equals(channel.platform()))
            .map(ChannelSummary::id)
            .toList();
    boolean unclear = item.channel() == null && item.platform() == null && meant.size() != 1;
    if (meant.isEmpty() || unclear) {
      throw new InvalidField(
          "items",
          "Item '" + item.role() + "' names no channel that there is.",
          "Name a channel or a platform in the template.");
    }
    return meant;
  }

  /** Days on the wall calendar, so that nine stays nine when the clocks change; minutes exact. */
  static ScheduleTime time(BundleItem item, ScheduleTime anchor) {
    if (item.day() == 0 && item.time() == null && item.minutes() == 0) {
      return anchor;
    }
    ZoneId zone = anchor.wall().zone();
    LocalDateTime day = anchor.wall().local().plusDays(item.day());
    ScheduleTime onDay =
        ScheduleTime.of(
            new WallTime(item.time() == null ? day : day.toLocalDate().atTime(item.time()), zone));
    if (item.minutes() == 0) {
      return onDay;
    }
    Instant instant = onDay.instant().plus(Duration.ofMinutes(item.minutes()));
    return new ScheduleTime(WallTime.of(instant, zone), instant, onDay.notes());
  }
}
