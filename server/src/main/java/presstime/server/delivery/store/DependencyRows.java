package presstime.server.delivery.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static presstime.database.Tables.CONTENT;
import static presstime.database.Tables.DELIVERY;
import static presstime.database.Tables.DEPENDENCY;
import static presstime.database.Tables.REVISION;
import static presstime.database.Tables.WORKSPACE;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.Content;
import presstime.database.tables.Revision;
import presstime.server.delivery.Dependency;
import presstime.server.delivery.Dependency.Wanted;
import presstime.server.delivery.Dependency.Where;
import presstime.server.delivery.PredecessorSql;
import presstime.server.kernel.Cursor;

/** Dependencies between contents. */
@Component
public class DependencyRows {

  private static final Content AFTER = CONTENT.as("after_content");
  private static final Revision TITLE = REVISION.as("content_revision");
  private static final Revision AFTER_TITLE = REVISION.as("after_revision");

  private final DSLContext database;

  private final InstantSource clock;

  DependencyRows(DSLContext database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The same question that the engine asks. */
  private static Field<Boolean> released(Instant now) {
    return field(
        "(SELECT coalesce(l.live_at <= {0}, false) FROM dependency n "
            + PredecessorSql.STANDING
            + " WHERE n.id = dependency.id)",
        Boolean.class,
        DSL.val(now));
  }

  /**
   * From now until the end of the transaction nobody else declares one in the workspace; who writes
   * there does not wait for it.
   */
  public void lock(long workspaceId) {
    database
        .selectOne()
        .from(WORKSPACE)
        .where(WORKSPACE.ID.eq(workspaceId))
        .forNoKeyUpdate()
        .fetch();
  }

  /** What each content of the workspace waits for. */
  public Map<Long, List<Long>> graph(long workspaceId) {
    return database
        .select(DEPENDENCY.CONTENT_ID, DEPENDENCY.AFTER_ID)
        .from(DEPENDENCY)
        .where(DEPENDENCY.WORKSPACE_ID.eq(workspaceId))
        .fetchGroups(DEPENDENCY.CONTENT_ID, DEPENDENCY.AFTER_ID);
  }

  /** Adds one, or changes the delay and the role of the one that is there. */
  public void put(long workspaceId, Wanted wanted, String actor, Instant now) {
    database
        .insertInto(DEPENDENCY)
        .set(DEPENDENCY.WORKSPACE_ID, workspaceId)
        .set(DEPENDENCY.CONTENT_ID, wanted.contentId())
        .set(DEPENDENCY.AFTER_ID, wanted.afterId())
        .set(DEPENDENCY.CHANNEL_ID, wanted.channelId())
        .set(DEPENDENCY.ALL_CHANNELS, wanted.allChannels())
        .set(DEPENDENCY.DELAY_SECONDS, wanted.delayMinutes() * 60)
        .set(DEPENDENCY.ROLE, wanted.role())
        .set(DEPENDENCY.CREATED_BY, actor)
        .set(DEPENDENCY.CREATED_AT, now)
        .onConflict(DEPENDENCY.CONTENT_ID, DEPENDENCY.AFTER_ID, DEPENDENCY.CHANNEL_ID)
        .doUpdate()
        .set(DEPENDENCY.ALL_CHANNELS, wanted.allChannels())
        .set(DEPENDENCY.DELAY_SECONDS, wanted.delayMinutes() * 60)
        .set(DEPENDENCY.ROLE, wanted.role())
        .execute();
  }

  /** Whether one says what is wanted. */
  public boolean isSame(Dependency there, Wanted wanted) {
    return (there.where() == Where.ALL) == wanted.allChannels()
        && there.delayMinutes() == wanted.delayMinutes()
        && Objects.equals(there.role(), wanted.role());
  }

  /** Whether the content calls another one so already. */
  public boolean isRoleTaken(Wanted wanted) {
    return database.fetchExists(
        DEPENDENCY,
        DEPENDENCY.CONTENT_ID.eq(wanted.contentId()),
        DEPENDENCY.ROLE.eq(wanted.role()),
        DEPENDENCY
            .AFTER_ID
            .ne(wanted.afterId())
            .or(DEPENDENCY.CHANNEL_ID.isDistinctFrom(wanted.channelId())));
  }

  /** Those in which one of these waits or goes first. */
  public List<Dependency> touching(long workspaceId, Collection<Long> contentIds) {
    return read(
        DEPENDENCY
            .WORKSPACE_ID
            .eq(workspaceId)
            .and(DEPENDENCY.CONTENT_ID.in(contentIds).or(DEPENDENCY.AFTER_ID.in(contentIds))),
        null,
        10_000);
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

  /** One that a content still waits for. */
  public record Unmet(long afterId, @Nullable Long channelId) {}

  /** What a content still waits for at an instant. */
  public List<Unmet> unmet(long contentId, Instant at) {
    return database
        .resultQuery(
            "SELECT n.after_id, n.channel_id FROM dependency n "
                + PredecessorSql.STANDING
                + " WHERE n.content_id = {0} AND coalesce(l.live_at > {1}, true)",
            DSL.val(contentId),
            DSL.val(at))
        .fetch(row -> new Unmet(row.get(0, Long.class), row.get(1, Long.class)));
  }

  /** Of these deliveries, the contents that others wait for. */
  public List<Long> goingFirst(Collection<Long> deliveryIds) {
    return database
        .selectDistinct(DELIVERY.CONTENT_ID)
        .from(DELIVERY)
        .where(
            DELIVERY.ID.eq(DSL.any(deliveryIds.toArray(Long[]::new))),
            DSL.exists(
                DSL.selectOne()
                    .from(DEPENDENCY)
                    .where(DEPENDENCY.AFTER_ID.eq(DELIVERY.CONTENT_ID))))
        .fetch(DELIVERY.CONTENT_ID);
  }

  private List<Dependency> read(Condition wanted, @Nullable Cursor after, int limit) {
    Field<Boolean> released = released(clock.instant()).as("released");
    return database
        .select(DEPENDENCY.fields())
        .select(TITLE.TITLE, AFTER_TITLE.TITLE, released)
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
        .fetch(row -> view(row, row.get(released)));
  }

  private static Dependency view(Record row, boolean released) {
    Long channel = row.get(DEPENDENCY.CHANNEL_ID);
    return new Dependency(
        row.get(DEPENDENCY.ID),
        row.get(DEPENDENCY.CONTENT_ID),
        row.get(TITLE.TITLE),
        row.get(DEPENDENCY.AFTER_ID),
        row.get(AFTER_TITLE.TITLE),
        channel != null ? Where.CHANNEL : row.get(DEPENDENCY.ALL_CHANNELS) ? Where.ALL : Where.ANY,
        channel,
        row.get(DEPENDENCY.DELAY_SECONDS) / 60,
        row.get(DEPENDENCY.ROLE),
        released,
        row.get(DEPENDENCY.CREATED_BY),
        row.get(DEPENDENCY.CREATED_AT));
  }
}
