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

  private static final String DEPENDENTS =
      """
      WITH RECURSIVE dependent (id) AS (
        SELECT n.content_id FROM dependency n WHERE n.after_id = ANY ({0})
        UNION
        SELECT n.content_id FROM dependent d JOIN dependency n ON n.after_id = d.id)
      SELECT id FROM dependent
      """;

  private final DSLContext database;

  LockRows(DSLContext database) {
    this.database = database;
  }

  /**
   * Contents by their numbers, those of these deliveries among them; then by theirs the deliveries,
   * all that wait for the contents, and all of the contents that go out only after these: whoever
   * changes one lets go what is held for it, and must not come for that later, when others have
   * come for it by its number.
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
    all.addAll(dependents(all));
    deliveries(workspaceId, deliveries, all);
  }

  /** What waits for these contents and for those that go out only after them, and nothing else. */
  void open(Collection<Long> contents) {
    Set<Long> all = new TreeSet<>(contents);
    all.addAll(dependents(contents));
    deliveries(null, List.of(), all);
  }

  /** These deliveries, and all that wait for these contents, by their numbers. */
  void deliveries(
      @Nullable Long workspaceId, Collection<Long> deliveries, Collection<Long> contents) {
    database
        .selectOne()
        .from(DELIVERY)
        .where(
            DELIVERY
                .ID
                .in(deliveries)
                .or(DELIVERY.CONTENT_ID.in(contents).and(DELIVERY.STATE.in(OPEN))),
            ours(workspaceId))
        .orderBy(DELIVERY.ID)
        .forNoKeyUpdate()
        .fetch();
  }

  /** The contents that go out only after one of these, at whatever distance. */
  Set<Long> dependents(Collection<Long> contents) {
    return database
        .resultQuery(DEPENDENTS, DSL.val(contents.toArray(Long[]::new)))
        .fetchSet(0, Long.class);
  }

  private static Condition ours(@Nullable Long workspaceId) {
    return workspaceId == null ? DSL.noCondition() : DELIVERY.WORKSPACE_ID.eq(workspaceId);
  }
}
