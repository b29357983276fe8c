package presstime.server.recurrence.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static presstime.database.Tables.DELIVERY;
import static presstime.database.Tables.SERIES;
import static presstime.database.Tables.SERIES_DELIVERY;
import static presstime.database.Tables.SERIES_OCCURRENCE;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.DeliveryRecord;
import presstime.database.tables.records.SeriesOccurrenceRecord;
import presstime.server.recurrence.SeriesMark;

/** The tables {@code series_occurrence} and {@code series_delivery}; deliveries are only read. */
@Component
public class OccurrenceRows {

  public static final String PLANNED = "planned";
  public static final String PLACED = "placed";
  public static final String SKIPPED = "skipped";
  public static final String PASSED_OVER = "passed-over";

  private static final int MOST_MARKS = 10_000;

  private final DSLContext sql;

  OccurrenceRows(DSLContext sql) {
    this.sql = sql;
  }

  /** Which occurrence repeats a content by a copy. */
  public record Copied(
      long workspaceId,
      long accountId,
      long seriesId,
      LocalDateTime recurrenceId,
      long copyId,
      long copiedRevisionId) {}

  /** One that is placed, or that somebody changed. */
  public Optional<SeriesOccurrenceRecord> find(long series, LocalDateTime recurrenceId) {
    return sql.fetchOptional(
        SERIES_OCCURRENCE,
        SERIES_OCCURRENCE
            .SERIES_ID
            .eq(series)
            .and(SERIES_OCCURRENCE.RECURRENCE_ID.eq(recurrenceId)));
  }

  /** Those after a reading of the clock, by recurrence id; also those moved to after it. */
  public Map<LocalDateTime, SeriesOccurrenceRecord> after(long series, LocalDateTime after) {
    Map<LocalDateTime, SeriesOccurrenceRecord> found = new HashMap<>();
    sql.selectFrom(SERIES_OCCURRENCE)
        .where(
            SERIES_OCCURRENCE.SERIES_ID.eq(series),
            SERIES_OCCURRENCE.RECURRENCE_ID.gt(after).or(SERIES_OCCURRENCE.MOVED_TO.gt(after)))
        .forEach(row -> found.put(row.getRecurrenceId(), row));
    return found;
  }

  /** Those that are placed and not over yet: some delivery still waits. */
  public List<SeriesOccurrenceRecord> waiting(long series, LocalDateTime from) {
    return sql.selectFrom(SERIES_OCCURRENCE)
        .where(
            SERIES_OCCURRENCE.SERIES_ID.eq(series),
            SERIES_OCCURRENCE.STATE.eq(PLACED),
            SERIES_OCCURRENCE.RECURRENCE_ID.ge(from),
            hasWaiting())
        .orderBy(SERIES_OCCURRENCE.RECURRENCE_ID)
        .fetch();
  }

  /** Copies of a content of which something waits still. */
  public List<Copied> copiesOf(long sourceId) {
    return sql.select(
            SERIES.WORKSPACE_ID,
            SERIES.ACCOUNT_ID,
            SERIES.ID,
            SERIES_OCCURRENCE.RECURRENCE_ID,
            SERIES_OCCURRENCE.CONTENT_ID,
            SERIES_OCCURRENCE.COPY_REVISION_ID)
        .from(SERIES_OCCURRENCE)
        .join(SERIES)
        .on(SERIES.ID.eq(SERIES_OCCURRENCE.SERIES_ID))
        .where(
            SERIES_OCCURRENCE.SOURCE_ID.eq(sourceId),
            SERIES_OCCURRENCE.STATE.eq(PLACED),
            SERIES_OCCURRENCE.CONTENT_ID.isNotNull(),
            SERIES_OCCURRENCE.COPY_REVISION_ID.isNotNull(),
            hasWaiting())
        .orderBy(SERIES_OCCURRENCE.CONTENT_ID)
        .fetch(row ->
            new Copied(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6()));
  }

  /**
   * Those that are to be placed still, the first one first.
   *
   * @param through whose place in the series lies up to this reading of the clock
   * @param movedUntil or that were moved to up to this one, from however far away
   */
  public List<SeriesOccurrenceRecord> leftBehind(
      long series, LocalDateTime through, LocalDateTime movedUntil) {
    return sql.selectFrom(SERIES_OCCURRENCE)
        .where(
            SERIES_OCCURRENCE.SERIES_ID.eq(series),
            SERIES_OCCURRENCE.STATE.eq(PLANNED),
            SERIES_OCCURRENCE
                .RECURRENCE_ID
                .le(through)
                .or(SERIES_OCCURRENCE.MOVED_TO.le(movedUntil)))
        .orderBy(SERIES_OCCURRENCE.RECURRENCE_ID)
        .fetch();
  }

