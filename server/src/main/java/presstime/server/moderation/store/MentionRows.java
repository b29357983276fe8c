package presstime.server.moderation.store;

import static presstime.database.Tables.ACCOUNT;
import static presstime.database.Tables.ASSIGNEE;
import static presstime.database.Tables.CONTENT;
import static presstime.database.Tables.CONTENT_TRANSITION;
import static presstime.database.Tables.MENTION;
import static presstime.database.Tables.REVIEW_COMMENT;
import static presstime.database.Tables.REVISION;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.MentionRecord;
import presstime.server.kernel.Cursor;
import presstime.server.moderation.Mention;

/** The table {@code mention}. */
@Component
public class MentionRows {

  private static final int LONGEST_TEXT = 500;

  private final DSLContext sql;

  MentionRows(DSLContext sql) {
    this.sql = sql;
  }

  /** True when it was not there before. */
  public boolean add(MentionRecord row) {
    return sql.insertInto(MENTION).set(row).onConflictDoNothing().execute() == 1;
  }

  /** Forgets whom a source addresses, but for these. */
  public void keepOnly(String kind, long sourceId, Collection<Long> accounts) {
    sql.deleteFrom(MENTION)
        .where(
            MENTION.KIND.eq(kind),
            MENTION.SOURCE_ID.eq(sourceId),
            MENTION.ACCOUNT_ID.notIn(accounts))
        .execute();
  }

  /** Whom each of these sources addresses. */
  public Map<Long, List<Long>> of(String kind, Collection<Long> sources) {
    return sql.select(MENTION.SOURCE_ID, MENTION.ACCOUNT_ID)
        .from(MENTION)
        .where(MENTION.KIND.eq(kind), MENTION.SOURCE_ID.in(sources))
        .orderBy(MENTION.ID)
        .fetchGroups(MENTION.SOURCE_ID, MENTION.ACCOUNT_ID);
  }

  /** How many of a member's are unread. */
  public int unread(long workspaceId, long accountId) {
    return sql.fetchCount(
        DSL.selectOne()
            .from(MENTION)
            .join(CONTENT)
            .on(CONTENT.ID.eq(MENTION.CONTENT_ID))
            .where(whose(workspaceId, accountId), unread(), CONTENT.DELETED_AT.isNull()));
  }

  /**
   * A part of a member's, newest first; of deleted contents none.
   *
   * @param unread null for all
   */
  public List<Mention> page(
      long workspaceId,
      long accountId,
      @Nullable Boolean unread,
      @Nullable Cursor before,
      int rows) {
    Condition which = whose(workspaceId, accountId);
    if (unread != null) {
      which = which.and(unread ? unread() : MENTION.READ_AT.isNotNull());
    }
    return read(before == null ? which : which.and(MENTION.ID.lt(before.id())), rows);
  }

  /** One of a member's. */
  public Optional<Mention> find(long workspaceId, long accountId, long id) {
    return read(whose(workspaceId, accountId).and(MENTION.ID.eq(id)), 1).stream().findFirst();
  }

  /**
   * Says of a member's that they are read, or that one is not.
   *
   * @param id null for all
   */
  public int mark(long workspaceId, long accountId, @Nullable Long id, @Nullable Instant readAt) {
    return sql.update(MENTION)
        .set(MENTION.READ_AT, readAt)
        .where(
            whose(workspaceId, accountId),
            id == null ? DSL.noCondition() : MENTION.ID.eq(id),
            readAt == null ? MENTION.READ_AT.isNotNull() : unread())
        .execute();
  }

  private static Condition whose(long workspaceId, long accountId) {
    return MENTION.WORKSPACE_ID.eq(workspaceId).and(MENTION.ACCOUNT_ID.eq(accountId));
  }

  private static Condition unread() {
    return MENTION.READ_AT.isNull();
  }

  private List<Mention> read(Condition which, int rows) {
    Field<String> text =
        DSL.left(
            DSL.coalesce(
                REVIEW_COMMENT.BODY, CONTENT_TRANSITION.NOTE, ASSIGNEE.NOTE, DSL.inline("")),
            LONGEST_TEXT);
    return sql.select(MENTION, REVISION.TITLE, text, ACCOUNT.NAME)
        .from(MENTION)
        .join(CONTENT)
        .on(CONTENT.ID.eq(MENTION.CONTENT_ID), CONTENT.DELETED_AT.isNull())
        .join(REVISION)
        .on(REVISION.ID.eq(CONTENT.CURRENT_REVISION_ID))
        .leftJoin(REVIEW_COMMENT)
        .on(MENTION.KIND.eq("comment"), REVIEW_COMMENT.ID.eq(MENTION.SOURCE_ID))
        .leftJoin(CONTENT_TRANSITION)
        .on(MENTION.KIND.eq("transition"), CONTENT_TRANSITION.ID.eq(MENTION.SOURCE_ID))
        .leftJoin(ASSIGNEE)
        .on(MENTION.KIND.eq("assignment"), ASSIGNEE.ID.eq(MENTION.SOURCE_ID))
        .leftJoin(ACCOUNT)
        .on(MENTION.ACTOR.eq(DSL.concat(DSL.inline("account/"), ACCOUNT.ID)))
        .where(which)
        .orderBy(MENTION.ID.desc())
        .limit(rows)
        .fetch(found -> {
          MentionRecord row = found.value1();
          return new Mention(
              row.getId(),
              row.getContentId(),
              found.value2(),
              row.getKind(),
              row.getSourceId(),
              found.value3(),
              found.value4(),
              row.getActor(),
              row.getCreatedAt(),
              row.getReadAt());
        });
  }
}
