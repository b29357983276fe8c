package presstime.server.conflicts.store;

import static presstime.database.Tables.CONFLICT;
import static presstime.database.Tables.CONFLICT_CHANGE;
import static presstime.database.Tables.CONFLICT_IGNORED;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.ConflictRecord;
import presstime.server.conflicts.ConflictChange;
import presstime.server.conflicts.ConflictState;
import presstime.server.conflicts.policy.Finding;
import presstime.server.kernel.Json;
import presstime.server.kernel.NotFound;
import tools.jackson.databind.JsonNode;

/** Writes conflicts and their history. */
@Component
public class ConflictRows {

  /** States in which it is still there. */
  private static final List<String> THERE =
      List.of(ConflictState.OPEN.word(), ConflictState.IGNORED.word());

  private final DSLContext database;
  private final Json json;

  ConflictRows(DSLContext database, Json json) {
    this.database = database;
    this.json = json;
  }

  /** Locks a row for a change. */
  public ConflictRecord lock(long workspaceId, long id) {
    return database
        .selectFrom(CONFLICT)
        .where(CONFLICT.WORKSPACE_ID.eq(workspaceId), CONFLICT.ID.eq(id))
        .forUpdate()
        .fetchOptional()
        .orElseThrow(() -> new NotFound("conflict", id));
  }

  /** The one or two deliveries that a conflict is about; none where there is no such conflict. */
  public List<Long> deliveries(long workspaceId, long id) {
    return database
        .selectFrom(CONFLICT)
        .where(CONFLICT.WORKSPACE_ID.eq(workspaceId), CONFLICT.ID.eq(id))
        .fetch()
        .stream()
        .flatMap(row ->
            Stream.of(Optional.of(row.getDeliveryId()), Optional.ofNullable(row.getOtherId())))
        .flatMap(Optional::stream)
        .toList();
  }

  /** A row of any workspace. */
  public Optional<ConflictRecord> byId(long id) {
    return database.selectFrom(CONFLICT).where(CONFLICT.ID.eq(id)).fetchOptional();
  }

  /** Those of a channel that are still there. */
  public List<ConflictRecord> there(long channelId) {
    return database
        .selectFrom(CONFLICT)
        .where(CONFLICT.CHANNEL_ID.eq(channelId), CONFLICT.STATE.in(THERE))
        .orderBy(CONFLICT.ID)
        .fetch();
  }

  /** Those known under these keys, whatever became of them. */
  public Map<String, ConflictRecord> known(long workspaceId, Collection<String> keys) {
    return database
        .selectFrom(CONFLICT)
        .where(CONFLICT.WORKSPACE_ID.eq(workspaceId), CONFLICT.KEY.in(keys))
        .fetchMap(CONFLICT.KEY);
  }

  /** Which of these were ignored by somebody. */
  public Set<String> ignored(long workspaceId, Collection<String> memories) {
    return database
        .select(CONFLICT_IGNORED.MEMORY)
        .from(CONFLICT_IGNORED)
        .where(CONFLICT_IGNORED.WORKSPACE_ID.eq(workspaceId), CONFLICT_IGNORED.MEMORY.in(memories))
        .fetchSet(CONFLICT_IGNORED.MEMORY);
  }

  /** Keeps in mind that somebody wants these contents so. */
  public void ignore(ConflictRecord row, String note, String actor, Instant now) {
    database
        .insertInto(CONFLICT_IGNORED)
        .set(CONFLICT_IGNORED.WORKSPACE_ID, row.getWorkspaceId())
        .set(CONFLICT_IGNORED.MEMORY, row.getMemory())
        .set(CONFLICT_IGNORED.NOTE, note)
        .set(CONFLICT_IGNORED.ACTOR, actor)
        .set(CONFLICT_IGNORED.AT, now)
        .onConflictDoNothing()
        .execute();
  }

  /** Forgets that. */
  public void forget(ConflictRecord row) {
    database
        .deleteFrom(CONFLICT_IGNORED)
        .where(
            CONFLICT_IGNORED.WORKSPACE_ID.eq(row.getWorkspaceId()),
            CONFLICT_IGNORED.MEMORY.eq(row.getMemory()))
        .execute();
  }

  /**
   * A new row, unless another transaction has just made the same.
   *
   * @return empty when it has
   */
  public Optional<ConflictRecord> insert(
      long workspaceId, Finding finding, ConflictState state, Instant now) {
    ConflictRecord row = database.newRecord(CONFLICT);
    row.setWorkspaceId(workspaceId);
    row.setChannelId(finding.subject().channelId());
    row.setKind(finding.kind().word());
    row.setState(state.word());
    row.setKey(finding.key());
    row.setFoundAt(now);
    row.setChangedAt(now);
    describe(row, finding);
    return database.insertInto(CONFLICT).set(row).onConflictDoNothing().returning().fetchOptional();
  }

  /** Makes a row say what was found; true when it said something else before. */
  public boolean describe(ConflictRecord row, Finding finding) {
    String before = row.getSeverity() + row.getDueAt() + row.getDetail() + row.getDeliveryId();
    row.setSeverity(finding.severity().word());
    row.setMemory(finding.memory());
    row.setDeliveryId(finding.subject().id());
    row.setOtherId(finding.other() == null ? null : finding.other().id());
    row.setDueAt(finding.subject().dueAt());
    row.setDetail(finding.detail());
    return !before.equals(
        row.getSeverity() + row.getDueAt() + row.getDetail() + row.getDeliveryId());
  }

  /** Writes a changed row and counts its version up. */
  public void store(ConflictRecord row, Instant now) {
    row.setChangedAt(now);
    row.setVersion(row.getVersion() + 1);
    row.store();
  }

  /** Keeps a line of its history. */
  public void tell(long conflict, String kind, String actor, Instant at, Object data) {
    database
        .insertInto(CONFLICT_CHANGE)
        .set(CONFLICT_CHANGE.CONFLICT_ID, conflict)
        .set(CONFLICT_CHANGE.KIND, kind)
        .set(CONFLICT_CHANGE.ACTOR, actor)
        .set(CONFLICT_CHANGE.AT, at)
        .set(CONFLICT_CHANGE.DATA, json.column(data))
        .execute();
  }

  /** Its history, oldest first. */
  public List<ConflictChange> history(long conflict) {
    return database
        .selectFrom(CONFLICT_CHANGE)
        .where(CONFLICT_CHANGE.CONFLICT_ID.eq(conflict))
        .orderBy(CONFLICT_CHANGE.ID)
        .fetch(row ->
            new ConflictChange(
                row.getAt(),
                row.getKind(),
                row.getActor(),
                json.read(row.getData(), JsonNode.class)));
  }
}
