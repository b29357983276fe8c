package presstime.server.delivery.store;

import static presstime.database.Tables.ATTEMPT;
import static presstime.database.Tables.DELIVERY_CHANGE;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.AttemptRecord;
import presstime.database.tables.records.DeliveryChangeRecord;
import presstime.server.delivery.TimelineEntry;
import presstime.server.kernel.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A delivery's story: what people and policies decided, and every attempt. */
@Component
public class Timelines {

  private final DSLContext database;
  private final Json json;

  Timelines(DSLContext database, Json json) {
    this.database = database;
    this.json = json;
  }

  /** Keeps a decision about a delivery. */
  public void add(long delivery, String kind, String actor, Instant at, Object data) {
    database
        .insertInto(DELIVERY_CHANGE)
        .set(DELIVERY_CHANGE.DELIVERY_ID, delivery)
        .set(DELIVERY_CHANGE.KIND, kind)
        .set(DELIVERY_CHANGE.ACTOR, actor)
        .set(DELIVERY_CHANGE.AT, at)
        .set(DELIVERY_CHANGE.DATA, json.column(data))
        .execute();
  }

  /** One decision, to be kept with others. */
  public record Line(long delivery, String kind, String actor, Instant at, Object data) {}

  /** Keeps many decisions in one statement. */
  public void addAll(List<Line> lines) {
    if (lines.isEmpty()) {
      return;
    }
    var insert =
        database.insertInto(
            DELIVERY_CHANGE,
            DELIVERY_CHANGE.DELIVERY_ID,
            DELIVERY_CHANGE.KIND,
            DELIVERY_CHANGE.ACTOR,
            DELIVERY_CHANGE.AT,
            DELIVERY_CHANGE.DATA);
    for (Line line : lines) {
      insert =
          insert.values(
              line.delivery(), line.kind(), line.actor(), line.at(), json.column(line.data()));
    }
    insert.execute();
  }

  /** Whether the story has an entry about an attempt. */
  public boolean tells(long delivery, String kind, int attempt) {
    return database.fetchExists(
        DELIVERY_CHANGE,
        DELIVERY_CHANGE.DELIVERY_ID.eq(delivery),
        DELIVERY_CHANGE.KIND.eq(kind),
        DSL.field("{0} ->> 'attempt'", String.class, DELIVERY_CHANGE.DATA)
            .eq(String.valueOf(attempt)));
  }

  /** The whole story, oldest first. */
  public List<TimelineEntry> of(long delivery) {
    List<TimelineEntry> story = new ArrayList<>();
    database
        .selectFrom(DELIVERY_CHANGE)
        .where(DELIVERY_CHANGE.DELIVERY_ID.eq(delivery))
        .orderBy(DELIVERY_CHANGE.ID)
        .forEach(row -> story.add(change(row)));
    database
        .selectFrom(ATTEMPT)
        .where(ATTEMPT.DELIVERY_ID.eq(delivery))
        .orderBy(ATTEMPT.NUMBER)
        .forEach(row -> story.add(attempt(row)));
    story.sort(Comparator.comparing(TimelineEntry::at));
    return story;
  }

  private TimelineEntry change(DeliveryChangeRecord row) {
    JsonNode data = json.read(row.getData(), JsonNode.class);
    return new TimelineEntry(
        row.getAt(), row.getKind(), row.getActor(), TimelineText.change(row.getKind(), data), data);
  }

  private TimelineEntry attempt(AttemptRecord row) {
    ObjectNode data = JsonNodeFactory.instance.objectNode();
    data.put("number", row.getNumber());
    data.put("outcome", row.getOutcome());
    data.put("startedAt", row.getStartedAt().toString());
    data.put("endedAt", row.getEndedAt() == null ? null : row.getEndedAt().toString());
    data.set("problem", node(row.getProblem()));
    data.set("exchanges", node(row.getExchanges()));
    return new TimelineEntry(
        row.getStartedAt(),
        row.getKind(),
        row.getServer(),
        TimelineText.attempt(row.getKind(), row.getOutcome(), data.path("problem")),
        data);
  }

  private JsonNode node(@Nullable JSONB column) {
    return column == null ? JsonNodeFactory.instance.nullNode() : json.read(column, JsonNode.class);
  }
}
