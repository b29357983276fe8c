package presstime.server.scheduling;

import static org.jooq.impl.DSL.noCondition;
import static presstime.database.Tables.CHANNEL;
import static presstime.database.Tables.HOLIDAY_CALENDAR;
import static presstime.database.Tables.PUBLISHING_SETTINGS;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.PublishingSettingsRecord;
import presstime.server.kernel.NotFound;

/** The calendars of channels, with all their blackouts; each call reads them afresh. */
@Component
public class PublishingCalendars {

  private final DSLContext database;
  private final SettingsColumns columns;

  PublishingCalendars(DSLContext database, SettingsColumns columns) {
    this.database = database;
    this.columns = columns;
  }

  /**
   * A channel with its calendar.
   *
   * @param enabled false while a person keeps it from publishing
   */
  public record OfChannel(
      long workspaceId,
      long channelId,
      String name,
      String platform,
      boolean enabled,
      PublishingCalendar calendar) {}

  /**
   * The calendar of a channel of the workspace; one without settings of its own has the initial
   * ones.
   *
   * @throws NotFound when it is not there, deleted, or another workspace's
   */
  @Transactional(readOnly = true)
  public OfChannel get(long workspaceId, long channelId) {
    return read(CHANNEL.WORKSPACE_ID.eq(workspaceId).and(CHANNEL.ID.eq(channelId))).stream()
        .findFirst()
        .orElseThrow(() -> new NotFound("channel", channelId));
  }

  /**
   * The calendar that a channel would have with these settings; nothing is saved.
   *
   * @param changed with the names of holiday calendars; one that is not there closes nothing
   * @throws NotFound when the channel is not there, deleted, or another workspace's
   */
  @Transactional(readOnly = true)
  public PublishingCalendar supposing(
      long workspaceId, long channelId, PublishingSettings changed) {
    return new PublishingCalendar(
        withHolidays(workspaceId, changed, new HashMap<>()),
        get(workspaceId, channelId).calendar().zone());
  }

  /** Those of all channels of a workspace, oldest first. */
  @Transactional(readOnly = true)
  public List<OfChannel> list(long workspaceId) {
    return read(CHANNEL.WORKSPACE_ID.eq(workspaceId));
  }

  /**
   * Those of the channels that are given content by themselves, oldest first.
   *
   * @param workspaceId null for all workspaces
   */
  @Transactional(readOnly = true)
  public List<OfChannel> autoPublishing(@Nullable Long workspaceId) {
    return read(
        PUBLISHING_SETTINGS
            .AUTO_PUBLISH_ENABLED
            .isTrue()
            .and(workspaceId == null ? noCondition() : CHANNEL.WORKSPACE_ID.eq(workspaceId)));
  }

  private List<OfChannel> read(Condition which) {
    Map<Holidays, List<Blackout>> holidays = new HashMap<>();
    return database
        .select(
            CHANNEL.WORKSPACE_ID,
            CHANNEL.ID,
            CHANNEL.NAME,
            CHANNEL.PLATFORM,
            CHANNEL.ENABLED,
            CHANNEL.TIME_ZONE,
            PUBLISHING_SETTINGS)
        .from(CHANNEL)
        .leftJoin(PUBLISHING_SETTINGS)
        .on(PUBLISHING_SETTINGS.CHANNEL_ID.eq(CHANNEL.ID))
        .where(which, CHANNEL.DELETED_AT.isNull())
        .orderBy(CHANNEL.ID)
        .fetch(row ->
            new OfChannel(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                new PublishingCalendar(
                    settings(row.value1(), row.value7(), holidays), ZoneId.of(row.value6()))));
  }

  private PublishingSettings settings(
      long workspaceId,
      @Nullable PublishingSettingsRecord row,
      Map<Holidays, List<Blackout>> holidays) {
    if (row == null || row.getChannelId() == null) {
      return PublishingSettings.INITIAL;
    }
    return withHolidays(workspaceId, columns.read(row), holidays);
  }

  private PublishingSettings withHolidays(
      long workspaceId, PublishingSettings own, Map<Holidays, List<Blackout>> holidays) {
    List<Blackout> more = new ArrayList<>();
    for (String name : own.holidayCalendars()) {
      more.addAll(holidays.computeIfAbsent(new Holidays(workspaceId, name), this::holidays));
    }
    return own.withBlackouts(more);
  }

  private List<Blackout> holidays(Holidays which) {
    return database
        .select(HOLIDAY_CALENDAR.BLACKOUTS)
        .from(HOLIDAY_CALENDAR)
        .where(
            HOLIDAY_CALENDAR.WORKSPACE_ID.eq(which.workspaceId),
            HOLIDAY_CALENDAR.NAME.eq(which.name))
        .fetchOptional(HOLIDAY_CALENDAR.BLACKOUTS)
        .map(columns::blackouts)
        .orElse(List.of());
  }

  private record Holidays(long workspaceId, String name) {}
}
