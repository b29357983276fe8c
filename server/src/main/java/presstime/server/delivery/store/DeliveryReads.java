package presstime.server.delivery.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;
import static presstime.database.Tables.CHANNEL;
import static presstime.database.Tables.DELIVERY;
import static presstime.database.Tables.REVISION;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.platform.Problem;
import presstime.server.delivery.Delivery;
import presstime.server.delivery.DeliveryFilter;
import presstime.server.delivery.DeliveryOrder;
import presstime.server.delivery.DeliveryState;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.Json;

/** Reads deliveries as people see them, always within one workspace. */
@Component
public class DeliveryReads {

  private static final Field<Boolean> PUBLISHING =
      field(
          DELIVERY
              .STATE
              .eq("scheduled")
              .and(DELIVERY.LEASE_UNTIL.gt(field("clock_timestamp()", Instant.class))));

  private final DSLContext database;
  private final Json json;

  DeliveryReads(DSLContext database, Json json) {
    this.database = database;
    this.json = json;
  }

  /**
   * Which deliveries.
   *
   * @param from first due instant
   * @param to due before this
   */
  public record Filter(
      List<DeliveryState> states,
      @Nullable Long channelId,
      @Nullable Long contentId,
      @Nullable Instant from,
      @Nullable Instant to) {

    /** All of one content. */
    public static Filter ofContent(long contentId) {
      return new Filter(List.of(), null, contentId, null, null);
    }
  }

  /** Where a page begins: after this row. */
  public record After(Instant dueAt, long id) {}

  /** The members of a release, in due order. */
  public List<Delivery> ofRelease(long workspaceId, long releaseId) {
    return select()
        .where(DELIVERY.WORKSPACE_ID.eq(workspaceId), DELIVERY.RELEASE_ID.eq(releaseId))
        .orderBy(DELIVERY.DUE_AT, DELIVERY.ID)
        .fetch(this::read);
  }

  public Optional<Delivery> find(long workspaceId, long id) {
    return select()
        .where(DELIVERY.WORKSPACE_ID.eq(workspaceId), DELIVERY.ID.eq(id))
        .fetchOptional(this::read);
  }

  /** In due order, or with the latest first. */
  public List<Delivery> list(
      long workspaceId, Filter filter, boolean latestFirst, @Nullable After after, int limit) {
    Condition page = noCondition();
    if (after != null) {
      page =
          latestFirst
              ? row(DELIVERY.DUE_AT, DELIVERY.ID).lt(after.dueAt(), after.id())
              : row(DELIVERY.DUE_AT, DELIVERY.ID).gt(after.dueAt(), after.id());
    }
    return select()
        .where(DELIVERY.WORKSPACE_ID.eq(workspaceId))
        .and(condition(filter))
        .and(page)
        .orderBy(
            latestFirst ? DELIVERY.DUE_AT.desc() : DELIVERY.DUE_AT.asc(),
            latestFirst ? DELIVERY.ID.desc() : DELIVERY.ID.asc())
        .limit(limit)
        .fetch(this::read);
  }

  /** A part of those a filter lets through. */
  public List<Delivery> list(
      long workspaceId,
      DeliveryFilter filter,
      DeliveryOrder order,
      @Nullable Cursor after,
      int limit) {
    Field<Instant> key = order.isByChange() ? DELIVERY.STATE_CHANGED_AT : DELIVERY.DUE_AT;
    Condition page = noCondition();
    if (after != null) {
      page =
          order.isLatestFirst()
              ? row(key, DELIVERY.ID).lt(after.instant(), after.id())
              : row(key, DELIVERY.ID).gt(after.instant(), after.id());
    }
    return select()
        .where(DELIVERY.WORKSPACE_ID.eq(workspaceId))
        .and(DeliveryConditions.of(filter))
        .and(page)
        .orderBy(
            order.isLatestFirst() ? key.desc() : key.asc(),
            order.isLatestFirst() ? DELIVERY.ID.desc() : DELIVERY.ID.asc())
        .limit(limit)
        .fetch(this::read);
  }

  /** Those of these numbers that are the workspace's, in due order. */
  public List<Delivery> list(long workspaceId, Collection<Long> ids) {
    return select()
        .where(DELIVERY.WORKSPACE_ID.eq(workspaceId), DELIVERY.ID.in(ids))
        .orderBy(DELIVERY.DUE_AT, DELIVERY.ID)
        .fetch(this::read);
  }

