package presstime.server.batches.store;

import static presstime.database.Tables.SCHEDULE_TEMPLATE;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.ScheduleTemplateRecord;
import presstime.server.batches.ScheduleTemplate;
import presstime.server.batches.TemplateStep;
import presstime.server.identity.Caller;
import presstime.server.kernel.Json;
import tools.jackson.core.type.TypeReference;

/** The table {@code schedule_template}. */
@Component
public class TemplateRows {

  private static final TypeReference<List<TemplateStep>> STEPS = new TypeReference<>() {};

  private final DSLContext database;
  private final Json json;

  TemplateRows(DSLContext database, Json json) {
    this.database = database;
    this.json = json;
  }

  /** The workspace's, by name. */
  public List<ScheduleTemplate> all(long workspaceId) {
    return database
        .selectFrom(SCHEDULE_TEMPLATE)
        .where(SCHEDULE_TEMPLATE.WORKSPACE_ID.eq(workspaceId))
        .orderBy(DSL.lower(SCHEDULE_TEMPLATE.NAME))
        .fetch(this::read);
  }

  /** One of the workspace's. */
  public Optional<ScheduleTemplate> find(long workspaceId, long id) {
    return database
        .selectFrom(SCHEDULE_TEMPLATE)
        .where(SCHEDULE_TEMPLATE.WORKSPACE_ID.eq(workspaceId), SCHEDULE_TEMPLATE.ID.eq(id))
        .fetchOptional(this::read);
  }

  /** The one of a name, whatever its case; kept from being given out twice. */
  public Optional<Long> holder(long workspaceId, String name) {
    database.execute(
        "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))",
        "schedule templates of workspace/" + workspaceId);
    return database
        .select(SCHEDULE_TEMPLATE.ID)
        .from(SCHEDULE_TEMPLATE)
        .where(
            SCHEDULE_TEMPLATE.WORKSPACE_ID.eq(workspaceId),
            DSL.lower(SCHEDULE_TEMPLATE.NAME).eq(DSL.lower(name)))
        .fetchOptional(SCHEDULE_TEMPLATE.ID);
  }

  public long insert(Caller caller, String name, List<TemplateStep> steps, Instant now) {
    return database
        .insertInto(SCHEDULE_TEMPLATE)
        .set(SCHEDULE_TEMPLATE.WORKSPACE_ID, caller.workspaceId())
        .set(SCHEDULE_TEMPLATE.NAME, name)
        .set(SCHEDULE_TEMPLATE.STEPS, json.column(steps))
        .set(SCHEDULE_TEMPLATE.CREATED_BY, caller.actor())
        .set(SCHEDULE_TEMPLATE.CREATED_AT, now)
        .set(SCHEDULE_TEMPLATE.UPDATED_AT, now)
        .returningResult(SCHEDULE_TEMPLATE.ID)
        .fetchSingle()
        .value1();
  }

  /** False when it is no longer at that version. */
  public boolean update(long id, int version, String name, List<TemplateStep> steps, Instant now) {
    return database
            .update(SCHEDULE_TEMPLATE)
            .set(SCHEDULE_TEMPLATE.NAME, name)
            .set(SCHEDULE_TEMPLATE.STEPS, json.column(steps))
            .set(SCHEDULE_TEMPLATE.UPDATED_AT, now)
            .set(SCHEDULE_TEMPLATE.VERSION, version + 1)
            .where(SCHEDULE_TEMPLATE.ID.eq(id), SCHEDULE_TEMPLATE.VERSION.eq(version))
            .execute()
        == 1;
  }

  /** False when it is no longer at that version. */
  public boolean delete(long id, int version) {
    return database
            .deleteFrom(SCHEDULE_TEMPLATE)
            .where(SCHEDULE_TEMPLATE.ID.eq(id), SCHEDULE_TEMPLATE.VERSION.eq(version))
            .execute()
        == 1;
  }

  private ScheduleTemplate read(ScheduleTemplateRecord row) {
    return new ScheduleTemplate(
        row.getId(),
        row.getName(),
        json.read(row.getSteps().data(), STEPS),
        row.getVersion(),
        row.getCreatedBy(),
        row.getCreatedAt(),
        row.getUpdatedAt());
  }
}
