package presstime.server.conflicts.store;

import static org.jooq.impl.DSL.arrayAggDistinct;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static presstime.database.Tables.CHANNEL;
import static presstime.database.Tables.CONFLICT;
import static presstime.database.Tables.DELIVERY;
import static presstime.database.Tables.REVISION;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.Delivery;
import presstime.database.tables.Revision;
import presstime.database.tables.records.ConflictRecord;
import presstime.server.conflicts.Conflict;
import presstime.server.conflicts.ConflictKind;
import presstime.server.conflicts.ConflictState;
import presstime.server.conflicts.Severity;
import presstime.server.kernel.Cursor;

/** Reads conflicts as people see them, always within one workspace. */
@Component
public class ConflictReads {

  /** A calendar shows no more; beyond it the list is the place to look. */
  private static final int MOST_MARKS = 5_000;

  private static final Delivery OTHER = DELIVERY.as("other_delivery");
  private static final Revision OTHER_REVISION = REVISION.as("other_revision");

  private final DSLContext database;

  ConflictReads(DSLContext database) {
    this.database = database;
  }

  /**
   * Which conflicts; null or empty for any.
   *
   * @param from the delivery is due then or later
   * @param to the delivery is due before
   */
  public record Filter(
      List<ConflictState> states,
      List<ConflictKind> kinds,
      List<Severity> severities,
      @Nullable Long channelId,
      @Nullable Long deliveryId,
      @Nullable Instant from,
      @Nullable Instant to) {}

  /** The conflicts of one delivery, for a calendar. */
  public record Mark(long deliveryId, int count, Severity severity, List<ConflictKind> kinds) {}

  /** How many there are in each group. */
  public record Counts(
      int open,
      int ignored,
      Map<String, Integer> bySeverity,
      Map<String, Integer> byKind,
      Map<String, Integer> byChannel) {}

  public Optional<Conflict> find(long workspaceId, long id) {
    return select(CONFLICT.WORKSPACE_ID.eq(workspaceId).and(CONFLICT.ID.eq(id)), 1).stream()
        .findFirst();
  }

  /** In the order in which the deliveries are due. */
  public List<Conflict> list(long workspaceId, Filter filter, @Nullable Cursor after, int limit) {
    Condition page =
        after == null
            ? noCondition()
            : row(CONFLICT.DUE_AT, CONFLICT.ID).gt(after.instant(), after.id());
    return select(CONFLICT.WORKSPACE_ID.eq(workspaceId).and(condition(filter)).and(page), limit);
  }

  /** What is there, counted. */
  public Counts counts(long workspaceId) {
    Condition open =
        CONFLICT.WORKSPACE_ID.eq(workspaceId).and(CONFLICT.STATE.eq(ConflictState.OPEN.word()));
    int ignored =
        database.fetchCount(
            CONFLICT,
            CONFLICT.WORKSPACE_ID.eq(workspaceId),
            CONFLICT.STATE.eq(ConflictState.IGNORED.word()));
    return new Counts(
        database.fetchCount(CONFLICT, open),
        ignored,
        group(CONFLICT.SEVERITY, open),
        group(CONFLICT.KIND, open),
        group(CONFLICT.CHANNEL_ID, open));
  }