  /** How many a filter lets through, by state. */
  public List<Tally> tally(long workspaceId, DeliveryFilter filter, Instant now) {
    return database
        .select(DELIVERY.STATE, DSL.count(), DSL.count().filterWhere(DELIVERY.DUE_AT.lt(now)))
        .from(DELIVERY)
        .join(REVISION)
        .on(REVISION.ID.eq(DELIVERY.REVISION_ID))
        .join(CHANNEL)
        .on(CHANNEL.ID.eq(DELIVERY.CHANNEL_ID))
        .where(DELIVERY.WORKSPACE_ID.eq(workspaceId))
        .and(DeliveryConditions.of(filter))
        .groupBy(DELIVERY.STATE)
        .fetch(row -> new Tally(DeliveryState.of(row.value1()), row.value2(), row.value3()));
  }

  /**
   * So many are in a state.
   *
   * @param past of these, how many have their time behind them
   */
  public record Tally(DeliveryState state, int all, int past) {}

  /** How many there are. */
  public int count(long workspaceId, Filter filter) {
    return database.fetchCount(
        DELIVERY, DELIVERY.WORKSPACE_ID.eq(workspaceId).and(condition(filter)));
  }

  private static Condition condition(Filter filter) {
    Condition condition = noCondition();
    if (!filter.states().isEmpty()) {
      condition =
          condition.and(
              DELIVERY.STATE.in(filter.states().stream().map(DeliveryState::word).toList()));
    }
    if (filter.channelId() != null) {
      condition = condition.and(DELIVERY.CHANNEL_ID.eq(filter.channelId()));
    }
    if (filter.contentId() != null) {
      condition = condition.and(DELIVERY.CONTENT_ID.eq(filter.contentId()));
    }
    if (filter.from() != null) {
      condition = condition.and(DELIVERY.DUE_AT.ge(filter.from()));
    }
    if (filter.to() != null) {
      condition = condition.and(DELIVERY.DUE_AT.lt(filter.to()));
    }
    return condition;
  }

  private SelectOnConditionStep<Record> select() {
    return database
        .select(DELIVERY.fields())
        .select(REVISION.TITLE, REVISION.NUMBER, CHANNEL.NAME, CHANNEL.PLATFORM, PUBLISHING)
        .from(DELIVERY)
        .join(REVISION)
        .on(REVISION.ID.eq(DELIVERY.REVISION_ID))
        .join(CHANNEL)
        .on(CHANNEL.ID.eq(DELIVERY.CHANNEL_ID));
  }

  private Delivery read(Record row) {
    return new Delivery(
        row.get(DELIVERY.ID),
        row.get(DELIVERY.CONTENT_ID),
        row.get(REVISION.TITLE),
        row.get(REVISION.NUMBER),
        row.get(DELIVERY.CHANNEL_ID),
        row.get(CHANNEL.NAME),
        row.get(CHANNEL.PLATFORM),
        row.get(DELIVERY.ACTION),
        DeliveryState.of(row.get(DELIVERY.STATE)),
        Boolean.TRUE.equals(row.get(PUBLISHING)),
        row.get(DELIVERY.AMBIGUOUS),
        row.get(DELIVERY.DUE_AT),
        row.get(DELIVERY.WALL_TIME),
        row.get(DELIVERY.TIME_ZONE),
        Objects.requireNonNull(row.get(DELIVERY.FIXED_INSTANT)),
        row.get(DELIVERY.RUN_AT),
        row.get(DELIVERY.ATTEMPTS),
        problem(row.get(DELIVERY.PROBLEM)),
        row.get(DELIVERY.EXTERNAL_ID),
        row.get(DELIVERY.EXTERNAL_URL),
        row.get(DELIVERY.STARTED_AT),
        row.get(DELIVERY.FINISHED_AT),
        row.get(DELIVERY.STATE_CHANGED_AT),
        row.get(DELIVERY.REASON),
        row.get(DELIVERY.WITHDRAW_TO),
        Objects.requireNonNull(row.get(DELIVERY.VERSION)));
  }

  private @Nullable Problem problem(@Nullable JSONB column) {
    return column == null ? null : json.read(column, Problem.class);
  }
}
