package presstime.server.scheduling;

import static presstime.database.Tables.HOLIDAY_CALENDAR;
import static presstime.database.Tables.PUBLISHING_SETTINGS;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.PublishingSettingsRecord;
import presstime.server.channels.ChannelSummary;
import presstime.server.channels.Channels;
import presstime.server.identity.Caller;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.StaleVersion;

/** Publishing settings, one set per channel. */
@Component
public class SettingsStore {

  private final DSLContext database;
  private final SettingsColumns columns;
  private final Channels channels;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  SettingsStore(
      DSLContext database,
      SettingsColumns columns,
      Channels channels,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.database = database;
    this.columns = columns;
    this.channels = channels;
    this.events = events;
    this.clock = clock;
  }

  /** The channel's settings, or the initial ones. */
  @Transactional(readOnly = true)
  public PublishingSettings get(Caller caller, long channelId) {
    ChannelSummary channel = channels.get(caller.workspaceId(), channelId);
    return database
        .selectFrom(PUBLISHING_SETTINGS)
        .where(PUBLISHING_SETTINGS.CHANNEL_ID.eq(channel.id()))
        .fetchOptional(columns::read)
        .orElse(PublishingSettings.INITIAL);
  }

  /**
   * Replaces the channel's settings.
   *
   * @param version the version the caller edited; null when the caller does not say
   * @throws StaleVersion when somebody else has changed them since
   * @throws InvalidField when they cannot be
   */
  @Transactional
  public PublishingSettings put(
      Caller caller, long channelId, PublishingSettings settings, @Nullable Integer version) {
    PublishingSettings present = get(caller, channelId);
    if (version != null && version != present.version()) {
      throw new StaleVersion("publishing settings", version, present.version());
    }
    SettingsRules.check(settings);
    checkCalendars(caller.workspaceId(), settings);
    Instant now = clock.instant();
    PublishingSettingsRecord row = columns.row(settings);
    row.setChannelId(channelId);
    row.setWorkspaceId(caller.workspaceId());
    row.setVersion(present.version() + 1);
    row.setUpdatedAt(now);
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
    events.publishEvent(
        new PublishingSettingsChanged(caller.workspaceId(), channelId, caller.actor(), now));
    return get(caller, channelId);
  }

  private void checkCalendars(long workspaceId, PublishingSettings settings) {
    if (settings.holidayCalendars().isEmpty()) {
      return;
    }
    Set<String> known =
        new HashSet<>(
            database
                .select(HOLIDAY_CALENDAR.NAME)
                .from(HOLIDAY_CALENDAR)
                .where(HOLIDAY_CALENDAR.WORKSPACE_ID.eq(workspaceId))
                .fetch(HOLIDAY_CALENDAR.NAME));
    for (String name : settings.holidayCalendars()) {
      if (!known.contains(name)) {
        throw new InvalidField(
            "holiday_calendars",
            "There is no holiday calendar '" + name + "' in this workspace.",
            "Import it first: PUT /api/v1/holiday-calendars/" + name + ".");
      }
    }
  }
}
