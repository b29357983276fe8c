package presstime.server.freshness.store;

import static presstime.database.Tables.CHANNEL;
import static presstime.database.Tables.CONTENT;
import static presstime.database.Tables.DELIVERY;
import static presstime.database.Tables.FRESHNESS;
import static presstime.database.Tables.FRESHNESS_NOTICE;
import static presstime.database.Tables.FRESHNESS_ROUND;
import static presstime.database.Tables.PUBLICATION;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which contents are to be looked at, and when; shared by all servers. */
@Component
public class FreshnessNotices {

  private final DSLContext database;

  FreshnessNotices(DSLContext database) {
    this.database = database;
  }

  /** A content, and when to look at it. */
  public record Notice(long workspaceId, long contentId, Instant at) {

    /** That of the two which is to be looked at first. */
    public Notice earlier(Notice other) {
      return other.at.isBefore(at) ? other : this;
    }
  }

  /** Some contents. */
  public void add(Collection<Notice> some) {
    var insert =
        database.insertInto(
            FRESHNESS_NOTICE,
            FRESHNESS_NOTICE.WORKSPACE_ID,
            FRESHNESS_NOTICE.CONTENT_ID,
            FRESHNESS_NOTICE.LOOK_AT);
    for (Notice one : some) {
      insert = insert.values(one.workspaceId(), one.contentId(), one.at());
    }
    if (!some.isEmpty()) {
      insert.execute();
    }
  }

  /** The contents of deliveries, when these are due. */
  public void addDeliveries(Collection<Long> deliveryIds) {
    database
        .insertInto(
            FRESHNESS_NOTICE,
            FRESHNESS_NOTICE.WORKSPACE_ID,
            FRESHNESS_NOTICE.CONTENT_ID,
            FRESHNESS_NOTICE.LOOK_AT)
        .select(
            DSL.select(DELIVERY.WORKSPACE_ID, DELIVERY.CONTENT_ID, DELIVERY.RUN_AT)
                .from(DELIVERY)
                .where(DELIVERY.ID.in(deliveryIds)))
        .execute();
  }

  /** Everything that a changed rule may concern, at once. */
  public void addAll(long workspaceId, @Nullable String type, Instant now) {
    database
        .insertInto(
            FRESHNESS_NOTICE,
            FRESHNESS_NOTICE.WORKSPACE_ID,
            FRESHNESS_NOTICE.CONTENT_ID,
            FRESHNESS_NOTICE.LOOK_AT)
        .select(
            DSL.select(FRESHNESS.WORKSPACE_ID, FRESHNESS.CONTENT_ID, DSL.val(now))
                .from(FRESHNESS)
                .join(CONTENT)
                .on(CONTENT.ID.eq(FRESHNESS.CONTENT_ID))
                .where(
                    FRESHNESS.WORKSPACE_ID.eq(workspaceId),
                    CONTENT.DELETED_AT.isNull(),
                    type == null ? DSL.noCondition() : CONTENT.TYPE.eq(type)))
        .execute();
  }

  /** Everything that is live on a channel, at once. */
  public void addLiveOn(long channelId, Instant now) {
    database
        .insertInto(
            FRESHNESS_NOTICE,
            FRESHNESS_NOTICE.WORKSPACE_ID,
            FRESHNESS_NOTICE.CONTENT_ID,
            FRESHNESS_NOTICE.LOOK_AT)
        .select(
            DSL.select(PUBLICATION.WORKSPACE_ID, PUBLICATION.CONTENT_ID, DSL.val(now))
                .from(PUBLICATION)
                .where(PUBLICATION.CHANNEL_ID.eq(channelId), PUBLICATION.STATE.eq("live")))
        .execute();
  }

