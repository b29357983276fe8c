package presstime.server.recurrence.store;

import static presstime.database.Tables.SERIES;
import static presstime.database.Tables.SERIES_CHANNEL;
import static presstime.database.Tables.SERIES_CONTENT;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.types.YearToSecond;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.SeriesRecord;
import presstime.platform.Action;
import presstime.server.recurrence.Series;
import presstime.server.recurrence.SeriesPlan;
import presstime.server.recurrence.SeriesState;
import presstime.server.recurrence.rule.Cron;
import presstime.server.recurrence.rule.RRule;
import presstime.server.recurrence.rule.Recurrence;
import presstime.server.recurrence.rule.Rule;

/** The tables {@code series}, {@code series_content} and {@code series_channel}. */
@Component
public class SeriesRows {

  private final DSLContext sql;

  SeriesRows(DSLContext sql) {
    this.sql = sql;
  }

  /** Adds one; answers its number. */
  public long insert(
      long workspaceId,
      long accountId,
      SeriesPlan plan,
      LocalDateTime placedThrough,
      @Nullable Long follows,
      Instant now) {
    SeriesRecord row = sql.newRecord(SERIES);
    row.setWorkspaceId(workspaceId)
        .setAccountId(accountId)
        .setState(SeriesState.ACTIVE.word())
        .setFollows(follows)
        .setCreatedAt(now);
    write(row, plan, placedThrough, now);
    row.insert();
    writeLists(row.getId(), workspaceId, plan);
    return row.getId();
  }

  /** One that is not deleted. */
  public Optional<Series> find(long workspaceId, long id) {
    return sql.selectFrom(SERIES)
        .where(present(workspaceId).and(SERIES.ID.eq(id)))
        .fetchOptional(this::read);
  }

  /** The newest first. */
  public List<Series> page(
      long workspaceId, @Nullable SeriesState state, @Nullable Long before, int rows) {
    Condition which = present(workspaceId);
    if (state != null) {
      which = which.and(SERIES.STATE.eq(state.word()));
    }
    if (before != null) {
      which = which.and(SERIES.ID.lt(before));
    }
    return sql.selectFrom(SERIES)
        .where(which)
        .orderBy(SERIES.ID.desc())
        .limit(rows)
        .fetch(this::read);
  }

  /** Those of these numbers that are not deleted. */
  public List<Series> of(long workspaceId, Collection<Long> ids) {
    return sql.selectFrom(SERIES)
        .where(present(workspaceId).and(SERIES.ID.in(ids)))
        .orderBy(SERIES.ID)
        .fetch(this::read);
  }

  /** Locks one until the transaction ends; its contents must be locked before it. */
  public Optional<Series> lock(long workspaceId, long id) {
    return sql.selectFrom(SERIES)
        .where(present(workspaceId).and(SERIES.ID.eq(id)))
        .forUpdate()
        .fetchOptional(this::read);
  }

  /** Locks one that the sweep has to look at, unless another server does. */
  public Optional<Series> lockToSweep(long id, Instant now) {
    return sql.selectFrom(SERIES)
        .where(toSweep(now).and(SERIES.ID.eq(id)))
        .forUpdate()
        .skipLocked()
        .fetchOptional(this::read);
  }

  /** Which series the sweep has to look at. */
  public List<Series> toSweep(Instant now, int most) {
    return sql.selectFrom(SERIES)
        .where(toSweep(now))
        .orderBy(SERIES.LOOK_AT)
        .limit(most)
        .fetch(this::read);
  }

  /** Series that repeat a content. */
  public List<Series> withContent(long contentId) {
    return sql.selectFrom(SERIES)
        .where(
            SERIES.DELETED_AT.isNull(),
            SERIES.ID.in(
                sql.select(SERIES_CONTENT.SERIES_ID)
                    .from(SERIES_CONTENT)
                    .where(SERIES_CONTENT.CONTENT_ID.eq(contentId))))
        .orderBy(SERIES.ID)
        .forUpdate()
        .fetch(this::read);
  }

  /** Series that go to a channel. */
  public List<Series> withChannel(long channelId) {
    return sql.selectFrom(SERIES)
        .where(
            SERIES.DELETED_AT.isNull(),
            SERIES.ID.in(
                sql.select(SERIES_CHANNEL.SERIES_ID)
                    .from(SERIES_CHANNEL)
                    .where(SERIES_CHANNEL.CHANNEL_ID.eq(channelId))))
        .orderBy(SERIES.ID)
        .forUpdate()
        .fetch(this::read);
  }

  /** Another plan; counts the version up. */
  public void change(Series series, SeriesPlan plan, LocalDateTime placedThrough, Instant now) {
    SeriesRecord row = row(series);
    write(row, plan, placedThrough, now);
    row.setState(series.state().word()).setVersion(series.version() + 1);
    row.update();
    sql.deleteFrom(SERIES_CONTENT).where(SERIES_CONTENT.SERIES_ID.eq(series.id())).execute();
    sql.deleteFrom(SERIES_CHANNEL).where(SERIES_CHANNEL.SERIES_ID.eq(series.id())).execute();
    writeLists(series.id(), series.workspaceId(), plan);
  }

