package presstime.server.delivery.store;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static presstime.database.Tables.CONTENT;
import static presstime.database.Tables.DEPENDENCY;
import static presstime.database.Tables.PUBLICATION;
import static presstime.database.Tables.REVISION;
import static presstime.database.Tables.WORKSPACE;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.Content;
import presstime.database.tables.Revision;
import presstime.server.delivery.Dependency;
import presstime.server.kernel.Cursor;

/** Dependencies between contents. */
@Component
public class DependencyRows {

  private static final Content AFTER = CONTENT.as("after_content");
  private static final Revision TITLE = REVISION.as("content_revision");
  private static final Revision AFTER_TITLE = REVISION.as("after_revision");

  private static final Field<Boolean> RELEASED =
      field(
          exists(
              selectOne()
                  .from(PUBLICATION)
                  .where(
                      PUBLICATION.CONTENT_ID.eq(DEPENDENCY.AFTER_ID),
                      PUBLICATION.STATE.eq("live"),
                      DEPENDENCY
                          .CHANNEL_ID
                          .isNull()
                          .or(PUBLICATION.CHANNEL_ID.eq(DEPENDENCY.CHANNEL_ID)))));

  private final DSLContext database;

  DependencyRows(DSLContext database) {
    this.database = database;
  }

  /** From now until the end of the transaction nobody else declares one in the workspace. */
  public void lock(long workspaceId) {
    database.selectOne().from(WORKSPACE).where(WORKSPACE.ID.eq(workspaceId)).forUpdate().fetch();
  }

  /** What each content of the workspace waits for. */
  public Map<Long, List<Long>> graph(long workspaceId) {
    return database
        .select(DEPENDENCY.CONTENT_ID, DEPENDENCY.AFTER_ID)
        .from(DEPENDENCY)
        .where(DEPENDENCY.WORKSPACE_ID.eq(workspaceId))
        .fetchGroups(DEPENDENCY.CONTENT_ID, DEPENDENCY.AFTER_ID);
  }

  /** Adds one; nothing happens when it is there. */
  public void add(
      long workspaceId,
      long contentId,
      long afterId,
      @Nullable Long channelId,
      String actor,
      Instant now) {
    database
        .insertInto(DEPENDENCY)
        .set(DEPENDENCY.WORKSPACE_ID, workspaceId)
        .set(DEPENDENCY.CONTENT_ID, contentId)
        .set(DEPENDENCY.AFTER_ID, afterId)
        .set(DEPENDENCY.CHANNEL_ID, channelId)
        .set(DEPENDENCY.CREATED_BY, actor)
        .set(DEPENDENCY.CREATED_AT, now)
        .onConflictDoNothing()
        .execute();
  }

  /** Takes one back; false when it is not there. */
  public boolean remove(long workspaceId, long id) {
    return database
            .deleteFrom(DEPENDENCY)
            .where(DEPENDENCY.WORKSPACE_ID.eq(workspaceId), DEPENDENCY.ID.eq(id))
            .execute()
        > 0;
  }

  public Optional<Dependency> find(long workspaceId, long id) {
    return read(DEPENDENCY.WORKSPACE_ID.eq(workspaceId).and(DEPENDENCY.ID.eq(id)), null, 1).stream()
        .findFirst();
  }

  public Optional<Dependency> find(
      long workspaceId, long contentId, long afterId, @Nullable Long channelId) {
    return read(
            DEPENDENCY
                .WORKSPACE_ID
                .eq(workspaceId)
                .and(DEPENDENCY.CONTENT_ID.eq(contentId))
                .and(DEPENDENCY.AFTER_ID.eq(afterId))
                .and(DEPENDENCY.CHANNEL_ID.isNotDistinctFrom(channelId)),
            null,
            1)
        .stream()
        .findFirst();
  }

  /** Those of the workspace, oldest first; of one content, whether it waits or goes first. */
  public List<Dependency> list(
      long workspaceId, @Nullable Long contentId, @Nullable Cursor after, int limit) {
    Condition wanted = DEPENDENCY.WORKSPACE_ID.eq(workspaceId);
    if (contentId != null) {
      wanted =
          wanted.and(DEPENDENCY.CONTENT_ID.eq(contentId).or(DEPENDENCY.AFTER_ID.eq(contentId)));
    }
    return read(wanted, after, limit);
  }

  /** The contents that wait for one. */
  public List<Long> waitingFor(long contentId) {
    return database
        .selectDistinct(DEPENDENCY.CONTENT_ID)
        .from(DEPENDENCY)
        .where(DEPENDENCY.AFTER_ID.eq(contentId))
        .fetch(DEPENDENCY.CONTENT_ID);
  }

  private List<Dependency> read(Condition wanted, @Nullable Cursor after, int limit) {
    return database
        .select(DEPENDENCY.fields())
        .select(TITLE.TITLE, AFTER_TITLE.TITLE, RELEASED)
        .from(DEPENDENCY)
        .join(CONTENT)
        .on(CONTENT.ID.eq(DEPENDENCY.CONTENT_ID))
        .join(TITLE)
        .on(TITLE.ID.eq(CONTENT.CURRENT_REVISION_ID))
        .join(AFTER)
        .on(AFTER.ID.eq(DEPENDENCY.AFTER_ID))
        .join(AFTER_TITLE)
        .on(AFTER_TITLE.ID.eq(AFTER.CURRENT_REVISION_ID))
        .where(wanted, after == null ? noCondition() : DEPENDENCY.ID.gt(after.id()))
        .orderBy(DEPENDENCY.ID)
        .limit(limit)
        .fetch(DependencyRows::view);
  }

  private static Dependency view(Record row) {
    return new Dependency(
        row.get(DEPENDENCY.ID),
        row.get(DEPENDENCY.CONTENT_ID),
        row.get(TITLE.TITLE),
        row.get(DEPENDENCY.AFTER_ID),
        row.get(AFTER_TITLE.TITLE),
        row.get(DEPENDENCY.CHANNEL_ID),
        row.get(RELEASED),
        row.get(DEPENDENCY.CREATED_BY),
        row.get(DEPENDENCY.CREATED_AT));
  }
}
