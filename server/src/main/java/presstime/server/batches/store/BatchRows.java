package presstime.server.batches.store;

import static presstime.database.Tables.BATCH;
import static presstime.database.Tables.BATCH_CHANGE;
import static presstime.database.Tables.BATCH_ITEM;
import static presstime.database.Tables.CONTENT;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.BatchChangeRecord;
import presstime.database.tables.records.BatchItemRecord;
import presstime.database.tables.records.BatchRecord;
import presstime.server.batches.BatchItem;
import presstime.server.batches.BatchReport;
import presstime.server.delivery.BulkChanges.Step;
import presstime.server.delivery.Standing;
import presstime.server.identity.Caller;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.Json;

/** The tables {@code batch}, {@code batch_item} and {@code batch_change}. */
@Component
public class BatchRows {

  private final DSLContext database;
  private final Json json;

  BatchRows(DSLContext database, Json json) {
    this.database = database;
    this.json = json;
  }

  /**
   * A content that a batch made.
   *
   * @param version as the batch left it
   */
  public record MadeContent(long id, int version) {}

  /** What an undo takes back. */
  public record Changes(List<Step> steps, List<MadeContent> contents) {}

  /** Keeps a batch; answers its number. */
  public long insert(Caller caller, BatchReport report, List<Step> steps, List<Long> madeContents) {
    long id =
        database
            .insertInto(BATCH)
            .set(BATCH.WORKSPACE_ID, caller.workspaceId())
            .set(BATCH.OPERATION, report.operation())
            .set(BATCH.TITLE, report.title())
            .set(BATCH.PARTIAL, report.partial())
            .set(BATCH.DONE, report.done())
            .set(BATCH.UNCHANGED, report.unchanged())
            .set(BATCH.REFUSED, report.refused())
            .set(BATCH.CREATED_BY, report.createdBy())
            .set(BATCH.CREATED_AT, report.createdAt())
            .returningResult(BATCH.ID)
            .fetchSingle()
            .value1();
    List<BatchItemRecord> items = new ArrayList<>();
    for (BatchItem item : report.items()) {
      items.add(
          new BatchItemRecord()
              .setBatchId(id)
              .setNumber(item.number())
              .setOutcome(item.outcome().name().toLowerCase(java.util.Locale.ROOT))
              .setReport(json.column(item)));
    }
    database.batchInsert(items).execute();
    database.batchInsert(changes(id, steps, madeContents)).execute();
    return id;
  }

  private List<BatchChangeRecord> changes(long id, List<Step> steps, List<Long> made) {
    List<BatchChangeRecord> changes = new ArrayList<>();
    for (Step step : steps) {
      changes.add(
          new BatchChangeRecord()
              .setBatchId(id)
              .setNumber(changes.size() + 1)
              .setDeliveryId(step.delivery())
              .setContentId(null)
              .setBefore(json.columnOrNull(step.before()))
              .setAfter(json.column(step.after())));
    }
    Map<Long, Integer> versions =
        database
            .select(CONTENT.ID, CONTENT.VERSION)
            .from(CONTENT)
            .where(CONTENT.ID.in(made))
            .fetchMap(CONTENT.ID, CONTENT.VERSION);
    for (long content : made) {
      changes.add(
          new BatchChangeRecord()
              .setBatchId(id)
              .setNumber(changes.size() + 1)
              .setDeliveryId(null)
              .setContentId(content)
              .setBefore(null)
              .setAfter(json.column(new MadeContent(content, versions.getOrDefault(content, 0)))));
    }
    return changes;
  }

  /** One of the workspace's with its items. */
  public Optional<BatchReport> find(long workspaceId, long id) {
    return database
        .selectFrom(BATCH)
        .where(BATCH.WORKSPACE_ID.eq(workspaceId), BATCH.ID.eq(id))
        .fetchOptional(row -> report(row, items(id)));
  }

  /** The same, kept from others until the transaction ends. */
  public Optional<BatchReport> lock(long workspaceId, long id) {
    return database
        .selectFrom(BATCH)
        .where(BATCH.WORKSPACE_ID.eq(workspaceId), BATCH.ID.eq(id))
        .forUpdate()
        .fetchOptional(row -> report(row, List.of()));
  }

  /** A part of the workspace's, the newest first, without their items. */
  public List<BatchReport> page(
      long workspaceId, @Nullable String operation, @Nullable Cursor after, int limit) {
    return database
        .selectFrom(BATCH)
        .where(
            BATCH.WORKSPACE_ID.eq(workspaceId),
            operation == null ? DSL.noCondition() : BATCH.OPERATION.eq(operation),
            after == null ? DSL.noCondition() : BATCH.ID.lt(after.id()))
        .orderBy(BATCH.ID.desc())
        .limit(limit)
        .fetch(row -> report(row, List.of()));
  }

  /** What a batch changed. */
  public Changes changes(long id) {
    List<Step> steps = new ArrayList<>();
    List<MadeContent> contents = new ArrayList<>();
    for (BatchChangeRecord row :
        database
            .selectFrom(BATCH_CHANGE)
            .where(BATCH_CHANGE.BATCH_ID.eq(id))
            .orderBy(BATCH_CHANGE.NUMBER)) {
      if (row.getDeliveryId() == null) {
        contents.add(json.read(row.getAfter(), MadeContent.class));
      } else {
        steps.add(
            new Step(
                row.getDeliveryId(),
                standing(row.getBefore()),
                json.read(row.getAfter(), Standing.class)));
      }
    }
    return new Changes(steps, contents);
  }

  private @Nullable Standing standing(@Nullable JSONB column) {
    return column == null ? null : json.read(column, Standing.class);
  }

  /** Says that a batch was taken back. */
  public void undone(long id, String actor, Instant at) {
    database
        .update(BATCH)
        .set(BATCH.UNDONE_BY, actor)
        .set(BATCH.UNDONE_AT, at)
        .where(BATCH.ID.eq(id))
        .execute();
  }

  private List<BatchItem> items(long id) {
    return database
        .selectFrom(BATCH_ITEM)
        .where(BATCH_ITEM.BATCH_ID.eq(id))
        .orderBy(BATCH_ITEM.NUMBER)
        .fetch(row -> json.read(row.getReport(), BatchItem.class));
  }

  private static BatchReport report(BatchRecord row, List<BatchItem> items) {
    return new BatchReport(
        row.getId(),
        row.getOperation(),
        row.getTitle(),
        row.getPartial(),
        false,
        row.getDone(),
        row.getUnchanged(),
        row.getRefused(),
        row.getCreatedBy(),
        row.getCreatedAt(),
        row.getUndoneBy(),
        row.getUndoneAt(),
        items);
  }
}
