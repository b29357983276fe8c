package presstime.server.freshness.store;

import static presstime.database.Tables.FRESHNESS_REVIEW;
import static presstime.database.Tables.REVISION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.FreshnessRecord;
import presstime.database.tables.records.FreshnessReviewRecord;
import presstime.server.freshness.ContentReview;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.Json;

/**
 * The table {@code freshness_review}: who looked at what, when. Rows are only ever added, and
 * undone.
 */
@Component
public class FreshnessReviewRows {

  private final DSLContext database;
  private final Json json;

  FreshnessReviewRows(DSLContext database, Json json) {
    this.database = database;
    this.json = json;
  }

  /**
   * What a review replaces, and its undo brings back.
   *
   * @param reviewId the review before; 0 for none
   */
  public record Before(
      long reviewId,
      @Nullable Instant reviewedAt,
      java.time.@Nullable LocalDateTime chosenWall,
      boolean needsReview) {

    static Before of(FreshnessRecord row) {
      return new Before(
          row.getReviewId(), row.getReviewedAt(), row.getChosenWall(), row.getNeedsReview());
    }
  }

  /**
   * Keeps a review of a content as it is now; answers its number.
   *
   * @param kind {@code person} or {@code update}
   */
  public long insert(
      FreshnessRecord row, String kind, Instant at, String actor, String note, long revisionId) {
    return database
        .insertInto(FRESHNESS_REVIEW)
        .set(FRESHNESS_REVIEW.WORKSPACE_ID, row.getWorkspaceId())
        .set(FRESHNESS_REVIEW.CONTENT_ID, row.getContentId())
        .set(FRESHNESS_REVIEW.KIND, kind)
        .set(FRESHNESS_REVIEW.REVIEWED_AT, at)
        .set(FRESHNESS_REVIEW.REVIEWED_BY, actor)
        .set(FRESHNESS_REVIEW.NOTE, note)
        .set(FRESHNESS_REVIEW.REVISION_ID, revisionId)
        .set(FRESHNESS_REVIEW.BEFORE, json.column(Before.of(row)))
        .set(FRESHNESS_REVIEW.VERSION_AFTER, row.getVersion() + 1)
        .returningResult(FRESHNESS_REVIEW.ID)
        .fetchSingle()
        .value1();
  }

  /** What a review came to, known once the next date is. */
  public void settled(long id, @Nullable Instant nextAt, int version) {
    database
        .update(FRESHNESS_REVIEW)
        .set(FRESHNESS_REVIEW.NEXT_AT, nextAt)
        .set(FRESHNESS_REVIEW.VERSION_AFTER, version)
        .where(FRESHNESS_REVIEW.ID.eq(id))
        .execute();
  }

  /** One of a content's. */
  public Optional<FreshnessReviewRecord> find(long contentId, long id) {
    return database
        .selectFrom(FRESHNESS_REVIEW)
        .where(FRESHNESS_REVIEW.CONTENT_ID.eq(contentId), FRESHNESS_REVIEW.ID.eq(id))
        .fetchOptional();
  }

  /** What it replaced. */
  public Before before(FreshnessReviewRecord review) {
    return json.read(review.getBefore(), Before.class);
  }

  /** It was taken back. */
  public void undone(long id, String actor, Instant at) {
    database
        .update(FRESHNESS_REVIEW)
        .set(FRESHNESS_REVIEW.UNDONE_BY, actor)
        .set(FRESHNESS_REVIEW.UNDONE_AT, at)
        .where(FRESHNESS_REVIEW.ID.eq(id))
        .execute();
  }

  /** The number of one of the content's revisions. */
  public Optional<Integer> revisionNumber(long contentId, long revisionId) {
    return database
        .select(REVISION.NUMBER)
        .from(REVISION)
        .where(REVISION.CONTENT_ID.eq(contentId), REVISION.ID.eq(revisionId))
        .fetchOptional(REVISION.NUMBER);
  }

  /** A content's reviews, the newest first. */
  public List<ContentReview> page(long contentId, @Nullable Cursor after, int limit) {
    return database
        .select(FRESHNESS_REVIEW, REVISION.NUMBER)
        .from(FRESHNESS_REVIEW)
        .join(REVISION)
        .on(
            REVISION.CONTENT_ID.eq(FRESHNESS_REVIEW.CONTENT_ID),
            REVISION.ID.eq(FRESHNESS_REVIEW.REVISION_ID))
        .where(
            FRESHNESS_REVIEW.CONTENT_ID.eq(contentId),
            after == null ? DSL.noCondition() : FRESHNESS_REVIEW.ID.lt(after.id()))
        .orderBy(FRESHNESS_REVIEW.ID.desc())
        .limit(limit)
        .fetch(row -> review(row.value1(), row.value2()));
  }

  private static ContentReview review(FreshnessReviewRecord row, int revision) {
    return new ContentReview(
        row.getId(),
        row.getKind(),
        row.getReviewedAt(),
        row.getReviewedBy(),
        row.getNote(),
        revision,
        row.getNextAt(),
        row.getUndoneAt(),
        row.getUndoneBy());
  }
}
