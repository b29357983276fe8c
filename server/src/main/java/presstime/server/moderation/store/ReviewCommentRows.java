package presstime.server.moderation.store;

import static presstime.database.Tables.ACCOUNT;
import static presstime.database.Tables.REVIEW_COMMENT;
import static presstime.database.Tables.REVISION;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.Revision;
import presstime.database.tables.records.ReviewCommentRecord;
import presstime.server.kernel.Cursor;

/** The table {@code review_comment}. */
@Component
public class ReviewCommentRows {

  private static final Revision SEEN = REVISION.as("seen");

  private final DSLContext sql;

  ReviewCommentRows(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * A comment with what it refers to.
   *
   * @param name of who wrote it; null for somebody from outside
   */
  public record Entry(
      ReviewCommentRecord row, int revision, int seenRevision, @Nullable String name) {}

  /** A content's threads, oldest first; deleted ones only where they have replies. */
  public List<Entry> threads(
      long workspaceId,
      long contentId,
      @Nullable Boolean resolved,
      @Nullable Boolean outdated,
      @Nullable Cursor after,
      int rows) {
    return entries(
        DSL.and(
            REVIEW_COMMENT.WORKSPACE_ID.eq(workspaceId),
            REVIEW_COMMENT.CONTENT_ID.eq(contentId),
            REVIEW_COMMENT.THREAD_ID.isNull(),
            shown(),
            resolved == null
                ? DSL.noCondition()
                : resolved
                    ? REVIEW_COMMENT.RESOLVED_AT.isNotNull()
                    : REVIEW_COMMENT.RESOLVED_AT.isNull(),
            outdated == null ? DSL.noCondition() : REVIEW_COMMENT.OUTDATED.eq(outdated),
            after == null ? DSL.noCondition() : REVIEW_COMMENT.ID.gt(after.id())),
        rows);
  }

  /** What is said in threads, oldest first. */
  public Map<Long, List<Entry>> replies(Collection<Long> threads) {
    return entries(
            REVIEW_COMMENT.THREAD_ID.in(threads).and(REVIEW_COMMENT.DELETED_AT.isNull()),
            Integer.MAX_VALUE)
        .stream()
        .collect(java.util.stream.Collectors.groupingBy(entry -> entry.row().getThreadId()));
  }

  /** One of a content's, a reply too. */
  public Optional<Entry> find(long workspaceId, long contentId, long id) {
    return entries(
            REVIEW_COMMENT
                .WORKSPACE_ID
                .eq(workspaceId)
                .and(REVIEW_COMMENT.CONTENT_ID.eq(contentId))
                .and(REVIEW_COMMENT.ID.eq(id)),
            1)
        .stream()
        .findFirst();
  }

  /** The same for a change: nobody else changes it until the transaction ends. */
  public Optional<ReviewCommentRecord> lock(long workspaceId, long contentId, long id) {
    return sql.selectFrom(REVIEW_COMMENT)
        .where(
            REVIEW_COMMENT.WORKSPACE_ID.eq(workspaceId),
            REVIEW_COMMENT.CONTENT_ID.eq(contentId),
            REVIEW_COMMENT.ID.eq(id))
        .forUpdate()
        .fetchOptional();
  }

  /** A content's threads that are about a field, for a newer revision. */
  public List<ReviewCommentRecord> anchored(long workspaceId, long contentId) {
    return sql.selectFrom(REVIEW_COMMENT)
        .where(
            REVIEW_COMMENT.WORKSPACE_ID.eq(workspaceId),
            REVIEW_COMMENT.CONTENT_ID.eq(contentId),
            REVIEW_COMMENT.THREAD_ID.isNull(),
            REVIEW_COMMENT.FIELD.isNotNull())
        .orderBy(REVIEW_COMMENT.ID)
        .forUpdate()
        .fetch();
  }

  /** A thread is there as long as anything that was said in it is. */
  static Condition shown() {
    var reply = REVIEW_COMMENT.as("reply");
    return REVIEW_COMMENT
        .DELETED_AT
        .isNull()
        .or(
            DSL.exists(
                DSL.selectOne()
                    .from(reply)
                    .where(reply.THREAD_ID.eq(REVIEW_COMMENT.ID), reply.DELETED_AT.isNull())));
  }

  /** Adds a row and reads back its id. */
  public ReviewCommentRecord insert(ReviewCommentRecord row) {
    row.attach(sql.configuration());
    row.insert();
    return row;
  }

  /** Writes a changed row and counts its version up. */
  public void update(ReviewCommentRecord row) {
    row.setVersion(row.getVersion() + 1);
    carry(row);
  }

  /** Writes where its quote stands now. What was said is the same, and so is its version. */
  public void carry(ReviewCommentRecord row) {
    row.attach(sql.configuration());
    row.update();
  }

  private List<Entry> entries(Condition wanted, int rows) {
    return sql.select(REVIEW_COMMENT, REVISION.NUMBER, SEEN.NUMBER, ACCOUNT.NAME)
        .from(REVIEW_COMMENT)
        .join(REVISION)
        .on(REVISION.ID.eq(REVIEW_COMMENT.REVISION_ID))
        .join(SEEN)
        .on(SEEN.ID.eq(REVIEW_COMMENT.SEEN_REVISION_ID))
        .leftJoin(ACCOUNT)
        .on(ACCOUNT.ID.eq(REVIEW_COMMENT.ACCOUNT_ID))
        .where(wanted)
        .orderBy(REVIEW_COMMENT.ID)
        .limit(rows)
        .fetch(row -> new Entry(row.value1(), row.value2(), row.value3(), row.value4()));
  }
}
