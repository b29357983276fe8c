package presstime.server.content.store;

import static presstime.database.Tables.CHANNEL;
import static presstime.database.Tables.CONTENT;
import static presstime.database.Tables.CONTENT_CHANNEL;
import static presstime.database.Tables.REVISION;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.Revision;
import presstime.database.tables.records.ContentRecord;
import presstime.database.tables.records.RevisionRecord;
import presstime.server.content.ContentSummary;
import presstime.server.kernel.Cursor;

/** The tables {@code content} and {@code content_channel}. */
@Component
public class ContentRows {

  private static final Revision CURRENT = REVISION.as("current");
  private static final Revision APPROVED = REVISION.as("approved");

  private final DSLContext sql;

  ContentRows(DSLContext sql) {
    this.sql = sql;
  }

  /** A content with the revision it shows, and the number of the approved one. */
  public record Entry(
      ContentRecord content, RevisionRecord current, @Nullable Integer approvedNumber) {}

  /** One of the workspace's, deleted or not. */
  public Optional<ContentSummary> summary(long workspaceId, long id) {
    return sql.select(
            CONTENT.ID,
            CONTENT.WORKSPACE_ID,
            CURRENT.TITLE,
            CONTENT.SLUG,
            CONTENT.STATUS,
            CURRENT.ID,
            CURRENT.NUMBER,
            CONTENT.APPROVED_REVISION_ID,
            APPROVED.NUMBER,
            DSL.field(CONTENT.DELETED_AT.isNotNull()),
            CONTENT.VERSION)
        .from(CONTENT)
        .join(CURRENT)
        .on(CURRENT.CONTENT_ID.eq(CONTENT.ID), CURRENT.ID.eq(CONTENT.CURRENT_REVISION_ID))
        .leftJoin(APPROVED)
        .on(APPROVED.CONTENT_ID.eq(CONTENT.ID), APPROVED.ID.eq(CONTENT.APPROVED_REVISION_ID))
        .where(CONTENT.WORKSPACE_ID.eq(workspaceId), CONTENT.ID.eq(id))
        .fetchOptional(row ->
            new ContentSummary(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6(),
                row.value7(),
                row.value8(),
                row.value9(),
                row.value10(),
                row.value11()));
  }

  /** One of the workspace's that is not deleted. */
  public Optional<Entry> find(long workspaceId, long id) {
    return entries(CONTENT.WORKSPACE_ID.eq(workspaceId).and(CONTENT.ID.eq(id)), 1).stream()
        .findFirst();
  }

  /**
   * A part of the workspace's, the most recently changed first.
   *
   * @param status null for any
   * @param type null for any
   * @param words to be found in title or slug; empty for all
   */
  public List<Entry> page(
      long workspaceId,
      @Nullable String status,
      @Nullable String type,
      String words,
      @Nullable Cursor after,
      int rows) {
    return entries(
        DSL.and(
            CONTENT.WORKSPACE_ID.eq(workspaceId),
            status == null ? DSL.noCondition() : CONTENT.STATUS.eq(status),
            type == null ? DSL.noCondition() : CONTENT.TYPE.eq(type),
            words.isEmpty()
                ? DSL.noCondition()
                : CURRENT
                    .TITLE
                    .containsIgnoreCase(words)
                    .or(CONTENT.SLUG.containsIgnoreCase(words)),
            after == null
                ? DSL.noCondition()
                : DSL.row(CONTENT.UPDATED_AT, CONTENT.ID).lt(DSL.row(after.instant(), after.id()))),
        rows);
  }

  private List<Entry> entries(Condition condition, int rows) {
    return sql.select(CONTENT, CURRENT, APPROVED.NUMBER)
        .from(CONTENT)
        .join(CURRENT)
        .on(CURRENT.CONTENT_ID.eq(CONTENT.ID), CURRENT.ID.eq(CONTENT.CURRENT_REVISION_ID))
        .leftJoin(APPROVED)
        .on(APPROVED.CONTENT_ID.eq(CONTENT.ID), APPROVED.ID.eq(CONTENT.APPROVED_REVISION_ID))
        .where(condition, CONTENT.DELETED_AT.isNull())
        .orderBy(CONTENT.UPDATED_AT.desc(), CONTENT.ID.desc())
        .limit(rows)
        .fetch(row -> new Entry(row.value1(), row.value2(), row.value3()));
  }

