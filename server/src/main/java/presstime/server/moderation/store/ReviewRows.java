package presstime.server.moderation.store;

import static presstime.database.Tables.ASSIGNEE;
import static presstime.database.Tables.CONTENT;
import static presstime.database.Tables.CONTENT_TRANSITION;
import static presstime.database.Tables.DELIVERY;
import static presstime.database.Tables.REVIEW_COMMENT;
import static presstime.database.Tables.REVISION;
import static presstime.database.Tables.REVISION_APPROVAL;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.Revision;
import presstime.server.kernel.Cursor;
import presstime.server.moderation.Duty;
import presstime.server.moderation.WaitingFor;

/** What waits for review, in SQL. */
@Component
public class ReviewRows {

  /** What has no time comes after everything that has one. */
  private static final long UNPLANNED = 1L << 62;

  private static final Revision CURRENT = REVISION.as("current");

  private final DSLContext sql;

  ReviewRows(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * What somebody's role may do with contents of a type.
   *
   * @param type null for every type that is not in another one of these
   * @param states keys of review states from which the role leads on
   * @param first key of the review state in which contents without a state are
   * @param fourEyes whether those who wrote it are kept from it
   */
  public record Steps(@Nullable String type, List<String> states, String first, boolean fourEyes) {}

  /**
   * Who looks.
   *
   * @param archived keys of states in which nobody writes on
   * @param seesTimes whether they may know what is planned
   */
  public record Looker(
      long workspaceId,
      long accountId,
      List<Steps> steps,
      List<String> archived,
      boolean seesTimes) {}

  /** A content that waits; {@code position} sorts. */
  public record Entry(
      long contentId,
      String title,
      String contentType,
      @Nullable String state,
      String status,
      int revision,
      Instant since,
      @Nullable Instant scheduledAt,
      boolean forMe,
      boolean forRole,
      int approvals,
      int openComments,
      int version,
      long position) {}

  /** A part of the queue. */
  public List<Entry> page(
      Looker looker, WaitingFor whom, @Nullable String state, @Nullable Cursor after, int rows) {
    Field<Instant> due = looker.seesTimes() ? due() : DSL.castNull(DELIVERY.DUE_AT);
    Field<Instant> since = since();
    Field<Long> position =
        DSL.when(due.isNotNull(), micros(due)).otherwise(micros(since).plus(UNPLANNED));
    Field<Boolean> mine = DSL.field(forMe(looker, DSL.noCondition()));
    Field<Boolean> role = DSL.field(forRole(looker));
    Field<Integer> approvals =
        DSL.field(
            DSL.selectCount()
                .from(REVISION_APPROVAL)
                .where(REVISION_APPROVAL.REVISION_ID.eq(CONTENT.CURRENT_REVISION_ID)));
    return sql.select(
            CONTENT,
            CURRENT.TITLE,
            CURRENT.NUMBER,
            since,
            due,
            mine,
            role,
            approvals,
            openComments(),
            position)
        .from(CONTENT)
        .join(CURRENT)
        .on(CURRENT.CONTENT_ID.eq(CONTENT.ID), CURRENT.ID.eq(CONTENT.CURRENT_REVISION_ID))
        .where(
            waiting(looker, whom),
            state == null ? DSL.noCondition() : inState(looker, state),
            after == null
                ? DSL.noCondition()
                : DSL.row(position, CONTENT.ID).gt(DSL.row(after.position(), after.id())))
        .orderBy(position, CONTENT.ID)
        .limit(rows)
        .fetch(row ->
            new Entry(
                row.value1().getId(),
                row.value2(),
                row.value1().getType(),
                row.value1().getState(),
                row.value1().getStatus(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6(),
                row.value7(),
                row.value8(),
                row.value9(),
                row.value1().getVersion(),
                row.value10()));
  }

  /** How many wait. */
  public int count(Looker looker, WaitingFor whom) {
    return sql.fetchCount(CONTENT, waiting(looker, whom));
  }

  /** How many wait for the looker by name whose date has passed. */
  public int overdue(Looker looker, Instant now) {
    return sql.fetchCount(CONTENT, there(looker).and(forMe(looker, ASSIGNEE.DUE_AT.lt(now))));
  }

  /** How many are in review, by the key of their state. */
  public Map<String, Integer> states(Looker looker) {
    Map<String, Integer> states = new LinkedHashMap<>();
    for (Steps steps : looker.steps()) {
      Field<String> key = DSL.coalesce(CONTENT.STATE, DSL.inline(steps.first()));
      sql.select(key, DSL.count())
          .from(CONTENT)
          .where(waiting(looker, WaitingFor.ANYBODY), governed(looker, steps))
          .groupBy(key)
          .orderBy(key)
          .forEach(row -> states.merge(row.value1(), row.value2(), Integer::sum));
    }
    return states;
  }

  private static Condition waiting(Looker looker, WaitingFor whom) {
    return there(looker)
        .and(
            switch (whom) {
              case ME -> forMe(looker, DSL.noCondition());
              case ROLE -> forRole(looker);
              case US -> forMe(looker, DSL.noCondition()).or(forRole(looker));
              case UNASSIGNED ->
                  CONTENT
                      .STATUS
                      .eq("review")
                      .andNot(named(looker, Duty.REVIEWER, DSL.noCondition()));
              case ANYBODY -> CONTENT.STATUS.eq("review");
            });
  }

  private static Condition there(Looker looker) {
    return CONTENT.WORKSPACE_ID.eq(looker.workspaceId()).and(CONTENT.DELETED_AT.isNull());
  }

  /**
   * Asked by name for what is to be done now.
   *
   * @param also of that very request: one content may be asked of somebody twice, by duty
   */
  private static Condition forMe(Looker looker, Condition also) {
    Condition written = CONTENT.STATUS.eq("draft");
    if (!looker.archived().isEmpty()) {
      written = written.and(CONTENT.STATE.isNull().or(CONTENT.STATE.notIn(looker.archived())));
    }
    return CONTENT
        .STATUS
        .eq("review")
        .and(asked(looker, Duty.REVIEWER, also))
        .or(written.and(asked(looker, Duty.AUTHOR, also)));
  }

  private static Condition asked(Looker looker, Duty duty, Condition also) {
    return named(looker, duty, ASSIGNEE.ACCOUNT_ID.eq(looker.accountId()).and(also));
  }

  private static Condition named(Looker looker, Duty duty, Condition also) {
    return DSL.exists(
        DSL.selectOne()
            .from(ASSIGNEE)
            .where(
                ASSIGNEE.WORKSPACE_ID.eq(looker.workspaceId()),
                ASSIGNEE.CONTENT_ID.eq(CONTENT.ID),
                ASSIGNEE.DUTY.eq(duty.word()),
                also));
  }

  private static Condition forRole(Looker looker) {
    Condition any = DSL.falseCondition();
    for (Steps steps : looker.steps()) {
      if (!steps.states().isEmpty()) {
        Condition here =
            governed(looker, steps)
                .and(DSL.coalesce(CONTENT.STATE, steps.first()).in(steps.states()));
        any = any.or(steps.fourEyes() ? here.andNot(wrote(looker)) : here);
      }
    }
    return CONTENT.STATUS.eq("review").and(any).andNot(approved(looker));
  }

  private static Condition governed(Looker looker, Steps steps) {
    return steps.type() == null
        ? CONTENT.TYPE.notIn(
            looker.steps().stream().map(Steps::type).filter(java.util.Objects::nonNull).toList())
        : CONTENT.TYPE.eq(steps.type());
  }

  /** Wrote a part of what is new since the last approval. */
  private static Condition wrote(Looker looker) {
    Revision approved = REVISION.as("approved");
    return DSL.exists(
        DSL.selectOne()
            .from(REVISION)
            .leftJoin(approved)
            .on(approved.ID.eq(CONTENT.APPROVED_REVISION_ID))
            .where(
                REVISION.CONTENT_ID.eq(CONTENT.ID),
                REVISION.CREATED_BY.eq(looker.accountId()),
                REVISION.NUMBER.gt(DSL.coalesce(approved.NUMBER, 0))));
  }

  private static Condition approved(Looker looker) {
    return DSL.exists(
        DSL.selectOne()
            .from(REVISION_APPROVAL)
            .where(
                REVISION_APPROVAL.REVISION_ID.eq(CONTENT.CURRENT_REVISION_ID),
                REVISION_APPROVAL.APPROVER.eq("account/" + looker.accountId())));
  }

  private static Condition inState(Looker looker, String state) {
    Condition any = CONTENT.STATE.eq(state);
    for (Steps steps : looker.steps()) {
      if (steps.first().equals(state)) {
        any =
            any.or(
                CONTENT
                    .STATE
                    .isNull()
                    .and(CONTENT.STATUS.eq("review"))
                    .and(governed(looker, steps)));
      }
    }
    return any;
  }

  private static Field<Instant> due() {
    return DSL.field(
        DSL.select(DSL.min(DELIVERY.DUE_AT))
            .from(DELIVERY)
            .where(
                DELIVERY.CONTENT_ID.eq(CONTENT.ID),
                DELIVERY.STATE.in("scheduled", "held"),
                DELIVERY.ACTION.in("publish", "update")));
  }

  private static Field<Instant> since() {
    return DSL.coalesce(
        DSL.field(
            DSL.select(CONTENT_TRANSITION.AT)
                .from(CONTENT_TRANSITION)
                .where(
                    CONTENT_TRANSITION.CONTENT_ID.eq(CONTENT.ID),
                    CONTENT_TRANSITION.FROM_STATE.ne(CONTENT_TRANSITION.TO_STATE))
                .orderBy(CONTENT_TRANSITION.ID.desc())
                .limit(1)),
        CONTENT.CREATED_AT);
  }

  private static Field<Integer> openComments() {
    return DSL.field(
        DSL.selectCount()
            .from(REVIEW_COMMENT)
            .where(
                REVIEW_COMMENT.CONTENT_ID.eq(CONTENT.ID),
                REVIEW_COMMENT.THREAD_ID.isNull(),
                REVIEW_COMMENT.RESOLVED_AT.isNull(),
                ReviewCommentRows.shown()));
  }

  private static Field<Long> micros(Field<Instant> instant) {
    return DSL.field("(extract(epoch from {0}) * 1000000)::bigint", Long.class, instant);
  }
}
