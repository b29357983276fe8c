package presstime.server.delivery.store;

import static presstime.database.Tables.CONTENT;
import static presstime.database.Tables.DELIVERY;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Locks contents and deliveries until the transaction ends, always in the order that {@link
 * presstime.server.delivery.LockOrder} tells of.
 */
final class LockRows {

  private static final List<String> OPEN = List.of("scheduled", "held");

  private final DSLContext database;

  LockRows(DSLContext database) {
    this.database = database;
  }

  /**
   * Contents by their numbers, those of these deliveries among them; then by theirs the deliveries
   * and all that wait for the contents.
   *
   * @param workspaceId null for whichever
   */
  void all(@Nullable Long workspaceId, Collection<Long> deliveries, Collection<Long> contents) {
    Set<Long> all = new TreeSet<>(contents);
    if (!deliveries.isEmpty()) {
      all.addAll(
          database
              .select(DELIVERY.CONTENT_ID)
              .from(DELIVERY)
              .where(DELIVERY.ID.in(deliveries), ours(workspaceId))
              .fetch(DELIVERY.CONTENT_ID));
    }
    database
        .selectOne()
        .from(CONTENT)
        .where(CONTENT.ID.in(all))
        .and(workspaceId == null ? DSL.noCondition() : CONTENT.WORKSPACE_ID.eq(workspaceId))
        .orderBy(CONTENT.ID)
        .forNoKeyUpdate()
        .fetch();
    deliveries(
        DELIVERY
            .ID
            .in(deliveries)
            .or(DELIVERY.CONTENT_ID.in(all).and(DELIVERY.STATE.in(OPEN)))
            .and(ours(workspaceId)));
  }

  /** What waits for these contents, and nothing else. */
  void open(Collection<Long> contents) {
    deliveries(DELIVERY.CONTENT_ID.in(contents).and(DELIVERY.STATE.in(OPEN)));
  }

  private void deliveries(Condition which) {
    database.selectOne().from(DELIVERY).where(which).orderBy(DELIVERY.ID).forNoKeyUpdate().fetch();
  }

  private static Condition ours(@Nullable Long workspaceId) {
    return workspaceId == null ? DSL.noCondition() : DELIVERY.WORKSPACE_ID.eq(workspaceId);
  }
}
