package presstime.server.delivery.store;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;
import static presstime.database.Tables.CHANNEL;
import static presstime.database.Tables.DELIVERY;
import static presstime.database.Tables.REVISION;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import presstime.server.delivery.DeliveryFilter;
import presstime.server.delivery.DeliveryState;

/** Counts deliveries by the day they are due. */
@Component
public class DayReads {

  private static final Field<Integer> DAY = field(name("day"), Integer.class);

  private final DSLContext database;

  DayReads(DSLContext database) {
    this.database = database;
  }

  /**
   * So many of a day are in a state.
   *
   * @param day 1 for the first
   */
  public record Share(int day, DeliveryState state, int count) {}

  /**
   * How many a filter lets through are due on which day, by state.
   *
   * @param midnights when each day begins, and after them when the last one ends
   */
  public List<Share> shares(long workspaceId, DeliveryFilter filter, Instant[] midnights) {
    DeliveryFilter within = filter.dueFrom(midnights[0]).dueBefore(midnights[midnights.length - 1]);
    // Which day it is, Java says: its rules for time zones are those that scheduling goes by.
    var due =
        database
            .select(
                field(
                        "width_bucket({0}, {1})",
                        Integer.class, DELIVERY.DUE_AT, val(midnights, Instant[].class))
                    .as(DAY),
                DELIVERY.STATE)
            .from(DELIVERY)
            .join(REVISION)
            .on(REVISION.ID.eq(DELIVERY.REVISION_ID))
            .join(CHANNEL)
            .on(CHANNEL.ID.eq(DELIVERY.CHANNEL_ID))
            .where(DELIVERY.WORKSPACE_ID.eq(workspaceId))
            .and(DeliveryConditions.of(within))
            .asTable("due");
    return database
        .select(DAY, due.field(DELIVERY.STATE), count())
        .from(due)
        .groupBy(DAY, due.field(DELIVERY.STATE))
        .fetch(row -> new Share(row.value1(), DeliveryState.of(row.value2()), row.value3()));
  }
}
