package presstime.server.scheduling.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.server.channels.ChannelSummary;
import presstime.server.scheduling.BlackoutText;
import presstime.server.scheduling.PublishingSettings;
import presstime.server.scheduling.SettingsRules;
import presstime.server.scheduling.SlotCategoriesText;

/**
 * Settings as the original writes them, and ours beside them. What is late is the channel's to say
 * and only shown here.
 */
record SettingsView(
    @JsonProperty("site") long site,
    @JsonProperty("auto_publish_enabled") boolean autoPublishEnabled,
    @JsonProperty("publish_days") List<String> publishDays,
    @JsonProperty("publish_time_slots") List<String> publishTimeSlots,
    @JsonProperty("daily_publish_limit") @Nullable Integer dailyPublishLimit,
    @JsonProperty("weekly_publish_limit") @Nullable Integer weeklyPublishLimit,
    @JsonProperty("monthly_publish_limit") @Nullable Integer monthlyPublishLimit,
    @JsonProperty("slot_categories") List<SlotCategoriesText> slotCategories,
    @JsonProperty("minimum_gap_minutes") int minimumGapMinutes,
    @JsonProperty("lead_time_minutes") int leadTimeMinutes,
    @JsonProperty("horizon_days") int horizonDays,
    @JsonProperty("spread_minutes") int spreadMinutes,
    @JsonProperty("blackouts") List<BlackoutText> blackouts,
    @JsonProperty("holiday_calendars") List<String> holidayCalendars,
    @JsonProperty("time_zone") String timeZone,
    @JsonProperty("late_policy") String latePolicy,
    @JsonProperty("late_after") String lateAfter,
    @JsonProperty("late_at_most") @Nullable String lateAtMost,
    @JsonProperty("drain_per_minute") int drainPerMinute) {

  static SettingsView of(ChannelSummary channel, PublishingSettings settings) {
    return new SettingsView(
        channel.id(),
        settings.autoPublishEnabled(),
        settings.publishDays().stream().map(SettingsRules::word).toList(),
        settings.publishTimeSlots().stream().map(LocalTime::toString).toList(),
        settings.limits().daily(),
        settings.limits().weekly(),
        settings.limits().monthly(),
        settings.slotCategories().stream().map(SlotCategoriesText::of).toList(),
        settings.spacing().minimumGapMinutes(),
        settings.spacing().leadTimeMinutes(),
        settings.spacing().horizonDays(),
        settings.spacing().spreadMinutes(),
        settings.blackouts().stream().map(BlackoutText::of).toList(),
        settings.holidayCalendars(),
        channel.timeZone().getId(),
        channel.latePolicy().word(),
        channel.lateAfter().toString(),
        channel.lateAtMost() == null ? null : channel.lateAtMost().toString(),
        channel.drainPerMinute());
  }
}
