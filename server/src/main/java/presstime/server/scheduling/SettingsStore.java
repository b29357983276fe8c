package presstime.server.scheduling;

import static presstime.database.Tables.PUBLISHING_SETTINGS;

import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.PublishingSettingsRecord;
import presstime.server.channels.ChannelSummary;
import presstime.server.channels.Channels;
import presstime.server.identity.Caller;
import presstime.server.kernel.StaleVersion;

/** Publishing settings, one set per channel. */
@Component
public class SettingsStore {

  private final DSLContext database;
  private final Channels channels;
  private final InstantSource clock;

  SettingsStore(DSLContext database, Channels channels, InstantSource clock) {
    this.database = database;
    this.channels = channels;
    this.clock = clock;
  }

  /** The channel's settings, or the initial ones. */
  @Transactional(readOnly = true)
  public SiteSettings get(Caller caller, long channelId) {
    ChannelSummary channel = channels.get(caller.workspaceId(), channelId);
    return database
        .selectFrom(PUBLISHING_SETTINGS)
        .where(PUBLISHING_SETTINGS.CHANNEL_ID.eq(channel.id()))
        .fetchOptional(SettingsStore::read)
        .orElse(SiteSettings.INITIAL);
  }

  /**
   * Replaces the channel's settings.
   *
   * @param version the version the caller edited; null when the caller does not say
   * @throws StaleVersion when somebody else has changed them since
   */
  @Transactional
  public SiteSettings put(
      Caller caller, long channelId, SiteSettings settings, @Nullable Integer version) {
    SiteSettings present = get(caller, channelId);
    if (version != null && version != present.version()) {
      throw new StaleVersion("publishing settings", version, present.version());
    }
    PublishingSettingsRecord row = database.newRecord(PUBLISHING_SETTINGS);
    row.setChannelId(channelId);
    row.setWorkspaceId(caller.workspaceId());
    row.setAutoPublishEnabled(settings.autoPublishEnabled());
    row.setPublishDays(SettingsRules.days(settings.publishDays()).toArray(String[]::new));
    row.setPublishTimeSlots(
        SettingsRules.slots(settings.publishTimeSlots()).toArray(String[]::new));
    row.setDailyPublishLimit(
        SettingsRules.limit("daily_publish_limit", settings.dailyPublishLimit()));
    row.setWeeklyPublishLimit(
        SettingsRules.limit("weekly_publish_limit", settings.weeklyPublishLimit()));
    row.setMonthlyPublishLimit(
        SettingsRules.limit("monthly_publish_limit", settings.monthlyPublishLimit()));
    row.setVersion(present.version() + 1);
    row.setUpdatedAt(clock.instant());
    int written =
        database
            .insertInto(PUBLISHING_SETTINGS)
            .set(row)
            .onConflict(PUBLISHING_SETTINGS.CHANNEL_ID)
            .doUpdate()
            .set(row)
            .where(PUBLISHING_SETTINGS.VERSION.eq(present.version()))
            .execute();
    if (written == 0) {
      throw new StaleVersion("publishing settings", present.version(), present.version() + 1);
    }
    return get(caller, channelId);
  }

  private static SiteSettings read(PublishingSettingsRecord row) {
    return new SiteSettings(
        row.getAutoPublishEnabled(),
        list(row.getPublishDays()),
        list(row.getPublishTimeSlots()),
        row.getDailyPublishLimit(),
        row.getWeeklyPublishLimit(),
        row.getMonthlyPublishLimit(),
        row.getVersion());
  }

  private static List<String> list(String[] values) {
    return Arrays.asList(values);
  }
}
