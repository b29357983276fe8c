package presstime.server.freshness.store;

import static presstime.database.Tables.CHANNEL;
import static presstime.database.Tables.CONTENT;
import static presstime.database.Tables.DELIVERY;
import static presstime.database.Tables.FRESHNESS;
import static presstime.database.Tables.PUBLICATION;
import static presstime.database.Tables.WORKSPACE;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.FreshnessRecord;
import presstime.database.tables.records.PublicationRecord;

/**
 * The table {@code freshness}. A row is read and written only under the lock of its content, so
 * that whoever schedules, reviews or sweeps does so one after another.
 */
@Component
public class FreshnessRows {

  private final DSLContext database;

  FreshnessRows(DSLContext database) {
    this.database = database;
  }

  /**
   * What is looked at.
   *
   * @param timeZone the workspace's
   */
  public record Subject(long workspaceId, long contentId, String type, ZoneId timeZone) {}

  /** Locks one of the workspace's that is not deleted. */
  public Optional<Subject> lock(long workspaceId, long contentId) {
    return database
        .select(CONTENT.WORKSPACE_ID, CONTENT.TYPE)
        .from(CONTENT)
        .where(
            CONTENT.ID.eq(contentId),
            CONTENT.WORKSPACE_ID.eq(workspaceId),
            CONTENT.DELETED_AT.isNull())
        .forUpdate()
        .fetchOptional()
        .map(row -> subject(contentId, row));
  }

  /** Locks those of the workspace's that are not deleted, in one order whoever asks. */
  public void lockAll(long workspaceId, Collection<Long> contentIds) {
    database
        .select(CONTENT.ID)
        .from(CONTENT)
        .where(CONTENT.WORKSPACE_ID.eq(workspaceId), CONTENT.ID.in(contentIds))
        .orderBy(CONTENT.ID)
        .forUpdate()
        .fetch();
  }

  /** The same for whichever workspace, unless somebody else has it now or it is deleted. */
  public Optional<Subject> lockIfFree(long contentId) {
    return database
        .select(CONTENT.WORKSPACE_ID, CONTENT.TYPE)
        .from(CONTENT)
        .where(CONTENT.ID.eq(contentId), CONTENT.DELETED_AT.isNull())
        .forUpdate()
        .skipLocked()
        .fetchOptional()
        .map(row -> subject(contentId, row));
  }

  private Subject subject(long contentId, Record2<Long, String> row) {
    return new Subject(row.value1(), contentId, row.value2(), timeZone(row.value1()));
  }

  private ZoneId timeZone(long workspaceId) {
    return ZoneId.of(
        database
            .select(WORKSPACE.TIME_ZONE)
            .from(WORKSPACE)
            .where(WORKSPACE.ID.eq(workspaceId))
            .fetchSingle(WORKSPACE.TIME_ZONE));
  }

  /** What is known of a content; a row with nothing in it when it is not known yet. */
  public FreshnessRecord read(Subject subject) {
    return database
        .selectFrom(FRESHNESS)
        .where(FRESHNESS.CONTENT_ID.eq(subject.contentId()))
        .fetchOptional()
        .orElseGet(() -> unknown(subject));
  }

  private FreshnessRecord unknown(Subject subject) {
    FreshnessRecord row = database.newRecord(FRESHNESS);
    row.setContentId(subject.contentId());
    row.setWorkspaceId(subject.workspaceId());
    row.setRuledAt(Instant.EPOCH);
    row.setReviewId(0L);
    row.setNeedsReview(false);
    row.setVersion(0);
    return row;
  }

  /** What holds for a content was said then, at the earliest. */
  public void ruledSince(long contentId, Instant at) {
    database
        .update(FRESHNESS)
        .set(FRESHNESS.RULED_AT, at)
        .where(FRESHNESS.CONTENT_ID.eq(contentId), FRESHNESS.RULED_AT.lt(at))
        .execute();
  }

  /** Writes the whole row. */
  public void store(FreshnessRecord row) {
    row.touched(true);
    database
        .insertInto(FRESHNESS)
        .set(row)
        .onConflict(FRESHNESS.CONTENT_ID)
        .doUpdate()
        .set(row)
        .execute();
  }

  /** Where a content is or was, as the engine found it; channels that are gone left out. */
  public List<PublicationRecord> publications(long contentId) {
    return database
        .select(PUBLICATION.fields())
        .from(PUBLICATION)
        .join(CHANNEL)
        .on(CHANNEL.ID.eq(PUBLICATION.CHANNEL_ID), CHANNEL.DELETED_AT.isNull())
        .where(PUBLICATION.CONTENT_ID.eq(contentId))
        .orderBy(PUBLICATION.CHANNEL_ID)
        .fetchInto(PUBLICATION);
  }

  /** When the engine next does something with a content, if anything waits that it may do. */
  public Optional<Instant> nextRun(long contentId) {
    return database
        .select(DSL.min(DELIVERY.RUN_AT))
        .from(DELIVERY)
        .where(DELIVERY.CONTENT_ID.eq(contentId), DELIVERY.STATE.eq("scheduled"))
        .fetchOptional(row -> row.value1());
  }

  /** Whether something of it waits for a person. */
  public boolean isHeld(long contentId) {
    return database.fetchExists(
        DELIVERY, DELIVERY.CONTENT_ID.eq(contentId).and(DELIVERY.STATE.in("held", "unconfirmed")));
  }
}