  /** How many are placed after a reading of the clock. */
  public int placedAfter(long series, LocalDateTime after) {
    return sql.fetchCount(
        SERIES_OCCURRENCE,
        SERIES_OCCURRENCE
            .SERIES_ID
            .eq(series)
            .and(SERIES_OCCURRENCE.STATE.eq(PLACED))
            .and(SERIES_OCCURRENCE.RECURRENCE_ID.gt(after)));
  }

  /** When each content that went out before a reading of the clock did so last. */
  public Map<Long, LocalDateTime> lastOf(long series, LocalDateTime before) {
    return new HashMap<>(
        sql.select(
                SERIES_OCCURRENCE.SOURCE_ID,
                max(coalesce(SERIES_OCCURRENCE.MOVED_TO, SERIES_OCCURRENCE.RECURRENCE_ID)))
            .from(SERIES_OCCURRENCE)
            .where(
                SERIES_OCCURRENCE.SERIES_ID.eq(series),
                SERIES_OCCURRENCE.STATE.eq(PLACED),
                SERIES_OCCURRENCE.SOURCE_ID.isNotNull(),
                coalesce(SERIES_OCCURRENCE.MOVED_TO, SERIES_OCCURRENCE.RECURRENCE_ID).lt(before))
            .groupBy(SERIES_OCCURRENCE.SOURCE_ID)
            .fetchMap(row -> row.value1(), row -> row.value2()));
  }

  /**
   * Claims an occurrence for being placed.
   *
   * @return false when it is decided already, here or on another server
   */
  public boolean claim(long series, LocalDateTime recurrenceId) {
    return sql.insertInto(SERIES_OCCURRENCE)
            .set(SERIES_OCCURRENCE.SERIES_ID, series)
            .set(SERIES_OCCURRENCE.RECURRENCE_ID, recurrenceId)
            .set(SERIES_OCCURRENCE.STATE, PLACED)
            .onConflict(SERIES_OCCURRENCE.SERIES_ID, SERIES_OCCURRENCE.RECURRENCE_ID)
            .doUpdate()
            .set(SERIES_OCCURRENCE.STATE, PLACED)
            .where(SERIES_OCCURRENCE.STATE.eq(PLANNED))
            .execute()
        == 1;
  }

  /** What goes out. */
  public void fill(
      long series,
      LocalDateTime recurrenceId,
      long sourceId,
      long contentId,
      @Nullable Long copyRevisionId) {
    sql.update(SERIES_OCCURRENCE)
        .set(SERIES_OCCURRENCE.SOURCE_ID, sourceId)
        .set(SERIES_OCCURRENCE.CONTENT_ID, contentId)
        .set(SERIES_OCCURRENCE.COPY_REVISION_ID, copyRevisionId)
        .where(is(series, recurrenceId))
        .execute();
  }

  /** Writes down one delivery; a second one for the same channel cannot be. */
  public void addDelivery(long series, LocalDateTime recurrenceId, long channel, long delivery) {
    sql.insertInto(SERIES_DELIVERY)
        .set(SERIES_DELIVERY.SERIES_ID, series)
        .set(SERIES_DELIVERY.RECURRENCE_ID, recurrenceId)
        .set(SERIES_DELIVERY.CHANNEL_ID, channel)
        .set(SERIES_DELIVERY.DELIVERY_ID, delivery)
        .execute();
  }

  /** Puts down what became of an occurrence. */
  public void put(
      long series,
      LocalDateTime recurrenceId,
      String state,
      @Nullable LocalDateTime movedTo,
      String note) {
    sql.insertInto(SERIES_OCCURRENCE)
        .set(SERIES_OCCURRENCE.SERIES_ID, series)
        .set(SERIES_OCCURRENCE.RECURRENCE_ID, recurrenceId)
        .set(SERIES_OCCURRENCE.STATE, state)
        .set(SERIES_OCCURRENCE.MOVED_TO, movedTo)
        .set(SERIES_OCCURRENCE.NOTE, note)
        .onConflict(SERIES_OCCURRENCE.SERIES_ID, SERIES_OCCURRENCE.RECURRENCE_ID)
        .doUpdate()
        .set(SERIES_OCCURRENCE.STATE, state)
        .set(SERIES_OCCURRENCE.MOVED_TO, movedTo)
        .set(SERIES_OCCURRENCE.NOTE, note)
        .execute();
  }

