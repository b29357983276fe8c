package presstime.server.delivery.store;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;
import static presstime.database.Tables.ATTEMPT;
import static presstime.database.Tables.DELIVERY;
import static presstime.database.Tables.PUBLICATION;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.DeliveryRecord;
import presstime.database.tables.records.PublicationRecord;
import presstime.platform.Action;
import presstime.server.delivery.DeliveryState;
import presstime.server.delivery.PlacedBy;
import presstime.server.delivery.engine.DueNotices;
import presstime.server.kernel.NotFound;
import presstime.server.scheduling.ScheduleTime;
import presstime.server.scheduling.TimeZoneRules;

/**
 * Writes delivery rows for people; the engine writes its own. All within the caller's transaction.
 */
@Component
public class DeliveryRows {

  /** The reason of a time that nobody but a person can explain. */
  public static final String BY_A_PERSON = "chosen by a person";

  private static final List<String> OPEN = List.of("scheduled", "held");

  private static final Comparator<DeliveryRecord> IN_DUE_ORDER =
      Comparator.comparing(DeliveryRecord::getDueAt).thenComparing(DeliveryRecord::getId);

  /**
   * A notice is sent for what is due this soon; the rest is found by the engine's own look ahead.
   */
  private static final long NOTICE_WITHIN_SECONDS = 30;

  private final DSLContext database;
  private final LockRows locks;

  DeliveryRows(DSLContext database) {
    this.database = database;
    this.locks = new LockRows(database);
  }

  /** From now until the end of the transaction nobody else schedules this content. */
  public void lockContent(long contentId) {
    lockAll(null, List.of(), List.of(contentId));
  }

  /**
   * Locks what several changes are about, before the first of them.
   *
   * @param workspaceId nobody holds up what is another workspace's; null for whichever
   */
  public void lockAll(
      @Nullable Long workspaceId, Collection<Long> deliveries, Collection<Long> contents) {
    locks.all(workspaceId, deliveries, contents);
  }

  /** Locks a row for a change, and before it its content and what else waits for that. */
  public DeliveryRecord lock(long workspaceId, long id) {
    lockAll(workspaceId, List.of(id), List.of());
    return database
        .selectFrom(DELIVERY)
        .where(DELIVERY.WORKSPACE_ID.eq(workspaceId), DELIVERY.ID.eq(id))
        .fetchOptional()
        .orElseThrow(() -> new NotFound("delivery", id));
  }

  /** Locks what is still to happen to a content, in due order; on one channel, or on all. */
  public List<DeliveryRecord> lockOpen(
      long contentId, @Nullable Long channelId, @Nullable Action action) {
    Condition which = DELIVERY.CONTENT_ID.eq(contentId).and(DELIVERY.STATE.in(OPEN));
    if (channelId != null) {
      which = which.and(DELIVERY.CHANNEL_ID.eq(channelId));
    }
    if (action != null) {
      which = which.and(DELIVERY.ACTION.eq(word(action)));
    }
    return database
        .selectFrom(DELIVERY)
        .where(which)
        .orderBy(DELIVERY.ID)
        .forNoKeyUpdate()
        .fetch()
        .stream()
        .sorted(IN_DUE_ORDER)
        .toList();
  }

  /** Locks what is still to happen to contents and to those that go out only after them. */
  public void lockWaiting(Collection<Long> contents) {
    locks.open(contents);
  }

  /** What is still to happen to a content on a channel, in due order; to look at. */
  public List<DeliveryRecord> open(long contentId, long channelId) {
    return database
        .selectFrom(DELIVERY)
        .where(
            DELIVERY.CONTENT_ID.eq(contentId),
            DELIVERY.CHANNEL_ID.eq(channelId),
            DELIVERY.STATE.in(OPEN))
        .orderBy(DELIVERY.DUE_AT, DELIVERY.ID)
        .fetch();
  }

  /** Locks what is still to happen on a channel, and with it what is on others of the same. */
  public List<DeliveryRecord> lockOpenOfChannel(long channelId) {
    lockAll(
        null,
        List.of(),
        database
            .selectDistinct(DELIVERY.CONTENT_ID)
            .from(DELIVERY)
            .where(DELIVERY.CHANNEL_ID.eq(channelId), DELIVERY.STATE.in(OPEN))
            .fetch(DELIVERY.CONTENT_ID));
    return database
        .selectFrom(DELIVERY)
        .where(DELIVERY.CHANNEL_ID.eq(channelId), DELIVERY.STATE.in(OPEN))
        .orderBy(DELIVERY.ID)
        .forNoKeyUpdate()
        .fetch();
  }

  /** The last delivery of an action that ended in one of these states. */
  public Optional<DeliveryRecord> lockLast(
      long contentId, long channelId, Action action, List<DeliveryState> states) {
    return database
        .selectFrom(DELIVERY)
        .where(
            DELIVERY.CONTENT_ID.eq(contentId),
            DELIVERY.CHANNEL_ID.eq(channelId),
            DELIVERY.ACTION.eq(word(action)),
            DELIVERY.STATE.in(states.stream().map(DeliveryState::word).toList()))
        .orderBy(DELIVERY.ID.desc())
        .limit(1)
        .forNoKeyUpdate()
        .fetchOptional();
  }

  /**
   * True while a server holds it, while it is being asked about, and while nobody has looked after
   * what a lost server began.
   */
  public boolean isBeingSent(DeliveryRecord row) {
    return row.getState().equals(DeliveryState.SCHEDULED.word())
        && database.fetchExists(
            DELIVERY, DELIVERY.ID.eq(row.getId()), condition(BeingSentSql.of(DELIVERY.getName())));
  }

