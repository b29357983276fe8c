package presstime.server.conflicts.store;

import static presstime.database.Tables.CONFLICT_SETTINGS;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.ConflictSettingsRecord;
import presstime.server.conflicts.ConflictPolicy;
import presstime.server.conflicts.ConflictSettings;

/** Settings of what counts as a conflict. */
@Component
public class SettingsRows {

  private final DSLContext database;

  SettingsRows(DSLContext database) {
    this.database = database;
  }

  /** As set on the channel, or on the workspace for null; {@link ConflictSettings#NONE} if not. */
  public ConflictSettings find(long workspaceId, @Nullable Long channelId) {
    return database
        .selectFrom(CONFLICT_SETTINGS)
        .where(
            CONFLICT_SETTINGS.WORKSPACE_ID.eq(workspaceId),
            CONFLICT_SETTINGS.CHANNEL_ID.isNotDistinctFrom(channelId))
        .fetchOptional(SettingsRows::read)
        .orElse(ConflictSettings.NONE);
  }

  /** All that is set in a workspace, by channel; the workspace's own under 0. */
  public Map<Long, ConflictSettings> all(long workspaceId) {
    Map<Long, ConflictSettings> all = new HashMap<>();
    database
        .selectFrom(CONFLICT_SETTINGS)
        .where(CONFLICT_SETTINGS.WORKSPACE_ID.eq(workspaceId))
        .forEach(row -> all.put(Objects.requireNonNullElse(row.getChannelId(), 0L), read(row)));
    return all;
  }

  /**
   * Replaces them.
   *
   * @param version that they have now; 0 when nothing is set
   * @return false when somebody else was faster
   */
  public boolean put(
      long workspaceId,
      @Nullable Long channelId,
      ConflictSettings settings,
      int version,
      Instant now) {
    ConflictSettingsRecord row = database.newRecord(CONFLICT_SETTINGS);
    row.setWorkspaceId(workspaceId);
    row.setChannelId(channelId);
    row.setPolicy(settings.policy() == null ? null : settings.policy().word());
    row.setGapMinutes(settings.gapMinutes());
    row.setDuplicateDays(settings.duplicateDays());
    row.setLikeness(settings.likeness());
    row.setAudiences(settings.audiences().toArray(String[]::new));
    row.setAudienceHours(settings.audienceHours());
    row.setVersion(version + 1);
    row.setUpdatedAt(now);
    return database
            .insertInto(CONFLICT_SETTINGS)
            .set(row)
            .onConflict(CONFLICT_SETTINGS.WORKSPACE_ID, CONFLICT_SETTINGS.CHANNEL_ID)
            .doUpdate()
            .set(row)
            .where(CONFLICT_SETTINGS.VERSION.eq(version))
            .execute()
        > 0;
  }

  private static ConflictSettings read(ConflictSettingsRecord row) {
    return new ConflictSettings(
        row.getPolicy() == null ? null : ConflictPolicy.of(row.getPolicy()),
        row.getGapMinutes(),
        row.getDuplicateDays(),
        row.getLikeness(),
        List.of(row.getAudiences()),
        row.getAudienceHours(),
        row.getVersion());
  }
}
