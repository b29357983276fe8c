package presstime.server.freshness.store;

import static org.jooq.impl.DSL.noCondition;
import static presstime.database.Tables.CONTENT;
import static presstime.database.Tables.FRESHNESS;
import static presstime.database.Tables.PUBLICATION;
import static presstime.database.Tables.REVISION;
import static presstime.database.Tables.WORKSPACE;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.Revision;
import presstime.server.freshness.ContentFreshness;
import presstime.server.freshness.ContentFreshness.Own;
import presstime.server.freshness.FreshnessCounts;
import presstime.server.freshness.FreshnessFilter;
import presstime.server.freshness.FreshnessOrder;
import presstime.server.freshness.FreshnessSettings;
import presstime.server.freshness.FreshnessState;
import presstime.server.freshness.OnExpiry;
import presstime.server.freshness.ReviewPeriod;
import presstime.server.kernel.Cursor;

/** How fresh contents are, for lists. */
@Component
public class FreshnessReads {

  private static final Revision CURRENT = REVISION.as("current");
  private static final Revision LIVE = REVISION.as("live");

  /** Beyond every date a person may choose. */
  private static final Instant FOR_EVER = Instant.parse("2999-01-01T00:00:00Z");

  private static final Field<Instant> DUE = DSL.coalesce(FRESHNESS.DUE_AT, DSL.val(FOR_EVER));
  private static final Field<Instant> REVIEWED =
      DSL.coalesce(FRESHNESS.REVIEWED_AT, FRESHNESS.FIRST_PUBLISHED_AT, DSL.val(Instant.EPOCH));

  private final DSLContext database;

  FreshnessReads(DSLContext database) {
    this.database = database;
  }

  /** What was never live and has no date of its own is in no list. */
  private static Condition listed(long workspaceId) {
    return FRESHNESS
        .WORKSPACE_ID
        .eq(workspaceId)
        .and(CONTENT.DELETED_AT.isNull())
        .and(FRESHNESS.FIRST_PUBLISHED_AT.isNotNull().or(FRESHNESS.DUE_AT.isNotNull()));
  }

  private static Field<String> state(Instant now) {
    Condition passed = FRESHNESS.LIVE_SINCE.isNotNull().and(FRESHNESS.DUE_AT.le(now));
    return DSL.when(FRESHNESS.NEEDS_REVIEW.isTrue().or(passed), FreshnessState.OVERDUE.word())
        .when(FRESHNESS.LIVE_SINCE.isNull(), FreshnessState.NOT_LIVE.word())
        .when(FRESHNESS.DUE_AT.isNull(), FreshnessState.NEVER.word())
        .when(FRESHNESS.SOON_AT.le(now), FreshnessState.DUE_SOON.word())
        .otherwise(FreshnessState.FRESH.word());
  }

  private static Condition condition(long workspaceId, FreshnessFilter filter, Instant now) {
    return DSL.and(
        listed(workspaceId),
        filter.states().isEmpty()
            ? noCondition()
            : state(now).in(filter.states().stream().map(FreshnessState::word).toList()),
        filter.type() == null ? noCondition() : CONTENT.TYPE.eq(filter.type()),
        filter.channelId() == null
            ? noCondition()
            : DSL.exists(
                DSL.selectOne()
                    .from(PUBLICATION)
                    .where(
                        PUBLICATION.CONTENT_ID.eq(FRESHNESS.CONTENT_ID),
                        PUBLICATION.CHANNEL_ID.eq(filter.channelId()),
                        PUBLICATION.STATE.eq("live"))),
        filter.words().isEmpty() ? noCondition() : CURRENT.TITLE.containsIgnoreCase(filter.words()),
        filter.from() == null ? noCondition() : FRESHNESS.DUE_AT.ge(filter.from()),
        filter.to() == null ? noCondition() : FRESHNESS.DUE_AT.lt(filter.to()));
  }

  /**
   * A part of the workspace's.
   *
   * @param rules what holds for a content type
   */
  public List<ContentFreshness> page(
      long workspaceId,
      FreshnessFilter filter,
      FreshnessOrder order,
      @Nullable Cursor after,
      int limit,
      Instant now,
      Function<String, FreshnessSettings> rules) {
    Field<Instant> key =
        order == FreshnessOrder.DUE || order == FreshnessOrder.DUE_LAST ? DUE : REVIEWED;
    boolean down = order.isDescending();
    Condition beyond = noCondition();
    if (after != null) {
      var mark = DSL.row(DSL.val(after.instant()), DSL.val(after.id()));
      var position = DSL.row(key, FRESHNESS.CONTENT_ID);
      beyond = down ? position.lt(mark) : position.gt(mark);
    }
    return select(now)
        .where(condition(workspaceId, filter, now), beyond)
        .orderBy(
            down ? key.desc() : key.asc(),
            down ? FRESHNESS.CONTENT_ID.desc() : FRESHNESS.CONTENT_ID.asc())
        .limit(limit)
        .fetch(row -> read(row, rules));
  }