  /** The revision a copy carries now. */
  public void followed(long series, LocalDateTime recurrenceId, long revisionId) {
    sql.update(SERIES_OCCURRENCE)
        .set(SERIES_OCCURRENCE.COPY_REVISION_ID, revisionId)
        .where(is(series, recurrenceId))
        .execute();
  }

  /** As if nobody had touched it. */
  public void forget(long series, LocalDateTime recurrenceId) {
    sql.deleteFrom(SERIES_OCCURRENCE).where(is(series, recurrenceId)).execute();
  }

  /** These of its deliveries were called off; their places are free again. */
  public void forgetDeliveries(long series, LocalDateTime recurrenceId, List<Long> deliveries) {
    sql.deleteFrom(SERIES_DELIVERY)
        .where(
            SERIES_DELIVERY.SERIES_ID.eq(series),
            SERIES_DELIVERY.RECURRENCE_ID.eq(recurrenceId),
            SERIES_DELIVERY.DELIVERY_ID.in(deliveries))
        .execute();
  }

  /** Channels that have their delivery of an occurrence, whatever became of it. */
  public Set<Long> channels(long series, LocalDateTime recurrenceId) {
    return sql.select(SERIES_DELIVERY.CHANNEL_ID)
        .from(SERIES_DELIVERY)
        .where(SERIES_DELIVERY.SERIES_ID.eq(series), SERIES_DELIVERY.RECURRENCE_ID.eq(recurrenceId))
        .fetchSet(SERIES_DELIVERY.CHANNEL_ID);
  }

  /** Changes of single occurrences that belong to a rule of before. */
  public void forgetChangesAfter(long series, LocalDateTime after) {
    sql.deleteFrom(SERIES_OCCURRENCE)
        .where(
            SERIES_OCCURRENCE.SERIES_ID.eq(series),
            SERIES_OCCURRENCE.RECURRENCE_ID.gt(after),
            SERIES_OCCURRENCE.STATE.in(PLANNED, SKIPPED))
        .execute();
  }

  /** The deliveries of an occurrence that are still kept, by number. */
  public List<DeliveryRecord> deliveries(long series, LocalDateTime recurrenceId) {
    return sql.select(DELIVERY.fields())
        .from(SERIES_DELIVERY)
        .join(DELIVERY)
        .on(DELIVERY.ID.eq(SERIES_DELIVERY.DELIVERY_ID))
        .where(SERIES_DELIVERY.SERIES_ID.eq(series), SERIES_DELIVERY.RECURRENCE_ID.eq(recurrenceId))
        .orderBy(DELIVERY.ID)
        .fetchInto(DELIVERY);
  }

  /** Which deliveries due in a period were placed by series that are not deleted. */
  public List<SeriesMark> marks(long workspaceId, Instant from, Instant to) {
    return sql.select(SERIES_DELIVERY.DELIVERY_ID, SERIES_DELIVERY.SERIES_ID)
        .from(DELIVERY)
        .join(SERIES_DELIVERY)
        .on(SERIES_DELIVERY.DELIVERY_ID.eq(DELIVERY.ID))
        .join(SERIES)
        .on(SERIES.ID.eq(SERIES_DELIVERY.SERIES_ID))
        .where(
            DELIVERY.WORKSPACE_ID.eq(workspaceId),
            DELIVERY.DUE_AT.ge(from),
            DELIVERY.DUE_AT.lt(to),
            SERIES.DELETED_AT.isNull())
        .orderBy(SERIES_DELIVERY.DELIVERY_ID)
        .limit(MOST_MARKS)
        .fetch(row -> new SeriesMark(row.value1(), row.value2()));
  }

  private Condition hasWaiting() {
    return org.jooq.impl.DSL.exists(
        sql.selectOne()
            .from(SERIES_DELIVERY)
            .join(DELIVERY)
            .on(DELIVERY.ID.eq(SERIES_DELIVERY.DELIVERY_ID))
            .where(
                SERIES_DELIVERY.SERIES_ID.eq(SERIES_OCCURRENCE.SERIES_ID),
                SERIES_DELIVERY.RECURRENCE_ID.eq(SERIES_OCCURRENCE.RECURRENCE_ID),
                DELIVERY.STATE.in("scheduled", "held")));
  }

  private static Condition is(long series, LocalDateTime recurrenceId) {
    return SERIES_OCCURRENCE
        .SERIES_ID
        .eq(series)
        .and(SERIES_OCCURRENCE.RECURRENCE_ID.eq(recurrenceId));
  }
}
