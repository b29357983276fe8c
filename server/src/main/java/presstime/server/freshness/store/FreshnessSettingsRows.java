package presstime.server.freshness.store;

import static presstime.database.Tables.FRESHNESS_SETTINGS;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.FreshnessSettingsRecord;
import presstime.server.freshness.FreshnessSettings;
import presstime.server.freshness.OnExpiry;
import presstime.server.freshness.ReviewPeriod;
import presstime.server.freshness.WhenLate;

/** The table {@code freshness_settings}. */
@Component
public class FreshnessSettingsRows {

  private final DSLContext database;

  FreshnessSettingsRows(DSLContext database) {
    this.database = database;
  }

  /** As set for the type, or for the workspace for null; {@link FreshnessSettings#NONE} if not. */
  public FreshnessSettings find(long workspaceId, @Nullable String type) {
    return database
        .selectFrom(FRESHNESS_SETTINGS)
        .where(
            FRESHNESS_SETTINGS.WORKSPACE_ID.eq(workspaceId),
            FRESHNESS_SETTINGS.CONTENT_TYPE.isNotDistinctFrom(type))
        .fetchOptional(FreshnessSettingsRows::read)
        .orElse(FreshnessSettings.NONE);
  }

  /** What is set for types, by type. */
  public Map<String, FreshnessSettings> ofTypes(long workspaceId) {
    return new TreeMap<>(
        database
            .selectFrom(FRESHNESS_SETTINGS)
            .where(
                FRESHNESS_SETTINGS.WORKSPACE_ID.eq(workspaceId),
                FRESHNESS_SETTINGS.CONTENT_TYPE.isNotNull())
            .fetchMap(FRESHNESS_SETTINGS.CONTENT_TYPE, FreshnessSettingsRows::read));
  }

  /**
   * Replaces what is set.
   *
   * @param version that it has now; 0 when nothing is set
   * @return false when somebody else was faster
   */
  public boolean put(
      long workspaceId,
      @Nullable String type,
      FreshnessSettings settings,
      int version,
      Instant now) {
    FreshnessSettingsRecord row = database.newRecord(FRESHNESS_SETTINGS);
    List<Integer> reminders = settings.reminderDays();
    row.setWorkspaceId(workspaceId);
    row.setContentType(type);
    row.setPeriod(settings.period() == null ? null : settings.period().text());
    row.setOnExpiry(settings.onExpiry() == null ? null : settings.onExpiry().word());
    row.setUpdateCounts(settings.updateCounts());
    row.setReminderDays(reminders == null ? null : reminders.toArray(Integer[]::new));
    row.setDueSoonDays(settings.dueSoonDays());
    row.setLateAfterHours(settings.lateAfterHours());
    row.setWhenLate(settings.whenLate() == null ? null : settings.whenLate().word());
    row.setPeriodSetAt(settings.periodSetAt());
    row.setVersion(version + 1);
    row.setUpdatedAt(now);
    return database
            .insertInto(FRESHNESS_SETTINGS)
            .set(row)
            .onConflict(FRESHNESS_SETTINGS.WORKSPACE_ID, FRESHNESS_SETTINGS.CONTENT_TYPE)
            .doUpdate()
            .set(row)
            .where(FRESHNESS_SETTINGS.VERSION.eq(version))
            .execute()
        > 0;
  }

  private static FreshnessSettings read(FreshnessSettingsRecord row) {
    Integer[] reminders = row.getReminderDays();
    return new FreshnessSettings(
        row.getPeriod() == null ? null : ReviewPeriod.of(row.getPeriod()),
        row.getOnExpiry() == null ? null : OnExpiry.of(row.getOnExpiry()),
        row.getUpdateCounts(),
        reminders == null ? null : kept(reminders),
        row.getDueSoonDays(),
        row.getLateAfterHours(),
        row.getWhenLate() == null ? null : WhenLate.of(row.getWhenLate()),
        row.getPeriodSetAt(),
        row.getVersion());
  }

  /** Older versions kept a null among the days, as it was sent. */
  private static List<Integer> kept(@Nullable Integer[] days) {
    return Arrays.stream(days).flatMap(Stream::ofNullable).toList();
  }
}
