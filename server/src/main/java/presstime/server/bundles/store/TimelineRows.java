package presstime.server.bundles.store;

import static presstime.database.Tables.ACCOUNT;
import static presstime.database.Tables.ASSIGNEE;
import static presstime.database.Tables.CHANNEL;
import static presstime.database.Tables.CONTENT;
import static presstime.database.Tables.DELIVERY;
import static presstime.database.Tables.REVISION;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.server.bundles.Timeline;

/** What is on the timeline. */
@Component
public class TimelineRows {

  private final DSLContext database;

  TimelineRows(DSLContext database) {
    this.database = database;
  }

  /** A delivery, as far as a timeline shows it. */
  public record Placed(
      long contentId,
      long deliveryId,
      long channelId,
      String channel,
      String action,
      String state,
      Instant dueAt,
      @Nullable Instant finishedAt) {

    public Timeline.Stop stop() {
      return new Timeline.Stop(deliveryId, channelId, channel, action, state, dueAt, finishedAt);
    }
  }

  /** Contents with something due in a span. */
  public List<Long> dueWithin(long workspaceId, Instant from, Instant to, int limit) {
    return database
        .selectDistinct(DELIVERY.CONTENT_ID)
        .from(DELIVERY)
        .where(
            DELIVERY.WORKSPACE_ID.eq(workspaceId),
            DELIVERY.DUE_AT.ge(from),
            DELIVERY.DUE_AT.lt(to),
            DELIVERY.STATE.ne("cancelled"))
        .limit(limit)
        .fetch(DELIVERY.CONTENT_ID);
  }

  /** All deliveries of contents, in due order. */
  public Map<Long, List<Placed>> placed(long workspaceId, Collection<Long> contents) {
    return database
        .select(
            DELIVERY.CONTENT_ID,
            DELIVERY.ID,
            DELIVERY.CHANNEL_ID,
            CHANNEL.NAME,
            DELIVERY.ACTION,
            DELIVERY.STATE,
            DELIVERY.DUE_AT,
            DELIVERY.FINISHED_AT)
        .from(DELIVERY)
        .join(CHANNEL)
        .on(CHANNEL.ID.eq(DELIVERY.CHANNEL_ID))
        .where(
            DELIVERY.WORKSPACE_ID.eq(workspaceId),
            DELIVERY.CONTENT_ID.in(contents),
            DELIVERY.STATE.ne("cancelled"))
        .orderBy(DELIVERY.DUE_AT, DELIVERY.ID)
        .fetchGroups(
            DELIVERY.CONTENT_ID,
            row ->
                new Placed(
                    row.value1(),
                    row.value2(),
                    row.value3(),
                    row.value4(),
                    row.value5(),
                    row.value6(),
                    row.value7(),
                    row.value8()));
  }

  /** Who is asked to write or to review contents; when nobody is, who made them. By name. */
  public Map<Long, List<Timeline.Person>> people(long workspaceId, Collection<Long> contents) {
    Map<Long, List<Timeline.Person>> people =
        new HashMap<>(
            database
                .selectDistinct(ASSIGNEE.CONTENT_ID, ACCOUNT.ID, ACCOUNT.NAME)
                .from(ASSIGNEE)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ASSIGNEE.ACCOUNT_ID))
                .where(ASSIGNEE.WORKSPACE_ID.eq(workspaceId), ASSIGNEE.CONTENT_ID.in(contents))
                .orderBy(ACCOUNT.NAME, ACCOUNT.ID)
                .fetchGroups(ASSIGNEE.CONTENT_ID, TimelineRows::person));
    database
        .select(CONTENT.ID, ACCOUNT.ID, ACCOUNT.NAME)
        .from(CONTENT)
        .join(ACCOUNT)
        .on(ACCOUNT.ID.eq(CONTENT.CREATED_BY))
        .where(CONTENT.WORKSPACE_ID.eq(workspaceId), CONTENT.ID.in(contents))
        .forEach(row -> people.putIfAbsent(row.value1(), List.of(person(row))));
    return people;
  }

  private static Timeline.Person person(Record3<Long, Long, String> row) {
    return new Timeline.Person(row.value2(), row.value3());
  }

  /** What contents are called. */
  public Map<Long, String> titles(long workspaceId, Collection<Long> contents) {
    return database
        .select(CONTENT.ID, REVISION.TITLE)
        .from(CONTENT)
        .join(REVISION)
        .on(REVISION.ID.eq(CONTENT.CURRENT_REVISION_ID))
        .where(CONTENT.WORKSPACE_ID.eq(workspaceId), CONTENT.ID.in(contents))
        .fetchMap(CONTENT.ID, REVISION.TITLE);
  }
}
