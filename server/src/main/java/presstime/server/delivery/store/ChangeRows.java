package presstime.server.delivery.store;

import static presstime.database.Tables.CONTENT;
import static presstime.database.Tables.DELIVERY;
import static presstime.database.Tables.PUBLICATION;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.DeliveryRecord;
import presstime.database.tables.records.PublicationRecord;

/**
 * Many delivery rows at once: the same number of statements for one as for a thousand. All within
 * the caller's transaction.
 */
@Component
public class ChangeRows {

  private static final List<String> OPEN = List.of("scheduled", "held");

  /** So that a statement stays below PostgreSQL's 65,535 parameters. */
  private static final int ROWS_PER_INSERT = 1_000;

  private final DSLContext database;
  private final LockRows locks;

  ChangeRows(DSLContext database) {
    this.database = database;
    this.locks = new LockRows(database);
  }

  /**
   * What deliveries need to know of a content.
   *
   * @param approvedRevisionId null when nothing is approved
   */
  public record ContentFacts(
      long id, long currentRevisionId, @Nullable Long approvedRevisionId, boolean deleted) {}

  /** A content on a channel. */
  public record Place(long contentId, long channelId) {}

  /**
   * Everything a decision about many deliveries looks at, kept from others until the transaction
   * ends.
   *
   * @param rows the deliveries named, and all that wait for the contents, by number
   * @param beingSent those a server holds, or nobody has looked after since a server was lost
   * @param live what is on channels now
   */
  public record Locked(
      Map<Long, ContentFacts> contents,
      Map<Long, DeliveryRecord> rows,
      Set<Long> beingSent,
      Map<Place, PublicationRecord> live) {}

  /**
   * Locks contents first and rows then, each in the order of their numbers, so that two who change
   * many wait for each other and never in a circle.
   */
  public Locked lock(long workspaceId, Collection<Long> deliveries, Collection<Long> contents) {
    Set<Long> all = new HashSet<>(contents);
    all.addAll(
        database
            .select(DELIVERY.CONTENT_ID)
            .from(DELIVERY)
            .where(DELIVERY.WORKSPACE_ID.eq(workspaceId), DELIVERY.ID.in(deliveries))
            .fetch(DELIVERY.CONTENT_ID));
    Map<Long, ContentFacts> facts = lockContents(workspaceId, all);
    lockDependents(workspaceId, deliveries, facts.keySet());
    Map<Long, DeliveryRecord> rows = new LinkedHashMap<>();
    database
        .selectFrom(DELIVERY)
        .where(DELIVERY.WORKSPACE_ID.eq(workspaceId))
        .and(
            DELIVERY
                .ID
                .in(deliveries)
                .or(DELIVERY.CONTENT_ID.in(facts.keySet()).and(DELIVERY.STATE.in(OPEN))))
        .orderBy(DELIVERY.ID)
        .forNoKeyUpdate()
        .fetch()
        .forEach(row -> rows.put(row.getId(), row));
    return new Locked(facts, rows, beingSent(rows.keySet()), live(facts.keySet()));
  }

  /** All in one order: each of the changes may let go what is held for its content. */
  private void lockDependents(
      long workspaceId, Collection<Long> deliveries, Collection<Long> contents) {
    Set<Long> dependents = locks.dependents(contents);
    if (!dependents.isEmpty()) {
      Set<Long> all = new HashSet<>(contents);
      all.addAll(dependents);
      locks.deliveries(workspaceId, deliveries, all);
    }
  }

  private Map<Long, ContentFacts> lockContents(long workspaceId, Collection<Long> ids) {
    return database
        .select(
            CONTENT.ID,
            CONTENT.CURRENT_REVISION_ID,
            CONTENT.APPROVED_REVISION_ID,
            CONTENT.DELETED_AT)
        .from(CONTENT)
        .where(CONTENT.WORKSPACE_ID.eq(workspaceId), CONTENT.ID.in(ids))
        .orderBy(CONTENT.ID)
        .forNoKeyUpdate()
        .fetch(
            row -> new ContentFacts(row.value1(), row.value2(), row.value3(), row.value4() != null))
        .stream()
        .collect(Collectors.toMap(ContentFacts::id, content -> content));
  }

  private Set<Long> beingSent(Collection<Long> ids) {
    return new HashSet<>(
        database
            .select(DELIVERY.ID)
            .from(DELIVERY)
            .where(DELIVERY.ID.in(ids), DELIVERY.STATE.eq("scheduled"))
            .and(BeingSentSql.of(DELIVERY.getName()))
            .fetch(DELIVERY.ID));
  }

  private Map<Place, PublicationRecord> live(Collection<Long> contents) {
    return database
        .selectFrom(PUBLICATION)
        .where(PUBLICATION.CONTENT_ID.in(contents), PUBLICATION.STATE.eq("live"))
        .fetch()
        .stream()
        .collect(
            Collectors.toMap(row -> new Place(row.getContentId(), row.getChannelId()), row -> row));
  }

  /**
   * Writes changed rows and counts their versions up. A server whose lease ended unnoticed still
   * thinks it holds a row as it was: the fence keeps it from acting on that.
   */
  public void store(List<DeliveryRecord> rows) {
    for (DeliveryRecord row : rows) {
      row.setFence(row.getFence() + 1);
      row.setVersion(row.getVersion() + 1);
    }
    database.batchUpdate(rows).execute();
  }

  /** Adds rows; answers them with their numbers, in the same order. */
  public List<DeliveryRecord> insert(List<DeliveryRecord> rows) {
    Map<UUID, DeliveryRecord> stored = new LinkedHashMap<>();
    for (int from = 0; from < rows.size(); from += ROWS_PER_INSERT) {
      List<DeliveryRecord> part = rows.subList(from, Math.min(rows.size(), from + ROWS_PER_INSERT));
      var insert = database.insertInto(DELIVERY).set(part.getFirst());
      for (DeliveryRecord row : part.subList(1, part.size())) {
        insert = insert.newRecord().set(row);
      }
      insert
          .returning(DELIVERY.fields())
          .fetch()
          .forEach(row -> stored.put(row.getIdempotencyKey(), row));
    }
    List<DeliveryRecord> inOrder = new ArrayList<>(rows.size());
    rows.forEach(row -> inOrder.add(stored.get(row.getIdempotencyKey())));
    return inOrder;
  }
}
