package presstime.server.bundles.store;

import static presstime.database.Tables.DELIVERY;
import static presstime.database.Tables.RELEASE_GROUP;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.ReleaseGroupRecord;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.NotFound;

/** The table {@code release_group}. */
@Component
public class ReleaseRows {

  private final DSLContext database;

  ReleaseRows(DSLContext database) {
    this.database = database;
  }

  public ReleaseGroupRecord fresh() {
    return database.newRecord(RELEASE_GROUP);
  }

  public Optional<ReleaseGroupRecord> find(long workspaceId, long id) {
    return database
        .selectFrom(RELEASE_GROUP)
        .where(RELEASE_GROUP.WORKSPACE_ID.eq(workspaceId), RELEASE_GROUP.ID.eq(id))
        .fetchOptional();
  }

  /** Of any workspace, for those who have its number from one of its members. */
  public Optional<ReleaseGroupRecord> find(long id) {
    return database.selectFrom(RELEASE_GROUP).where(RELEASE_GROUP.ID.eq(id)).fetchOptional();
  }

  /** Those of these whose members still go together, by their numbers. */
  public Map<Long, ReleaseGroupRecord> undecided(Collection<Long> ids) {
    return database
        .selectFrom(RELEASE_GROUP)
        .where(
            RELEASE_GROUP.ID.in(ids),
            RELEASE_GROUP.OPENED_AT.isNull(),
            RELEASE_GROUP.CANCELLED_AT.isNull())
        .fetchMap(RELEASE_GROUP.ID);
  }

  /** One, locked; whoever decides, decides alone. */
  public Optional<ReleaseGroupRecord> lock(long id) {
    return database
        .selectFrom(RELEASE_GROUP)
        .where(RELEASE_GROUP.ID.eq(id))
        .forUpdate()
        .fetchOptional();
  }

  /** One of a workspace, locked. */
  public ReleaseGroupRecord lock(long workspaceId, long id) {
    return lock(id)
        .filter(row -> row.getWorkspaceId() == workspaceId)
        .orElseThrow(() -> new NotFound("release", id));
  }

  /**
   * The newest first.
   *
   * @param content with a delivery of this one; null for any
   * @param delivery with this one; null for any
   */
  public List<ReleaseGroupRecord> page(
      long workspaceId,
      @Nullable Long content,
      @Nullable Long delivery,
      @Nullable Cursor after,
      int limit) {
    return database
        .selectFrom(RELEASE_GROUP)
        .where(RELEASE_GROUP.WORKSPACE_ID.eq(workspaceId))
        .and(with(content == null ? null : DELIVERY.CONTENT_ID.eq(content)))
        .and(with(delivery == null ? null : DELIVERY.ID.eq(delivery)))
        .and(after == null ? DSL.noCondition() : RELEASE_GROUP.ID.lt(after.id()))
        .orderBy(RELEASE_GROUP.ID.desc())
        .limit(limit)
        .fetch();
  }

  private static Condition with(@Nullable Condition member) {
    return member == null
        ? DSL.noCondition()
        : RELEASE_GROUP.ID.in(DSL.select(DELIVERY.RELEASE_ID).from(DELIVERY).where(member));
  }

  /** Let go, and not yet over. */
  public List<Long> unsettled(int limit) {
    return database
        .select(RELEASE_GROUP.ID)
        .from(RELEASE_GROUP)
        .where(RELEASE_GROUP.OPENED_AT.isNotNull(), RELEASE_GROUP.SETTLED_AT.isNull())
        .orderBy(RELEASE_GROUP.OPENED_AT)
        .limit(limit)
        .fetch(RELEASE_GROUP.ID);
  }

  /** One of those, unless another server looks after it just now. */
  public Optional<ReleaseGroupRecord> lockUnsettled(long id) {
    return database
        .selectFrom(RELEASE_GROUP)
        .where(RELEASE_GROUP.ID.eq(id), RELEASE_GROUP.SETTLED_AT.isNull())
        .forUpdate()
        .skipLocked()
        .fetchOptional();
  }

  /** Those that are to go within a span and are not decided. */
  public List<ReleaseGroupRecord> soon(Instant from, Instant to, int limit) {
    return database
        .selectFrom(RELEASE_GROUP)
        .where(
            RELEASE_GROUP.DUE_AT.between(from, to),
            RELEASE_GROUP.OPENED_AT.isNull(),
            RELEASE_GROUP.REFUSED_AT.isNull(),
            RELEASE_GROUP.CANCELLED_AT.isNull())
        .orderBy(RELEASE_GROUP.DUE_AT)
        .limit(limit)
        .fetch();
  }

  public void insert(ReleaseGroupRecord row) {
    row.store();
  }

  /** Writes a changed row and counts its version up. */
  public void store(ReleaseGroupRecord row, Instant now) {
    row.setVersion(row.getVersion() + 1);
    row.setUpdatedAt(now);
    row.store();
  }
}
