package presstime.server.content.store;

import static presstime.database.Tables.CONTENT;
import static presstime.database.Tables.REVISION;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.RevisionRecord;
import presstime.server.kernel.Cursor;

/** The table {@code revision}: rows are added, never changed. */
@Component
public class RevisionRows {

  private final DSLContext sql;

  RevisionRows(DSLContext sql) {
    this.sql = sql;
  }

  /** One of the workspace's, by its id. */
  public Optional<RevisionRecord> find(long workspaceId, long revisionId) {
    return sql.selectFrom(REVISION)
        .where(REVISION.WORKSPACE_ID.eq(workspaceId), REVISION.ID.eq(revisionId))
        .fetchOptional();
  }

  /** Those of any workspace that have these ids. */
  public List<RevisionRecord> find(Collection<Long> revisionIds) {
    return sql.selectFrom(REVISION)
        .where(REVISION.ID.eq(DSL.any(revisionIds.toArray(Long[]::new))))
        .fetch();
  }

  /** One of a content's, by its number. */
  public Optional<RevisionRecord> find(long workspaceId, long contentId, int number) {
    return sql.selectFrom(REVISION)
        .where(
            REVISION.WORKSPACE_ID.eq(workspaceId),
            REVISION.CONTENT_ID.eq(contentId),
            REVISION.NUMBER.eq(number))
        .fetchOptional();
  }

  /** A part of a content's, newest first; the cursor holds a number. */
  public List<RevisionRecord> page(
      long workspaceId, long contentId, @Nullable Cursor before, int rows) {
    return sql.selectFrom(REVISION)
        .where(
            REVISION.WORKSPACE_ID.eq(workspaceId),
            REVISION.CONTENT_ID.eq(contentId),
            before == null ? DSL.noCondition() : REVISION.NUMBER.lt((int) before.id()))
        .orderBy(REVISION.NUMBER.desc())
        .limit(rows)
        .fetch();
  }

  /**
   * The revision that was the current one when its content had this version; empty for a version
   * that came before versions were kept with revisions.
   */
  public Optional<RevisionRecord> asOfVersion(long contentId, int version) {
    return sql.selectFrom(REVISION)
        .where(REVISION.CONTENT_ID.eq(contentId), REVISION.CONTENT_VERSION.le(version))
        .orderBy(REVISION.NUMBER.desc())
        .limit(1)
        .fetchOptional();
  }

  /** Adds a row and reads back its id. */
  public RevisionRecord insert(RevisionRecord row) {
    row.attach(sql.configuration());
    row.insert();
    return row;
  }

  /** The categories of the revisions that contents go out with: the approved one, else the last. */
  public Map<Long, Set<String>> categories(long workspaceId, Collection<Long> contents) {
    return sql.select(CONTENT.ID, REVISION.CATEGORIES)
        .from(CONTENT)
        .join(REVISION)
        .on(
            REVISION.CONTENT_ID.eq(CONTENT.ID),
            REVISION.ID.eq(DSL.coalesce(CONTENT.APPROVED_REVISION_ID, CONTENT.CURRENT_REVISION_ID)))
        .where(
            CONTENT.WORKSPACE_ID.eq(workspaceId),
            CONTENT.ID.eq(DSL.any(contents.toArray(Long[]::new))),
            CONTENT.DELETED_AT.isNull())
        .fetchMap(row -> row.value1(), row -> Set.copyOf(List.of(row.value2())));
  }

  /** The highest number of a content's revisions; 0 when there is none. */
  public int lastNumber(long contentId) {
    Integer last =
        sql.select(DSL.max(REVISION.NUMBER))
            .from(REVISION)
            .where(REVISION.CONTENT_ID.eq(contentId))
            .fetchOne(0, Integer.class);
    return last == null ? 0 : last;
  }

  /** Another content of the workspace that has this slug now; empty when it is free. */
  public Optional<Long> holderOfSlug(long workspaceId, String slug, long exceptContentId) {
    return sql.select(CONTENT.ID)
        .from(CONTENT)
        .where(
            CONTENT.WORKSPACE_ID.eq(workspaceId),
            CONTENT.SLUG.eq(slug),
            CONTENT.DELETED_AT.isNull(),
            CONTENT.ID.ne(exceptContentId))
        .fetchOptional(CONTENT.ID);
  }
}