  /**
   * When a round is due, everything whose publications are not what freshness knows of: what was
   * published before there was freshness, or was put back from a backup. One server wins.
   */
  public void round(Instant now, Duration every) {
    int due =
        database
            .update(FRESHNESS_ROUND)
            .set(FRESHNESS_ROUND.NEXT_AT, now.plus(every))
            .where(FRESHNESS_ROUND.NEXT_AT.le(now))
            .execute();
    if (due == 0) {
      return;
    }
    Field<Long> newest = DSL.max(PUBLICATION.REVISION_ID);
    Field<Instant> since =
        DSL.min(PUBLICATION.PUBLISHED_AT).filterWhere(PUBLICATION.STATE.eq("live"));
    database
        .insertInto(
            FRESHNESS_NOTICE,
            FRESHNESS_NOTICE.WORKSPACE_ID,
            FRESHNESS_NOTICE.CONTENT_ID,
            FRESHNESS_NOTICE.LOOK_AT)
        .select(
            DSL.select(PUBLICATION.WORKSPACE_ID, PUBLICATION.CONTENT_ID, DSL.val(now))
                .from(PUBLICATION)
                .join(CHANNEL)
                .on(CHANNEL.ID.eq(PUBLICATION.CHANNEL_ID), CHANNEL.DELETED_AT.isNull())
                .leftJoin(FRESHNESS)
                .on(FRESHNESS.CONTENT_ID.eq(PUBLICATION.CONTENT_ID))
                .groupBy(
                    PUBLICATION.WORKSPACE_ID,
                    PUBLICATION.CONTENT_ID,
                    FRESHNESS.REVISION_ID,
                    FRESHNESS.LIVE_SINCE)
                .having(
                    newest
                        .isDistinctFrom(FRESHNESS.REVISION_ID)
                        .or(since.isDistinctFrom(FRESHNESS.LIVE_SINCE))))
        .execute();
  }

  /** Contents to look at now, the longest waiting first. */
  public List<Long> due(Instant now, int most) {
    var waiting =
        DSL.select(FRESHNESS_NOTICE.CONTENT_ID, FRESHNESS_NOTICE.LOOK_AT)
            .from(FRESHNESS_NOTICE)
            .where(FRESHNESS_NOTICE.LOOK_AT.le(now))
            .orderBy(FRESHNESS_NOTICE.LOOK_AT)
            .limit(most);
    var own =
        DSL.select(FRESHNESS.CONTENT_ID, FRESHNESS.LOOK_AT)
            .from(FRESHNESS)
            .where(FRESHNESS.LOOK_AT.le(now))
            .orderBy(FRESHNESS.LOOK_AT)
            .limit(most);
    var both = waiting.unionAll(own).asTable("both", "content_id", "look_at");
    Field<Long> content = both.field("content_id", Long.class);
    return database
        .select(content)
        .from(both)
        .groupBy(content)
        .orderBy(DSL.min(both.field("look_at", Instant.class)), content)
        .limit(most)
        .fetch(content);
  }

  /** Whether a content is still to be looked at; asked again under its lock. */
  public boolean isDue(long contentId, Instant now) {
    return database.fetchExists(
            FRESHNESS_NOTICE,
            FRESHNESS_NOTICE.CONTENT_ID.eq(contentId).and(FRESHNESS_NOTICE.LOOK_AT.le(now)))
        || database.fetchExists(
            FRESHNESS, FRESHNESS.CONTENT_ID.eq(contentId).and(FRESHNESS.LOOK_AT.le(now)));
  }

  /** It is being looked at. */
  public void take(long contentId) {
    database
        .deleteFrom(FRESHNESS_NOTICE)
        .where(FRESHNESS_NOTICE.CONTENT_ID.eq(contentId))
        .execute();
  }

  /** It could not be looked at; not before then again, so that it keeps nobody else. */
  public void defer(long contentId, Instant now, Instant until) {
    database
        .update(FRESHNESS_NOTICE)
        .set(FRESHNESS_NOTICE.LOOK_AT, until)
        .where(FRESHNESS_NOTICE.CONTENT_ID.eq(contentId), FRESHNESS_NOTICE.LOOK_AT.le(now))
        .execute();
    database
        .update(FRESHNESS)
        .set(FRESHNESS.LOOK_AT, until)
        .where(FRESHNESS.CONTENT_ID.eq(contentId), FRESHNESS.LOOK_AT.le(now))
        .execute();
  }

  /** What is gone is not looked at again. */
  public void forgetIfGone(long contentId) {
    var there =
        DSL.selectOne().from(CONTENT).where(CONTENT.ID.eq(contentId), CONTENT.DELETED_AT.isNull());
    database
        .deleteFrom(FRESHNESS_NOTICE)
        .where(FRESHNESS_NOTICE.CONTENT_ID.eq(contentId), DSL.notExists(there))
        .execute();
    database
        .update(FRESHNESS)
        .setNull(FRESHNESS.LOOK_AT)
        .where(FRESHNESS.CONTENT_ID.eq(contentId), DSL.notExists(there))
        .execute();
  }
}
