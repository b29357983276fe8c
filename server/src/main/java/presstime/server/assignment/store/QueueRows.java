package presstime.server.assignment.store;

import static presstime.database.Tables.ASSIGNMENT_HOLD;
import static presstime.database.Tables.ASSIGNMENT_PRIORITY;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.AssignmentHoldRecord;
import presstime.server.assignment.Priority;

/** Priorities and holds. */
@Component
public class QueueRows {

  private final DSLContext database;

  QueueRows(DSLContext database) {
    this.database = database;
  }

  /** Normal, unless somebody said otherwise. */
  public Priority priority(long contentId) {
    return database
        .select(ASSIGNMENT_PRIORITY.PRIORITY)
        .from(ASSIGNMENT_PRIORITY)
        .where(ASSIGNMENT_PRIORITY.CONTENT_ID.eq(contentId))
        .fetchOptional(ASSIGNMENT_PRIORITY.PRIORITY)
        .map(Priority::of)
        .orElse(Priority.NORMAL);
  }

  public void setPriority(long workspaceId, long contentId, Priority priority) {
    database
        .insertInto(ASSIGNMENT_PRIORITY)
        .set(ASSIGNMENT_PRIORITY.WORKSPACE_ID, workspaceId)
        .set(ASSIGNMENT_PRIORITY.CONTENT_ID, contentId)
        .set(ASSIGNMENT_PRIORITY.PRIORITY, priority.word())
        .onConflict(ASSIGNMENT_PRIORITY.CONTENT_ID)
        .doUpdate()
        .set(ASSIGNMENT_PRIORITY.PRIORITY, priority.word())
        .execute();
  }

  /** The holds of a content. */
  public List<AssignmentHoldRecord> holds(long contentId) {
    return database
        .selectFrom(ASSIGNMENT_HOLD)
        .where(ASSIGNMENT_HOLD.CONTENT_ID.eq(contentId))
        .orderBy(ASSIGNMENT_HOLD.CHANNEL_ID.asc().nullsFirst())
        .fetch();
  }

  /**
   * Holds a content; a hold that is there already stays as it is.
   *
   * @param channelId null for every channel
   */
  public void hold(
      long workspaceId, long contentId, @Nullable Long channelId, String actor, Instant now) {
    database
        .insertInto(ASSIGNMENT_HOLD)
        .set(ASSIGNMENT_HOLD.WORKSPACE_ID, workspaceId)
        .set(ASSIGNMENT_HOLD.CONTENT_ID, contentId)
        .set(ASSIGNMENT_HOLD.CHANNEL_ID, channelId)
        .set(ASSIGNMENT_HOLD.HELD_BY, actor)
        .set(ASSIGNMENT_HOLD.HELD_AT, now)
        .onConflictDoNothing()
        .execute();
  }

  /** Releases a content on every channel. */
  public void release(long contentId) {
    database.deleteFrom(ASSIGNMENT_HOLD).where(ASSIGNMENT_HOLD.CONTENT_ID.eq(contentId)).execute();
  }
}
