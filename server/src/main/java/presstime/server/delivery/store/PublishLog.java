package presstime.server.delivery.store;

import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static presstime.database.Tables.ATTEMPT;
import static presstime.database.Tables.DELIVERY;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.kernel.Json;
import tools.jackson.databind.JsonNode;

/** A record of every attempt: the original's publishing records. */
@Component
public class PublishLog {

  private final DSLContext database;
  private final Json json;

  PublishLog(DSLContext database, Json json) {
    this.database = database;
    this.json = json;
  }

  /**
   * One attempt.
   *
   * @param kind {@code send}, or {@code ask} for a question whether it is there
   * @param outcome null while it runs
   * @param exchanges what was asked and answered, credentials struck out
   */
  public record Entry(
      long deliveryId,
      int number,
      long contentId,
      long channelId,
      String action,
      String kind,
      String server,
      Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable String outcome,
      @Nullable JsonNode problem,
      @Nullable JsonNode exchanges) {}

  /** Attempts of the latest deliveries first, before a delivery and number. */
  @Transactional(readOnly = true)
  public List<Entry> read(
      long workspaceId, @Nullable Long beforeDelivery, int beforeNumber, int limit) {
    return database
        .select(ATTEMPT.fields())
        .select(DELIVERY.CONTENT_ID, DELIVERY.CHANNEL_ID, DELIVERY.ACTION)
        .from(ATTEMPT)
        .join(DELIVERY)
        .on(DELIVERY.ID.eq(ATTEMPT.DELIVERY_ID))
        .where(DELIVERY.WORKSPACE_ID.eq(workspaceId))
        .and(
            beforeDelivery == null
                ? noCondition()
                : row(ATTEMPT.DELIVERY_ID, ATTEMPT.NUMBER).lt(beforeDelivery, beforeNumber))
        .orderBy(ATTEMPT.DELIVERY_ID.desc(), ATTEMPT.NUMBER.desc())
        .limit(limit)
        .fetch(this::entry);
  }

  private Entry entry(Record row) {
    return new Entry(
        row.get(ATTEMPT.DELIVERY_ID),
        row.get(ATTEMPT.NUMBER),
        row.get(DELIVERY.CONTENT_ID),
        row.get(DELIVERY.CHANNEL_ID),
        row.get(DELIVERY.ACTION),
        row.get(ATTEMPT.KIND),
        row.get(ATTEMPT.SERVER),
        row.get(ATTEMPT.STARTED_AT),
        row.get(ATTEMPT.ENDED_AT),
        row.get(ATTEMPT.OUTCOME),
        node(row.get(ATTEMPT.PROBLEM)),
        node(row.get(ATTEMPT.EXCHANGES)));
  }

  private @Nullable JsonNode node(@Nullable JSONB column) {
    return column == null ? null : json.read(column, JsonNode.class);
  }
}
