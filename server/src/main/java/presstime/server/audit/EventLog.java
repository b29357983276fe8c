package presstime.server.audit;

import static presstime.database.Tables.DOMAIN_EVENT;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.DomainEvent;
import presstime.server.kernel.Json;
import presstime.server.kernel.Page;
import tools.jackson.core.type.TypeReference;

/**
 * Keeps every domain event, in the transaction that makes it true: what is undone leaves no trace,
 * and what is done always does.
 */
@Component
class EventLog {

  /** They have columns of their own. */
  private static final Set<String> NOT_DATA =
      Set.of("workspaceId", "type", "subject", "actor", "occurredAt");

  private static final TypeReference<Map<String, @Nullable Object>> DATA = new TypeReference<>() {};

  private final DSLContext database;
  private final Json json;

  EventLog(DSLContext database, Json json) {
    this.database = database;
    this.json = json;
  }

  @EventListener
  void keep(DomainEvent event) {
    Map<String, @Nullable Object> data = json.read(json.text(event), DATA);
    data.keySet().removeAll(NOT_DATA);
    database
        .insertInto(DOMAIN_EVENT)
        .set(DOMAIN_EVENT.WORKSPACE_ID, event.workspaceId())
        .set(DOMAIN_EVENT.TYPE, event.type())
        .set(DOMAIN_EVENT.SUBJECT, event.subject())
        .set(DOMAIN_EVENT.ACTOR, event.actor())
        .set(DOMAIN_EVENT.OCCURRED_AT, event.occurredAt())
        .set(DOMAIN_EVENT.DATA, json.column(data))
        .execute();
  }

  /** Newest first. */
  Page<RecordedEvent> read(
      long workspaceId, @Nullable String subject, int limit, @Nullable Cursor after) {
    Condition wanted = DOMAIN_EVENT.WORKSPACE_ID.eq(workspaceId);
    if (subject != null) {
      wanted = wanted.and(DOMAIN_EVENT.SUBJECT.eq(subject));
    }
    List<RecordedEvent> rows =
        database
            .selectFrom(DOMAIN_EVENT)
            .where(wanted, after == null ? DSL.noCondition() : DOMAIN_EVENT.ID.lt(after.id()))
            .orderBy(DOMAIN_EVENT.ID.desc())
            .limit(limit + 1)
            .fetch(row ->
                new RecordedEvent(
                    row.getId(),
                    row.getType(),
                    row.getSubject(),
                    row.getActor(),
                    row.getOccurredAt(),
                    json.read(row.getData().data(), DATA)));
    return Page.of(rows, limit, event -> Cursor.of(event.id()));
  }
}