  private Map<String, Integer> group(TableField<ConflictRecord, ?> by, Condition which) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    database
        .select(by, count())
        .from(CONFLICT)
        .where(which)
        .groupBy(by)
        .orderBy(by)
        .forEach(row -> counts.put(String.valueOf(row.get(0)), row.value2()));
    return counts;
  }

  /** The open conflicts of every delivery due in a period, the delivery being either side. */
  public List<Mark> marks(long workspaceId, @Nullable Long channelId, Instant from, Instant to) {
    Field<String[]> kinds = arrayAggDistinct(CONFLICT.KIND);
    Field<String[]> severities = arrayAggDistinct(CONFLICT.SEVERITY);
    return database
        .select(DELIVERY.ID, count(), severities, kinds)
        .from(DELIVERY)
        .join(CONFLICT)
        .on(CONFLICT.DELIVERY_ID.eq(DELIVERY.ID).or(CONFLICT.OTHER_ID.eq(DELIVERY.ID)))
        .where(
            DELIVERY.WORKSPACE_ID.eq(workspaceId),
            DELIVERY.DUE_AT.ge(from),
            DELIVERY.DUE_AT.lt(to),
            CONFLICT.STATE.eq(ConflictState.OPEN.word()),
            channelId == null ? noCondition() : DELIVERY.CHANNEL_ID.eq(channelId))
        .groupBy(DELIVERY.ID)
        .orderBy(DELIVERY.ID)
        .limit(MOST_MARKS)
        .fetch(row ->
            new Mark(
                row.value1(),
                row.value2(),
                Arrays.stream(row.value3())
                    .map(Severity::of)
                    .max(Comparator.naturalOrder())
                    .orElseThrow(),
                Arrays.stream(row.value4()).map(ConflictKind::of).toList()));
  }

  private static Condition condition(Filter filter) {
    Condition condition = noCondition();
    if (!filter.states().isEmpty()) {
      condition =
          condition.and(
              CONFLICT.STATE.in(filter.states().stream().map(ConflictState::word).toList()));
    }
    if (!filter.kinds().isEmpty()) {
      condition =
          condition.and(CONFLICT.KIND.in(filter.kinds().stream().map(ConflictKind::word).toList()));
    }
    if (!filter.severities().isEmpty()) {
      condition =
          condition.and(
              CONFLICT.SEVERITY.in(filter.severities().stream().map(Severity::word).toList()));
    }
    if (filter.channelId() != null) {
      condition = condition.and(CONFLICT.CHANNEL_ID.eq(filter.channelId()));
    }
    if (filter.deliveryId() != null) {
      condition =
          condition.and(
              CONFLICT
                  .DELIVERY_ID
                  .eq(filter.deliveryId())
                  .or(CONFLICT.OTHER_ID.eq(filter.deliveryId())));
    }
    if (filter.from() != null) {
      condition = condition.and(CONFLICT.DUE_AT.ge(filter.from()));
    }
    if (filter.to() != null) {
      condition = condition.and(CONFLICT.DUE_AT.lt(filter.to()));
    }
    return condition;
  }

  private List<Conflict> select(Condition which, int limit) {
    return database
        .select(CONFLICT.fields())
        .select(
            CHANNEL.NAME,
            DELIVERY.CONTENT_ID,
            REVISION.TITLE,
            OTHER.CONTENT_ID,
            OTHER_REVISION.TITLE)
        .from(CONFLICT)
        .join(CHANNEL)
        .on(CHANNEL.ID.eq(CONFLICT.CHANNEL_ID))
        .join(DELIVERY)
        .on(DELIVERY.ID.eq(CONFLICT.DELIVERY_ID))
        .join(REVISION)
        .on(REVISION.ID.eq(DELIVERY.REVISION_ID))
        .leftJoin(OTHER)
        .on(OTHER.ID.eq(CONFLICT.OTHER_ID))
        .leftJoin(OTHER_REVISION)
        .on(OTHER_REVISION.ID.eq(OTHER.REVISION_ID))
        .where(which)
        .orderBy(CONFLICT.DUE_AT, CONFLICT.ID)
        .limit(limit)
        .fetch(ConflictReads::read);
  }

  private static Conflict read(Record row) {
    return new Conflict(
        row.get(CONFLICT.ID),
        ConflictKind.of(row.get(CONFLICT.KIND)),
        Severity.of(row.get(CONFLICT.SEVERITY)),
        ConflictState.of(row.get(CONFLICT.STATE)),
        row.get(CONFLICT.CHANNEL_ID),
        row.get(CHANNEL.NAME),
        row.get(CONFLICT.DELIVERY_ID),
        row.get(DELIVERY.CONTENT_ID),
        row.get(REVISION.TITLE),
        row.get(CONFLICT.OTHER_ID),
        row.get(OTHER.CONTENT_ID),
        row.get(OTHER_REVISION.TITLE),
        row.get(CONFLICT.DUE_AT),
        row.get(CONFLICT.DETAIL),
        row.get(CONFLICT.ENDING),
        row.get(CONFLICT.FOUND_AT),
        row.get(CONFLICT.CHANGED_AT),
        java.util.Objects.requireNonNull(row.get(CONFLICT.VERSION)));
  }
}
