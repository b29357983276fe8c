package presstime.server.conflicts;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import presstime.server.channels.ChannelSummary;
import presstime.server.identity.Caller;
import presstime.server.scheduling.Limits;
import presstime.server.scheduling.PublishingCalendar;
import presstime.server.scheduling.PublishingSettings;
import presstime.server.scheduling.SettingsStore;
import presstime.server.scheduling.SiteSettings;

/** The publishing calendars of channels. */
@Component
class Calendars {

  private final SettingsStore settings;

  Calendars(SettingsStore settings) {
    this.settings = settings;
  }

  /** As the channel's settings are now. */
  PublishingCalendar of(ChannelSummary channel) {
    Caller engine = new Caller(channel.workspaceId(), 0, "engine", Set.of());
    SiteSettings set = settings.get(engine, channel.id());
    Set<DayOfWeek> days =
        set.publishDays().stream().map(Calendars::day).collect(Collectors.toSet());
    List<LocalTime> times = set.publishTimeSlots().stream().map(LocalTime::parse).toList();
    return new PublishingCalendar(
        PublishingSettings.INITIAL
            .withSlots(days, times)
            .withLimits(
                new Limits(
                    set.dailyPublishLimit(),
                    set.weeklyPublishLimit(),
                    set.monthlyPublishLimit())),
        channel.timeZone());
  }

  private static DayOfWeek day(String word) {
    return java.util.Arrays.stream(DayOfWeek.values())
        .filter(day -> day.name().toLowerCase(Locale.ROOT).startsWith(word))
        .findFirst()
        .orElseThrow();
  }
}
