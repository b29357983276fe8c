package presstime.server.conflicts;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import presstime.server.channels.ChannelSummary;
import presstime.server.channels.Channels;
import presstime.server.conflicts.policy.ChannelRules;
import presstime.server.conflicts.store.SettingsRows;
import presstime.server.scheduling.PublishingCalendar;
import presstime.server.scheduling.PublishingCalendars;

/** What counts as a conflict on the channels of a workspace. */
@Component
class RuleBook {

  private final SettingsRows settings;
  private final Channels channels;
  private final PublishingCalendars calendars;

  RuleBook(SettingsRows settings, Channels channels, PublishingCalendars calendars) {
    this.settings = settings;
    this.channels = channels;
    this.calendars = calendars;
  }

  /**
   * A workspace's channels and what is set on them.
   *
   * @param channels by id; deleted ones left out
   * @param calendars reads the publishing calendar of a channel, once
   * @param effective settings by channel, with the workspace's and the usual ones filled in
   */
  record Book(
      long workspaceId,
      Map<Long, ChannelSummary> channels,
      LongFunction<PublishingCalendar> calendars,
      Map<Long, ConflictSettings> effective) {

    /** Those that reach some of the people the channel reaches. */
    Set<Long> sharingAudience(long channel) {
      Set<String> reached = audiences(channel);
      Set<Long> sharing = new HashSet<>();
      effective.forEach((other, set) -> {
        if (other != channel && audiences(other).stream().anyMatch(reached::contains)) {
          sharing.add(other);
        }
      });
      return sharing;
    }

    Set<String> audiences(long channel) {
      return settings(channel).audiences().stream()
          .map(name -> name.toLowerCase(Locale.ROOT))
          .collect(Collectors.toSet());
    }

    ConflictSettings settings(long channel) {
      return effective.getOrDefault(channel, ConflictSettings.USUAL);
    }

    PublishingCalendar calendar(long channel) {
      return calendars.apply(channel);
    }

    ConflictPolicy policy(long channel) {
      return requireNonNull(settings(channel).policy());
    }
  }

  /** What is done about conflicts on one channel. */
  ConflictPolicy policy(long workspaceId, long channelId) {
    Map<Long, ConflictSettings> set = settings.all(workspaceId);
    return requireNonNull(
        set.getOrDefault(channelId, ConflictSettings.NONE).over(own(set)).policy());
  }

  private static ConflictSettings own(Map<Long, ConflictSettings> set) {
    return set.getOrDefault(0L, ConflictSettings.NONE).over(ConflictSettings.USUAL);
  }

  /** Reads it. */
  Book read(long workspaceId) {
    Map<Long, ConflictSettings> set = settings.all(workspaceId);
    ConflictSettings own = own(set);
    Map<Long, ChannelSummary> present = new HashMap<>();
    Map<Long, ConflictSettings> effective = new HashMap<>();
    for (ChannelSummary channel : channels.list(workspaceId)) {
      present.put(channel.id(), channel);
      effective.put(channel.id(), set.getOrDefault(channel.id(), ConflictSettings.NONE).over(own));
    }
    Map<Long, PublishingCalendar> read = new HashMap<>();
    return new Book(
        workspaceId,
        present,
        channel -> read.computeIfAbsent(channel, id -> calendars.get(workspaceId, id).calendar()),
        effective);
  }

  /** The rules of some channels; those that are gone left out. */
  static Map<Long, ChannelRules> rules(Book book, Collection<Long> some) {
    return rules(book, some, Map.of());
  }

  /** The same, with those that are known already. */
  static Map<Long, ChannelRules> rules(
      Book book, Collection<Long> some, Map<Long, ChannelRules> known) {
    Map<Long, ChannelRules> rules = new HashMap<>(known);
    for (long id : some) {
      ChannelSummary channel = book.channels().get(id);
      if (channel != null && !rules.containsKey(id)) {
        rules.put(id, rules(book, channel));
      }
    }
    return rules;
  }

  private static ChannelRules rules(Book book, ChannelSummary channel) {
    ConflictSettings set = book.settings(channel.id());
    PublishingCalendar calendar = book.calendar(channel.id());
    Duration gap = calendar.settings().spacing().minimumGap();
    return new ChannelRules(
        channel.id(),
        gap.isZero() ? Duration.ofMinutes(requireNonNull(set.gapMinutes())) : gap,
        !gap.isZero(),
        Duration.ofDays(requireNonNull(set.duplicateDays())),
        requireNonNull(set.likeness()),
        book.audiences(channel.id()),
        Duration.ofHours(requireNonNull(set.audienceHours())),
        new CalendarAllowance(calendar));
  }
}