  /** Where one stands in an order. */
  public static Cursor position(ContentFreshness one, FreshnessOrder order) {
    if (order == FreshnessOrder.DUE || order == FreshnessOrder.DUE_LAST) {
      return Cursor.of(Objects.requireNonNullElse(one.reviewBy(), FOR_EVER), one.content());
    }
    Instant published = Objects.requireNonNullElse(one.firstPublishedAt(), Instant.EPOCH);
    return Cursor.of(Objects.requireNonNullElse(one.reviewedAt(), published), one.content());
  }

  /** One that is not deleted, published or not. */
  public Optional<ContentFreshness> find(
      long workspaceId, long contentId, Instant now, Function<String, FreshnessSettings> rules) {
    return select(now)
        .where(
            CONTENT.WORKSPACE_ID.eq(workspaceId),
            CONTENT.ID.eq(contentId),
            CONTENT.DELETED_AT.isNull())
        .fetchOptional(row -> read(row, rules));
  }

  private SelectOnConditionStep<Record> select(Instant now) {
    return database
        .select(FRESHNESS.fields())
        .select(CONTENT.ID, CONTENT.TYPE, CURRENT.TITLE, LIVE.NUMBER, WORKSPACE.TIME_ZONE)
        .select(state(now).as("freshness_state"))
        .from(CONTENT)
        .join(WORKSPACE)
        .on(WORKSPACE.ID.eq(CONTENT.WORKSPACE_ID))
        .join(CURRENT)
        .on(CURRENT.CONTENT_ID.eq(CONTENT.ID), CURRENT.ID.eq(CONTENT.CURRENT_REVISION_ID))
        .leftJoin(FRESHNESS)
        .on(FRESHNESS.CONTENT_ID.eq(CONTENT.ID))
        .leftJoin(LIVE)
        .on(LIVE.CONTENT_ID.eq(CONTENT.ID), LIVE.ID.eq(FRESHNESS.REVISION_ID));
  }

  private static ContentFreshness read(Record row, Function<String, FreshnessSettings> rules) {
    FreshnessSettings rule = rules.apply(row.get(CONTENT.TYPE));
    String period = row.get(FRESHNESS.PERIOD);
    LocalDateTime chosen = row.get(FRESHNESS.CHOSEN_WALL);
    String onExpiry = row.get(FRESHNESS.ON_EXPIRY);
    Own own =
        new Own(
            chosen == null ? period : chosen.toString(),
            onExpiry == null ? null : OnExpiry.of(onExpiry));
    return new ContentFreshness(
        row.get(CONTENT.ID),
        row.get(CURRENT.TITLE),
        row.get(CONTENT.TYPE),
        row.get(LIVE.NUMBER),
        FreshnessState.of(row.get("freshness_state", String.class)),
        row.get(FRESHNESS.LIVE_SINCE) != null,
        Boolean.TRUE.equals(row.get(FRESHNESS.NEEDS_REVIEW)),
        row.get(FRESHNESS.FIRST_PUBLISHED_AT),
        row.get(FRESHNESS.REVIEWED_AT),
        row.get(FRESHNESS.DUE_AT),
        row.get(FRESHNESS.DUE_WALL),
        row.get(WORKSPACE.TIME_ZONE),
        own,
        period == null ? Objects.requireNonNull(rule.period()) : ReviewPeriod.of(period),
        own.onExpiry() == null ? Objects.requireNonNull(rule.onExpiry()) : own.onExpiry(),
        Objects.requireNonNullElse(row.get(FRESHNESS.VERSION), 0));
  }

  /** How many there are of each. */
  public FreshnessCounts counts(long workspaceId, Instant now) {
    Map<String, Integer> states = none();
    Map<String, Map<String, Integer>> types = new TreeMap<>();
    Field<String> state = state(now).as("freshness_state");
    database
        .select(CONTENT.TYPE, state, DSL.count())
        .from(FRESHNESS)
        .join(CONTENT)
        .on(CONTENT.ID.eq(FRESHNESS.CONTENT_ID))
        .where(listed(workspaceId))
        .groupBy(CONTENT.TYPE, state)
        .forEach(row -> {
          states.merge(row.value2(), row.value3(), Integer::sum);
          types
              .computeIfAbsent(row.value1(), type -> none())
              .merge(row.value2(), row.value3(), Integer::sum);
        });
    return new FreshnessCounts(states, types, next(workspaceId, now));
  }

  private @Nullable Instant next(long workspaceId, Instant now) {
    return database
        .select(DSL.min(FRESHNESS.DUE_AT))
        .from(FRESHNESS)
        .join(CONTENT)
        .on(CONTENT.ID.eq(FRESHNESS.CONTENT_ID))
        .where(listed(workspaceId), FRESHNESS.DUE_AT.gt(now), FRESHNESS.LIVE_SINCE.isNotNull())
        .fetchSingle(row -> row.value1());
  }

  private static Map<String, Integer> none() {
    Map<String, Integer> none = new LinkedHashMap<>();
    Arrays.stream(FreshnessState.values()).forEach(state -> none.put(state.word(), 0));
    return none;
  }
}
