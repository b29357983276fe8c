package presstime.server.clients.store;

import static presstime.database.Tables.CLIENT_SETTINGS;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.ClientSettingsRecord;
import presstime.server.clients.ClientSettings;

/** The table {@code client_settings}. */
@Component
public class ClientSettingsRows {

  private final DSLContext sql;

  ClientSettingsRows(DSLContext sql) {
    this.sql = sql;
  }

  /** As set, or {@link ClientSettings#USUAL}. */
  public ClientSettings find(long workspaceId) {
    return sql.selectFrom(CLIENT_SETTINGS)
        .where(CLIENT_SETTINGS.WORKSPACE_ID.eq(workspaceId))
        .fetchOptional(row ->
            new ClientSettings(
                row.getApproval(), row.getUsualDays(), row.getLongestDays(), row.getVersion()))
        .orElse(ClientSettings.USUAL);
  }

  /**
   * Replaces them.
   *
   * @param settings with the version they have now
   * @return false when somebody else was faster
   */
  public boolean put(long workspaceId, ClientSettings settings, Instant now) {
    ClientSettingsRecord row = sql.newRecord(CLIENT_SETTINGS);
    row.setWorkspaceId(workspaceId)
        .setApproval(settings.approval())
        .setUsualDays(settings.usualDays())
        .setLongestDays(settings.longestDays())
        .setVersion(settings.version() + 1)
        .setUpdatedAt(now);
    return sql.insertInto(CLIENT_SETTINGS)
            .set(row)
            .onConflict(CLIENT_SETTINGS.WORKSPACE_ID)
            .doUpdate()
            .set(row)
            .where(CLIENT_SETTINGS.VERSION.eq(settings.version()))
            .execute()
        > 0;
  }
}
