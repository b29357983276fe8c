package presstime.server.content.store;

import static presstime.database.Tables.MEDIA;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.MediaRecord;

/** The table {@code media}: which files a workspace has. */
@Component
public class MediaRows {

  private final DSLContext sql;

  MediaRows(DSLContext sql) {
    this.sql = sql;
  }

  /** One of the workspace's. */
  public Optional<MediaRecord> find(long workspaceId, String sha256) {
    return sql.selectFrom(MEDIA)
        .where(MEDIA.WORKSPACE_ID.eq(workspaceId), MEDIA.SHA256.eq(sha256))
        .fetchOptional();
  }

  /** Those of the workspace's among these, by SHA-256. */
  public Map<String, MediaRecord> find(long workspaceId, Collection<String> sha256s) {
    return sha256s.isEmpty()
        ? Map.of()
        : sql.selectFrom(MEDIA)
            .where(MEDIA.WORKSPACE_ID.eq(workspaceId), MEDIA.SHA256.in(sha256s))
            .fetchMap(MEDIA.SHA256);
  }

  /**
   * Those of the workspace's among these, which nobody can take away until the transaction ends.
   * For who is about to refer to them.
   *
   * @return their SHA-256s
   */
  public Set<String> hold(long workspaceId, Collection<String> sha256s) {
    return sha256s.isEmpty()
        ? Set.of()
        : sql.select(MEDIA.SHA256)
            .from(MEDIA)
            .where(MEDIA.WORKSPACE_ID.eq(workspaceId), MEDIA.SHA256.in(sha256s))
            .forKeyShare()
            .fetchSet(MEDIA.SHA256);
  }

  /**
   * Adds a file; one that is there keeps its name, and its description unless that was empty. It
   * counts as new again: who uploads a file means to use it, and the clean-up takes only old ones.
   *
   * @return as it is now
   */
  public MediaRecord add(MediaRecord row) {
    return sql.insertInto(MEDIA)
        .set(row)
        .onConflict(MEDIA.WORKSPACE_ID, MEDIA.SHA256)
        .doUpdate()
        .set(MEDIA.ALT, DSL.when(MEDIA.ALT.eq(""), DSL.excluded(MEDIA.ALT)).otherwise(MEDIA.ALT))
        .set(MEDIA.CREATED_AT, DSL.excluded(MEDIA.CREATED_AT))
        .returning()
        .fetchSingle();
  }
}