  /** How many that have not ended a member has made. */
  public long runningOf(long workspaceId, long accountId) {
    return sql.fetchCount(
        SERIES,
        SERIES.WORKSPACE_ID.eq(workspaceId),
        SERIES.ACCOUNT_ID.eq(accountId),
        SERIES.STATE.ne(SeriesState.ENDED.word()),
        SERIES.DELETED_AT.isNull());
  }

  /** Another state; counts the version up. */
  public void become(Series series, SeriesState state, LocalDateTime placedThrough, Instant now) {
    row(series)
        .setState(state.word())
        .setPlacedThrough(placedThrough)
        .setLookAt(now)
        .setUpdatedAt(now)
        .setVersion(series.version() + 1)
        .update();
  }

  /** How far occurrences are decided, and when there is something to do again. */
  public void placed(Series series, LocalDateTime through, Instant lookAt) {
    row(series).setPlacedThrough(through).setLookAt(lookAt).update();
  }

  /** There is something to do again. */
  public void lookAgain(long id, Instant at) {
    sql.update(SERIES).set(SERIES.LOOK_AT, at).where(SERIES.ID.eq(id)).execute();
  }

  /** Nobody finds it any more. */
  public void delete(Series series, Instant now) {
    row(series).setDeletedAt(now).setUpdatedAt(now).update();
  }

  private SeriesRecord row(Series series) {
    return sql.fetchSingle(SERIES, SERIES.ID.eq(series.id()));
  }

  private static Condition present(long workspaceId) {
    return SERIES.WORKSPACE_ID.eq(workspaceId).and(SERIES.DELETED_AT.isNull());
  }

  private static Condition toSweep(Instant now) {
    return SERIES
        .STATE
        .eq(SeriesState.ACTIVE.word())
        .and(SERIES.DELETED_AT.isNull())
        .and(SERIES.LOOK_AT.le(now));
  }

  private static void write(
      SeriesRecord row, SeriesPlan plan, LocalDateTime placedThrough, Instant now) {
    Recurrence when = plan.recurrence();
    row.setName(plan.name())
        .setAction(plan.action().name().toLowerCase(Locale.ROOT))
        .setRuleKind(when.rule().kind().word())
        .setRule(when.rule().text())
        .setStartAt(when.start())
        .setTimeZone(when.zone().getId())
        .setEndAt(when.end())
        .setRdates(when.rdates().toArray(LocalDateTime[]::new))
        .setExdates(when.exdates().toArray(LocalDateTime[]::new))
        .setRepeatAfter(YearToSecond.valueOf(plan.repeatAfter()))
        .setPlacedThrough(placedThrough)
        .setLookAt(now)
        .setUpdatedAt(now);
  }

  private void writeLists(long id, long workspaceId, SeriesPlan plan) {
    for (int i = 0; i < plan.contents().size(); i++) {
      sql.insertInto(SERIES_CONTENT)
          .set(SERIES_CONTENT.SERIES_ID, id)
          .set(SERIES_CONTENT.WORKSPACE_ID, workspaceId)
          .set(SERIES_CONTENT.POSITION, i)
          .set(SERIES_CONTENT.CONTENT_ID, plan.contents().get(i))
          .execute();
    }
    for (long channel : plan.channels()) {
      sql.insertInto(SERIES_CHANNEL)
          .set(SERIES_CHANNEL.SERIES_ID, id)
          .set(SERIES_CHANNEL.WORKSPACE_ID, workspaceId)
          .set(SERIES_CHANNEL.CHANNEL_ID, channel)
          .execute();
    }
  }

  private Series read(SeriesRecord row) {
    Rule rule =
        Rule.Kind.of(row.getRuleKind()) == Rule.Kind.CRON
            ? new Cron(row.getRule())
            : new RRule(row.getRule());
    Recurrence when =
        new Recurrence(
            rule,
            row.getStartAt(),
            ZoneId.of(row.getTimeZone()),
            row.getEndAt(),
            sorted(row.getRdates()),
            sorted(row.getExdates()));
    SeriesPlan plan =
        new SeriesPlan(
            row.getName(),
            when,
            Action.valueOf(row.getAction().toUpperCase(Locale.ROOT)),
            sql.select(SERIES_CONTENT.CONTENT_ID)
                .from(SERIES_CONTENT)
                .where(SERIES_CONTENT.SERIES_ID.eq(row.getId()))
                .orderBy(SERIES_CONTENT.POSITION)
                .fetch(SERIES_CONTENT.CONTENT_ID),
            sql.select(SERIES_CHANNEL.CHANNEL_ID)
                .from(SERIES_CHANNEL)
                .where(SERIES_CHANNEL.SERIES_ID.eq(row.getId()))
                .orderBy(SERIES_CHANNEL.CHANNEL_ID)
                .fetch(SERIES_CHANNEL.CHANNEL_ID),
            row.getRepeatAfter().toDuration());
    return new Series(
        row.getId(),
        row.getWorkspaceId(),
        SeriesState.of(row.getState()),
        plan,
        row.getPlacedThrough(),
        row.getFollows(),
        row.getAccountId(),
        row.getVersion(),
        row.getCreatedAt(),
        row.getUpdatedAt());
  }

  private static SortedSet<LocalDateTime> sorted(LocalDateTime[] times) {
    return new TreeSet<>(List.of(times));
  }
}
