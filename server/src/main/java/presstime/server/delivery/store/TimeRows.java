package presstime.server.delivery.store;

import static org.jooq.impl.DSL.val;
import static presstime.database.Tables.DELIVERY;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.DeliveryRecord;
import presstime.server.delivery.engine.DueNotices;

/** Waiting instants and the time zone rules that made them. */
@Component
public class TimeRows {

  /** Versions sort by their bytes, whatever the database's language. */
  private static final Field<String> COMPUTED_BY = DELIVERY.ZONE_RULES.collate("C");

  private final DSLContext sql;
  private final DeliveryRows rows;

  TimeRows(DSLContext sql, DeliveryRows rows) {
    this.sql = sql;
    this.rows = rows;
  }

  /** A time that waits, and was meant as a reading of a clock. */
  public record Waiting(
      long id, long workspaceId, LocalDateTime wallTime, String timeZone, Instant dueAt) {}

  /**
   * Those computed by older rules, by number. What was begun is not among them.
   *
   * @param workspaceId null for all
   * @param dueBefore null for whenever
   * @param after the last number of the part before
   */
  public List<Waiting> computedBefore(
      String version,
      @Nullable Long workspaceId,
      @Nullable Instant dueBefore,
      long after,
      int most) {
    return sql.select(
            DELIVERY.ID,
            DELIVERY.WORKSPACE_ID,
            DELIVERY.WALL_TIME,
            DELIVERY.TIME_ZONE,
            DELIVERY.DUE_AT)
        .from(DELIVERY)
        .where(
            waiting(workspaceId),
            COMPUTED_BY.lt(val(version)),
            DELIVERY.ID.gt(after),
            dueBefore == null ? org.jooq.impl.DSL.noCondition() : DELIVERY.DUE_AT.lt(dueBefore))
        .orderBy(DELIVERY.ID)
        .limit(most)
        .fetch(row ->
            new Waiting(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
  }

  /** How many were computed by rules newer than these. */
  public int computedAfter(String version, @Nullable Long workspaceId) {
    return sql.fetchCount(DELIVERY, waiting(workspaceId).and(COMPUTED_BY.gt(val(version))));
  }

  /** Writes down that newer rules give the same instants. Nobody who holds a row need notice. */
  public void confirm(List<Long> ids, String version) {
    sql.update(DELIVERY)
        .set(DELIVERY.ZONE_RULES, version)
        .where(DELIVERY.ID.in(ids), COMPUTED_BY.lt(val(version)))
        .execute();
  }

  /** Another instant for the same reading of the clock. */
  public void recompute(DeliveryRecord row, Instant instant, String version) {
    row.setDueAt(instant);
    row.setRunAt(instant);
    row.setZoneRules(version);
    rows.store(row);
    sql.connection(connection -> DueNotices.send(connection, instant));
  }

  private static Condition waiting(@Nullable Long workspaceId) {
    Condition waiting =
        DELIVERY
            .STATE
            .in("scheduled", "held")
            .and(DELIVERY.FIXED_INSTANT.isFalse())
            .and(DELIVERY.ATTEMPTS.eq(0));
    return workspaceId == null ? waiting : waiting.and(DELIVERY.WORKSPACE_ID.eq(workspaceId));
  }
}
