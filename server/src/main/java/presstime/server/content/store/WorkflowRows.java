package presstime.server.content.store;

import static presstime.database.Tables.CONTENT;
import static presstime.database.Tables.CONTENT_TRANSITION;
import static presstime.database.Tables.WORKFLOW;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.WorkflowRecord;
import presstime.server.content.ModerationState;
import presstime.server.content.StateKind;
import presstime.server.content.Workflow;
import presstime.server.content.WorkflowDetails;
import presstime.server.kernel.Json;

/** The table {@code workflow}, and what a change of it does to contents. */
@Component
public class WorkflowRows {

  private final DSLContext sql;
  private final Json json;

  WorkflowRows(DSLContext sql, Json json) {
    this.sql = sql;
    this.json = json;
  }

  /** Until the transaction ends nobody changes a workflow of the workspace. */
  public void hold(long workspaceId) {
    sql.execute("SELECT pg_advisory_xact_lock_shared(hashtextextended(?, 0))", name(workspaceId));
  }

  /** Until the transaction ends nobody takes a step, nor changes a workflow, in the workspace. */
  public void lock(long workspaceId) {
    sql.execute("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))", name(workspaceId));
  }

  private static String name(long workspaceId) {
    return "workflows of workspace/" + workspaceId;
  }

  /** Those that are set in a workspace, by content type. */
  public Map<String, WorkflowDetails> all(long workspaceId) {
    return sql
        .selectFrom(WORKFLOW)
        .where(WORKFLOW.WORKSPACE_ID.eq(workspaceId), WORKFLOW.DEFINITION.isNotNull())
        .orderBy(WORKFLOW.CONTENT_TYPE)
        .fetch(this::details)
        .stream()
        .collect(Collectors.toMap(WorkflowDetails::contentType, details -> details));
  }

  /** The first of these types that has one. */
  public Optional<Workflow> first(long workspaceId, String type, String otherwise) {
    return sql.select(WORKFLOW.DEFINITION)
        .from(WORKFLOW)
        .where(
            WORKFLOW.WORKSPACE_ID.eq(workspaceId),
            WORKFLOW.CONTENT_TYPE.in(type, otherwise),
            WORKFLOW.DEFINITION.isNotNull())
        .orderBy(DSL.field(WORKFLOW.CONTENT_TYPE.eq(type)).desc())
        .limit(1)
        .fetchOptional(row -> json.read(row.value1(), Workflow.class));
  }

  private WorkflowDetails details(WorkflowRecord row) {
    return new WorkflowDetails(
        row.getContentType(),
        json.read(row.getDefinition(), Workflow.class),
        true,
        row.getVersion(),
        row.getChangedBy(),
        row.getChangedAt());
  }

  /** Writes one. Its version is none that one of that type ever had, also when that is gone. */
  public void put(long workspaceId, String type, Workflow workflow, String actor, Instant now) {
    WorkflowRecord row =
        new WorkflowRecord()
            .setWorkspaceId(workspaceId)
            .setContentType(type)
            .setDefinition(json.column(workflow))
            .setVersion(1)
            .setChangedBy(actor)
            .setChangedAt(now);
    sql.insertInto(WORKFLOW)
        .set(row)
        .onConflict(WORKFLOW.WORKSPACE_ID, WORKFLOW.CONTENT_TYPE)
        .doUpdate()
        .set(row)
        .set(WORKFLOW.VERSION, WORKFLOW.VERSION.plus(1))
        .execute();
  }

  /** Takes one away; its version stays used. */
  public void remove(long workspaceId, String type, String actor, Instant now) {
    sql.update(WORKFLOW)
        .setNull(WORKFLOW.DEFINITION)
        .set(WORKFLOW.CHANGED_BY, actor)
        .set(WORKFLOW.CHANGED_AT, now)
        .where(WORKFLOW.WORKSPACE_ID.eq(workspaceId), WORKFLOW.CONTENT_TYPE.eq(type))
        .execute();
  }

  /**
   * Contents of a workspace.
   *
   * @param type the one type; null for all but those in {@code except}
   */
  public static Condition governed(
      long workspaceId, @org.jspecify.annotations.Nullable String type, List<String> except) {
    return CONTENT
        .WORKSPACE_ID
        .eq(workspaceId)
        .and(type == null ? CONTENT.TYPE.notIn(except) : CONTENT.TYPE.eq(type));
  }

  /** In which states these contents are, deleted ones too. */
  public List<String> used(Condition contents, Workflow workflow) {
    return sql.selectDistinct(stateKey(workflow))
        .from(CONTENT)
        .where(contents)
        .fetch(0, String.class);
  }

  /** The key of a content's state in SQL. */
  public static Field<String> stateKey(Workflow workflow) {
    Field<String> begin = DSL.inline(workflow.initial().key());
    for (StateKind kind : List.of(StateKind.REVIEW, StateKind.APPROVED)) {
      Optional<ModerationState> first = workflow.first(kind);
      if (first.isPresent()) {
        begin =
            DSL.when(CONTENT.STATUS.eq(kind.status()), DSL.inline(first.get().key()))
                .otherwise(begin);
      }
    }
    return DSL.coalesce(CONTENT.STATE, begin);
  }

  /**
   * Locks the contents that {@link #pin} and {@link #map} write, in the order in which others lock
   * several.
   *
   * @param states keys of those that are mapped
   */
  public void lockChanging(Condition contents, Collection<String> states) {
    sql.select(CONTENT.ID)
        .from(CONTENT)
        .where(contents, CONTENT.STATE.isNull().or(CONTENT.STATE.in(states)))
        .orderBy(CONTENT.ID)
        .forNoKeyUpdate()
        .fetch();
  }

  /** Writes out the state of contents that have none, as a workflow means it. */
  public void pin(Condition contents, Workflow workflow) {
    sql.update(CONTENT)
        .set(CONTENT.STATE, stateKey(workflow))
        .where(contents, CONTENT.STATE.isNull())
        .execute();
  }

  /** Brings contents from states to others of the same status; answers how many. */
  public int map(
      Condition contents, Map<String, String> mapping, String note, String actor, Instant now) {
    if (mapping.isEmpty()) {
      return 0;
    }
    Field<String> mapped = DSL.case_(CONTENT.STATE).mapValues(mapping);
    Condition there = contents.and(CONTENT.STATE.in(mapping.keySet()));
    sql.insertInto(
            CONTENT_TRANSITION,
            CONTENT_TRANSITION.WORKSPACE_ID,
            CONTENT_TRANSITION.CONTENT_ID,
            CONTENT_TRANSITION.REVISION_ID,
            CONTENT_TRANSITION.CAUSE,
            CONTENT_TRANSITION.FROM_STATE,
            CONTENT_TRANSITION.TO_STATE,
            CONTENT_TRANSITION.NOTE,
            CONTENT_TRANSITION.ACTOR,
            CONTENT_TRANSITION.AT)
        .select(
            DSL.select(
                    CONTENT.WORKSPACE_ID,
                    CONTENT.ID,
                    CONTENT.CURRENT_REVISION_ID,
                    DSL.inline("workflow"),
                    CONTENT.STATE,
                    mapped,
                    DSL.val(note),
                    DSL.val(actor),
                    DSL.val(now))
                .from(CONTENT)
                .where(there))
        .execute();
    return sql.update(CONTENT)
        .set(CONTENT.STATE, mapped)
        .set(CONTENT.VERSION, CONTENT.VERSION.plus(1))
        .setNull(CONTENT.EDITED_VERSION)
        .where(there)
        .execute();
  }
}
