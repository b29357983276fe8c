package presstime.server.clients.store;

import static presstime.database.Tables.CHANNEL;
import static presstime.database.Tables.CONTENT;
import static presstime.database.Tables.CONTENT_CHANNEL;
import static presstime.database.Tables.DELIVERY;
import static presstime.database.Tables.MEDIA;
import static presstime.database.Tables.REVISION;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/** What is shown of contents: their current revisions, and when and where they go. */
@Component
public class SharedRows {

  /** What is planned, or done. */
  private static final List<String> TOLD = List.of("scheduled", "held", "published");

  private final DSLContext sql;

  SharedRows(DSLContext sql) {
    this.sql = sql;
  }

  /** A content as it stands. */
  public record Standing(long id, String title, long revisionId, int revision, String status) {}

  /** A time of a content on a channel. */
  public record Time(
      long contentId, long channelId, String action, String state, Instant at, String timeZone) {}

  /** A channel a content goes to. */
  public record Goes(long contentId, long channelId) {}

  /** Those that are there, by number. */
  public Map<Long, Standing> standing(long workspaceId, Collection<Long> contents) {
    Map<Long, Standing> found = new LinkedHashMap<>();
    sql.select(CONTENT.ID, REVISION.TITLE, REVISION.ID, REVISION.NUMBER, CONTENT.STATUS)
        .from(CONTENT)
        .join(REVISION)
        .on(REVISION.ID.eq(CONTENT.CURRENT_REVISION_ID))
        .where(
            CONTENT.WORKSPACE_ID.eq(workspaceId),
            CONTENT.ID.in(contents),
            CONTENT.DELETED_AT.isNull())
        .forEach(row ->
            found.put(
                row.value1(),
                new Standing(
                    row.value1(), row.value2(), row.value3(), row.value4(), row.value5())));
    return found;
  }

  /** Number of the revision that stood at an instant; 1 when nothing was written by then. */
  public int standingAt(long workspaceId, long contentId, Instant at) {
    return sql.select(DSL.coalesce(DSL.max(REVISION.NUMBER), DSL.inline(1)))
        .from(REVISION)
        .where(
            REVISION.WORKSPACE_ID.eq(workspaceId),
            REVISION.CONTENT_ID.eq(contentId),
            REVISION.CREATED_AT.le(at))
        .fetchSingle()
        .value1();
  }

  /** The current revision of a content, which stays so for this transaction. */
  public Optional<Standing> lock(long workspaceId, long contentId) {
    boolean there =
        sql.select(CONTENT.ID)
            .from(CONTENT)
            .where(
                CONTENT.WORKSPACE_ID.eq(workspaceId),
                CONTENT.ID.eq(contentId),
                CONTENT.DELETED_AT.isNull())
            .forUpdate()
            .fetchOptional()
            .isPresent();
    return there
        ? Optional.ofNullable(standing(workspaceId, List.of(contentId)).get(contentId))
        : Optional.empty();
  }

  /** When contents go out, in order. */
  public List<Time> times(long workspaceId, Collection<Long> contents) {
    return sql.select(
            DELIVERY.CONTENT_ID,
            DELIVERY.CHANNEL_ID,
            DELIVERY.ACTION,
            DELIVERY.STATE,
            DELIVERY.DUE_AT,
            DELIVERY.TIME_ZONE)
        .from(DELIVERY)
        .where(
            DELIVERY.WORKSPACE_ID.eq(workspaceId),
            DELIVERY.CONTENT_ID.in(contents),
            DELIVERY.STATE.in(TOLD))
        .orderBy(DELIVERY.DUE_AT, DELIVERY.ID)
        .fetch(row ->
            new Time(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6()));
  }

  /** Where contents are meant to go. */
  public List<Goes> goes(long workspaceId, Collection<Long> contents) {
    return sql.select(CONTENT_CHANNEL.CONTENT_ID, CONTENT_CHANNEL.CHANNEL_ID)
        .from(CONTENT_CHANNEL)
        .join(CHANNEL)
        .on(CHANNEL.ID.eq(CONTENT_CHANNEL.CHANNEL_ID))
        .where(
            CONTENT_CHANNEL.WORKSPACE_ID.eq(workspaceId),
            CONTENT_CHANNEL.CONTENT_ID.in(contents),
            CHANNEL.DELETED_AT.isNull())
        .orderBy(CONTENT_CHANNEL.CHANNEL_ID)
        .fetch(row -> new Goes(row.value1(), row.value2()));
  }

  /**
   * What is to go out within a time, in that order.
   *
   * @param channels empty for all
   * @param most of them are answered
   */
  public List<Long> planned(
      long workspaceId, Instant from, Instant to, Collection<Long> channels, int most) {
    Condition there = channels.isEmpty() ? DSL.noCondition() : DELIVERY.CHANNEL_ID.in(channels);
    return new ArrayList<>(
        sql.select(DELIVERY.CONTENT_ID)
            .from(DELIVERY)
            .where(
                DELIVERY.WORKSPACE_ID.eq(workspaceId),
                DELIVERY.DUE_AT.ge(from),
                DELIVERY.DUE_AT.lt(to),
                DELIVERY.STATE.in("scheduled", "held"),
                DELIVERY.ACTION.in("publish", "update"),
                there)
            .groupBy(DELIVERY.CONTENT_ID)
            .orderBy(DSL.min(DELIVERY.DUE_AT))
            .limit(most)
            .fetch(DELIVERY.CONTENT_ID));
  }

  /** The kind of a file, if the current revision of one of these contents shows it. */
  public Optional<String> mimeType(long workspaceId, Collection<Long> contents, String sha256) {
    return sql.select(MEDIA.MIME_TYPE)
        .from(MEDIA)
        .where(
            MEDIA.WORKSPACE_ID.eq(workspaceId),
            MEDIA.SHA256.eq(sha256),
            DSL.exists(
                DSL.selectOne()
                    .from(CONTENT)
                    .join(REVISION)
                    .on(REVISION.ID.eq(CONTENT.CURRENT_REVISION_ID))
                    .where(
                        CONTENT.WORKSPACE_ID.eq(workspaceId),
                        CONTENT.ID.in(contents),
                        CONTENT.DELETED_AT.isNull(),
                        REVISION.MEDIA.contains(new String[] {sha256}))))
        .fetchOptional(MEDIA.MIME_TYPE);
  }
}