  /** Those of the workspace that are not deleted. */
  public List<ContentRecord> present(long workspaceId, Collection<Long> ids) {
    return sql.selectFrom(CONTENT)
        .where(
            CONTENT.WORKSPACE_ID.eq(workspaceId), CONTENT.ID.in(ids), CONTENT.DELETED_AT.isNull())
        .fetch();
  }

  /** One of the workspace's that is not deleted, kept from others until the transaction ends. */
  public Optional<ContentRecord> lock(long workspaceId, long id) {
    return sql.selectFrom(CONTENT)
        .where(CONTENT.WORKSPACE_ID.eq(workspaceId), CONTENT.ID.eq(id), CONTENT.DELETED_AT.isNull())
        .forNoKeyUpdate()
        .fetchOptional();
  }

  /** Adds a row and reads back its id. */
  public ContentRecord insert(ContentRecord row) {
    row.attach(sql.configuration());
    row.insert();
    return row;
  }

  /** Writes what people changed in a row that was locked before. */
  public void update(ContentRecord row) {
    write(row.setEditedVersion(null));
  }

  /** Writes a row that was locked before as the engine moved it on: a version that nobody made. */
  public void moved(ContentRecord row, int from) {
    Integer edited = row.getEditedVersion();
    write(row.setEditedVersion(edited == null ? from : edited));
  }

  private void write(ContentRecord row) {
    row.attach(sql.configuration());
    row.update();
  }

  /** Until this transaction ends nobody else gives out slugs in the workspace. */
  public void lockSlugs(long workspaceId) {
    sql.execute(
        "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))",
        "slugs of workspace/" + workspaceId);
  }

  /** The workspace's slugs in use that begin like this one. */
  public Set<String> slugsLike(long workspaceId, String slug) {
    return new HashSet<>(
        sql.select(CONTENT.SLUG)
            .from(CONTENT)
            .where(
                CONTENT.WORKSPACE_ID.eq(workspaceId),
                CONTENT.DELETED_AT.isNull(),
                CONTENT.SLUG.startsWith(slug))
            .fetch(CONTENT.SLUG));
  }

  /** Where a content is meant to go, deleted channels left out. */
  public List<Long> channels(long contentId) {
    return channels(List.of(contentId)).getOrDefault(contentId, List.of());
  }

  /** The same for several contents. */
  public Map<Long, List<Long>> channels(Collection<Long> contentIds) {
    return sql.select(CONTENT_CHANNEL.CONTENT_ID, CONTENT_CHANNEL.CHANNEL_ID)
        .from(CONTENT_CHANNEL)
        .join(CHANNEL)
        .on(CHANNEL.ID.eq(CONTENT_CHANNEL.CHANNEL_ID))
        .where(CONTENT_CHANNEL.CONTENT_ID.in(contentIds), CHANNEL.DELETED_AT.isNull())
        .orderBy(CONTENT_CHANNEL.CHANNEL_ID)
        .fetchGroups(CONTENT_CHANNEL.CONTENT_ID, CONTENT_CHANNEL.CHANNEL_ID);
  }

  /** Says anew where a content is meant to go. */
  public void setChannels(long workspaceId, long contentId, Collection<Long> channelIds) {
    sql.deleteFrom(CONTENT_CHANNEL).where(CONTENT_CHANNEL.CONTENT_ID.eq(contentId)).execute();
    for (long channelId : channelIds) {
      sql.insertInto(CONTENT_CHANNEL)
          .set(CONTENT_CHANNEL.WORKSPACE_ID, workspaceId)
          .set(CONTENT_CHANNEL.CONTENT_ID, contentId)
          .set(CONTENT_CHANNEL.CHANNEL_ID, channelId)
          .execute();
    }
  }
}