  /** True when the platform may have something of it, or be about to get it. */
  public boolean mayHaveLeft(DeliveryRecord row) {
    return database.fetchExists(
        ATTEMPT,
        ATTEMPT.DELIVERY_ID.eq(row.getId()),
        row.getAmbiguous() ? noCondition() : ATTEMPT.OUTCOME.isNull());
  }

  /**
   * Takes a changed row from the server that holds it and has begun nothing: whatever that still
   * does with it is refused, and any server may claim it as it is now.
   */
  public void takeBack(DeliveryRecord row, Instant now) {
    row.setLeaseOwner(null);
    row.setLeaseUntil(null);
    store(row);
    announce(row.getRunAt(), now);
  }

  /** What is on the channel now. */
  public Optional<PublicationRecord> publication(long contentId, long channelId) {
    return database
        .selectFrom(PUBLICATION)
        .where(PUBLICATION.CONTENT_ID.eq(contentId), PUBLICATION.CHANNEL_ID.eq(channelId))
        .fetchOptional();
  }

  /** A new row; it is the schedule. */
  public DeliveryRecord insert(
      long workspaceId,
      long contentId,
      long revisionId,
      long channelId,
      Action action,
      ScheduleTime time,
      String reason,
      String actor,
      Instant now) {
    DeliveryRecord row = database.newRecord(DELIVERY);
    row.setWorkspaceId(workspaceId);
    row.setContentId(contentId);
    row.setRevisionId(revisionId);
    row.setChannelId(channelId);
    row.setAction(word(action));
    row.setIdempotencyKey(UUID.randomUUID());
    row.setReason(reason);
    row.setCreatedBy(actor);
    row.setCreatedAt(now);
    setTime(row, time);
    row.setState(DeliveryState.SCHEDULED.word());
    row.setStateChangedAt(now);
    row.store();
    announce(row.getRunAt(), now);
    return row;
  }

  /**
   * Another time, from whatever state the law lets it come back from. Its lateness is judged and
   * measured by that time.
   */
  public void move(DeliveryRecord row, ScheduleTime time, Instant now) {
    setAnotherTime(row, time);
    row.setStartedAt(null);
    row.setPaced(false);
    becomeScheduled(row, now);
  }

  /** A time that a person chose instead of what it had; not written yet. */
  public static void setAnotherTime(DeliveryRecord row, ScheduleTime time) {
    setTime(row, time);
    placedByPerson(row, null);
    row.setReason(BY_A_PERSON);
  }

  /** Its time is one of assignment's: limits may move it. */
  public void placedByAssignment(DeliveryRecord row, String reason) {
    row.setPlacedBy(PlacedBy.ASSIGNMENT.word());
    row.setReason(reason);
    row.store();
  }

  /**
   * A person wants it then, whatever time it had; not written yet.
   *
   * @param at null for its own time
   */
  public static void placedByPerson(DeliveryRecord row, @Nullable Instant at) {
    row.setPlacedBy(PlacedBy.PERSON.word());
    row.setPlaceAt(at);
  }

  /**
   * At once, its time as it was: a person wants it although it is late or has failed. What was held
   * before its time waits for that.
   */
  public void release(DeliveryRecord row, Instant now) {
    boolean early = row.getDueAt().isAfter(now);
    row.setRunAt(early ? row.getDueAt() : now);
    row.setPaced(!early);
    becomeScheduled(row, now);
  }

  /** To be looked at again, its time as it was; its lateness is still to be judged. */
  public void comeBack(DeliveryRecord row, Instant now) {
    row.setRunAt(row.getDueAt().isAfter(now) ? row.getDueAt() : now);
    becomeScheduled(row, now);
  }

  /** Which content a delivery is of. */
  public Optional<Long> contentOf(long delivery) {
    return database
        .select(DELIVERY.CONTENT_ID)
        .from(DELIVERY)
        .where(DELIVERY.ID.eq(delivery))
        .fetchOptional(DELIVERY.CONTENT_ID);
  }

  private void becomeScheduled(DeliveryRecord row, Instant now) {
    if (!row.getState().equals(DeliveryState.SCHEDULED.word())) {
      row.setState(DeliveryState.SCHEDULED.word());
      row.setStateChangedAt(now);
    }
    row.setProblem(null);
    row.setFinishedAt(null);
    store(row);
    announce(row.getRunAt(), now);
  }

  /** A state that ends the waiting. */
  public void end(DeliveryRecord row, DeliveryState state, Instant now) {
    row.setState(state.word());
    row.setStateChangedAt(now);
    row.setFinishedAt(now);
    store(row);
  }

  /**
   * Writes a changed row and counts its version up. A server whose lease ended unnoticed still
   * thinks it holds the row as it was: the fence keeps it from acting on that.
   */
  public void store(DeliveryRecord row) {
    row.setFence(row.getFence() + 1);
    row.setVersion(row.getVersion() + 1);
    row.store();
  }

  /** What was meant, and when that is; not written yet. */
  public static void setTime(DeliveryRecord row, ScheduleTime time) {
    row.setDueAt(time.instant());
    row.setRunAt(time.instant());
    row.setWallTime(time.wall().local());
    row.setTimeZone(time.wall().zone().getId());
    row.setFixedInstant(time.fixed());
    row.setZoneRules(TimeZoneRules.ofThisJdk().version());
  }

  /** Wakes the engines when this transaction commits, for what is due very soon. */
  public void announce(Instant runAt, Instant now) {
    if (runAt.isBefore(now.plusSeconds(NOTICE_WITHIN_SECONDS))) {
      database.connection(connection -> notice(connection, runAt));
    }
  }

  private static void notice(java.sql.Connection connection, Instant runAt) throws SQLException {
    DueNotices.send(connection, runAt);
  }

  private static String word(Action action) {
    return action.name().toLowerCase(Locale.ROOT);
  }
}
