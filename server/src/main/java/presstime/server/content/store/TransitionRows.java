package presstime.server.content.store;

import static presstime.database.Tables.CONTENT_TRANSITION;
import static presstime.database.Tables.REVISION;
import static presstime.database.Tables.REVISION_APPROVAL;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.Revision;
import presstime.database.tables.records.ContentTransitionRecord;
import presstime.server.kernel.Cursor;

/** Who brought a content where, and whose voices it has. */
@Component
public class TransitionRows {

  private final DSLContext sql;

  TransitionRows(DSLContext sql) {
    this.sql = sql;
  }

  /** A line of the history with the number of the revision it was about. */
  public record Line(ContentTransitionRecord row, int revisionNumber) {}

  /** Adds a line. */
  public void add(ContentTransitionRecord row) {
    row.attach(sql.configuration());
    row.insert();
  }

  /** A part of a content's history, newest first. */
  public List<Line> page(long workspaceId, long contentId, @Nullable Cursor before, int rows) {
    return sql.select(CONTENT_TRANSITION, REVISION.NUMBER)
        .from(CONTENT_TRANSITION)
        .join(REVISION)
        .on(REVISION.ID.eq(CONTENT_TRANSITION.REVISION_ID))
        .where(
            CONTENT_TRANSITION.WORKSPACE_ID.eq(workspaceId),
            CONTENT_TRANSITION.CONTENT_ID.eq(contentId),
            before == null ? DSL.noCondition() : CONTENT_TRANSITION.ID.lt(before.id()))
        .orderBy(CONTENT_TRANSITION.ID.desc())
        .limit(rows)
        .fetch(row -> new Line(row.value1(), row.value2()));
  }

  /** Which of these deliveries have their line. */
  public Set<Long> told(Collection<Long> deliveries) {
    return new HashSet<>(
        sql.select(CONTENT_TRANSITION.DELIVERY_ID)
            .from(CONTENT_TRANSITION)
            .where(CONTENT_TRANSITION.DELIVERY_ID.in(deliveries))
            .fetch(CONTENT_TRANSITION.DELIVERY_ID));
  }

  /** Who approved a revision so far. */
  public Set<String> voices(long revisionId) {
    return new HashSet<>(
        sql.select(REVISION_APPROVAL.APPROVER)
            .from(REVISION_APPROVAL)
            .where(REVISION_APPROVAL.REVISION_ID.eq(revisionId))
            .fetch(REVISION_APPROVAL.APPROVER));
  }

  /** Adds a voice. */
  public void approve(
      long workspaceId, long contentId, long revisionId, String voice, String note, Instant now) {
    sql.insertInto(REVISION_APPROVAL)
        .set(REVISION_APPROVAL.WORKSPACE_ID, workspaceId)
        .set(REVISION_APPROVAL.CONTENT_ID, contentId)
        .set(REVISION_APPROVAL.REVISION_ID, revisionId)
        .set(REVISION_APPROVAL.APPROVER, voice)
        .set(REVISION_APPROVAL.NOTE, note)
        .set(REVISION_APPROVAL.AT, now)
        .execute();
  }

  /** Takes every voice back that a content's revisions have. */
  public void silence(long contentId) {
    sql.deleteFrom(REVISION_APPROVAL).where(REVISION_APPROVAL.CONTENT_ID.eq(contentId)).execute();
  }

  /** Takes every voice back that a revision has. */
  public void silenceRevision(long revisionId) {
    sql.deleteFrom(REVISION_APPROVAL).where(REVISION_APPROVAL.REVISION_ID.eq(revisionId)).execute();
  }

  /** Takes one voice back that a revision has. */
  public void silence(long revisionId, String voice) {
    sql.deleteFrom(REVISION_APPROVAL)
        .where(REVISION_APPROVAL.REVISION_ID.eq(revisionId), REVISION_APPROVAL.APPROVER.eq(voice))
        .execute();
  }

  /**
   * Who wrote a content's revisions.
   *
   * @param after their numbers are greater
   * @param through and at most this
   */
  public Set<Long> authors(long contentId, int after, int through) {
    return new HashSet<>(
        sql.selectDistinct(REVISION.CREATED_BY)
            .from(REVISION)
            .where(
                REVISION.CONTENT_ID.eq(contentId),
                REVISION.NUMBER.gt(after),
                REVISION.NUMBER.le(through))
            .fetch(REVISION.CREATED_BY));
  }

  /** Numbers of a content's revisions that have so many voices still. */
  public Set<Integer> approved(long contentId, int voices) {
    return new HashSet<>(
        sql.select(REVISION.NUMBER)
            .from(REVISION_APPROVAL)
            .join(REVISION)
            .on(REVISION.ID.eq(REVISION_APPROVAL.REVISION_ID))
            .where(REVISION_APPROVAL.CONTENT_ID.eq(contentId))
            .groupBy(REVISION.NUMBER)
            .having(DSL.count().ge(voices))
            .fetch(REVISION.NUMBER));
  }

  /**
   * Numbers of earlier revisions whose text later ones have again; of several the last.
   *
   * @param after the later ones' numbers are greater, the earlier ones' not
   * @param through the later ones' are at most this
   */
  public Set<Integer> restored(long contentId, int after, int through) {
    Revision older = REVISION.as("older");
    return new HashSet<>(
        sql.select(DSL.max(older.NUMBER))
            .from(REVISION)
            .join(older)
            .on(
                older.CONTENT_ID.eq(REVISION.CONTENT_ID),
                older.NUMBER.le(after),
                older.TITLE.eq(REVISION.TITLE),
                older.EXCERPT.eq(REVISION.EXCERPT),
                older.BODY.eq(REVISION.BODY),
                older.VARIANTS.eq(REVISION.VARIANTS))
            .where(
                REVISION.CONTENT_ID.eq(contentId),
                REVISION.NUMBER.gt(after),
                REVISION.NUMBER.le(through))
            .groupBy(REVISION.NUMBER)
            .fetch(row -> row.value1()));
  }
}
