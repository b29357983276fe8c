package presstime.server.batches;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.batches.BatchRuns.Manner;
import presstime.server.batches.Chosen.One;
import presstime.server.batches.store.BatchRows;
import presstime.server.batches.store.BatchRows.MadeContent;
import presstime.server.content.Editing;
import presstime.server.delivery.BulkChanges;
import presstime.server.delivery.Deliveries;
import presstime.server.delivery.Delivery;
import presstime.server.delivery.DeliveryLists;
import presstime.server.delivery.DeliveryState;
import presstime.server.identity.Caller;
import presstime.server.identity.NotAllowed;
import presstime.server.identity.Permission;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.InvalidField;
import presstime.server.kernel.NotFound;
import presstime.server.kernel.Page;

/** Many deliveries changed at once, and taken back. */
@Component
public class Batches {

  private final Chosen chosen;
  private final DeliveryPlans deliveryPlans;
  private final ContentPlans contentPlans;
  private final BatchRuns runs;
  private final BatchRows rows;
  private final BulkChanges changes;
  private final Deliveries deliveries;
  private final DeliveryLists lists;
  private final Editing editing;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  Batches(
      Chosen chosen,
      DeliveryPlans deliveryPlans,
      ContentPlans contentPlans,
      BatchRuns runs,
      BatchRows rows,
      BulkChanges changes,
      Deliveries deliveries,
      DeliveryLists lists,
      Editing editing,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.chosen = chosen;
    this.deliveryPlans = deliveryPlans;
    this.contentPlans = contentPlans;
    this.runs = runs;
    this.rows = rows;
    this.changes = changes;
    this.deliveries = deliveries;
    this.lists = lists;
    this.editing = editing;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Does an operation to everything a selection chooses.
   *
   * @param partial what can be done is done, the rest refused; otherwise all or nothing
   * @param dryRun only tells what would happen
   * @throws presstime.server.kernel.Fault of type {@code batch-refused} when it is all or nothing
   *     and an item cannot be done; nothing has changed then
   */
  public BatchReport run(
      Caller caller, Operation operation, Selection selection, boolean partial, boolean dryRun) {
    Manner manner = new Manner(operation.word(), operation.title(), partial, dryRun);
    if (operation instanceof Operation.Schedule schedule) {
      if (selection.contents().isEmpty()) {
        throw new InvalidField("contents", "Nothing is chosen.", "Send numbers of contents.");
      }
      Chosen.refuseTooMany(selection.contents().size());
      return runs.run(
          caller,
          manner,
          leftOut -> contentPlans.schedule(caller, schedule, selection.contents(), leftOut));
    }
    if (operation instanceof Operation.Clone clone) {
      need(caller, Permission.CONTENT_WRITE);
      List<One> ones = chosen.deliveries(caller, selection);
      return runs.run(
          caller, manner, leftOut -> contentPlans.copies(caller, clone.offset(), ones, leftOut));
    }
    List<One> ones = chosen.deliveries(caller, selection);
    return runs.run(
        caller, manner, leftOut -> deliveryPlans.plan(caller, operation, ones, leftOut));
  }

  /** One batch with its items. */
  @Transactional(readOnly = true)
  public BatchReport get(Caller caller, long id) {
    return rows.find(caller.workspaceId(), id).orElseThrow(() -> new NotFound("batch", id));
  }

  /** What the deliveries of a batch are now, those it made included; in due order. */
  @Transactional(readOnly = true)
  public List<Delivery> deliveries(Caller caller, long id) {
    get(caller, id);
    List<Long> numbers =
        rows.changes(id).steps().stream().map(BulkChanges.Step::delivery).distinct().toList();
    return lists.of(caller, numbers).stream()
        .sorted(Comparator.comparing(Delivery::dueAt).thenComparing(Delivery::id))
        .toList();
  }

  /**
   * The workspace's batches, the newest first, without their items.
   *
   * @param operation null for any
   */
  @Transactional(readOnly = true)
  public Page<BatchReport> page(
      Caller caller, @Nullable String operation, @Nullable Integer limit, @Nullable String cursor) {
    int most = Page.limit(limit);
    return Page.of(
        rows.page(caller.workspaceId(), operation, Cursor.parse(cursor), most + 1),
        most,
        report -> Cursor.of(report.id() == null ? 0 : report.id()));
  }

  /**
   * Takes a batch back: deliveries stand as they did before, those it made are called off, contents
   * it made are deleted.
   *
   * @throws presstime.server.kernel.Fault when anything of it has gone out, was changed since, or
   *     would be late at its former time; then nothing is taken back
   */
  @Transactional
  public BatchReport undo(Caller caller, long id) {
    BatchReport batch =
        rows.lock(caller.workspaceId(), id).orElseThrow(() -> new NotFound("batch", id));
    if (batch.undoneAt() != null) {
      throw new BatchFaults.AlreadyUndone(id, batch.undoneAt());
    }
    BatchRows.Changes made = rows.changes(id);
    if (!made.contents().isEmpty()) {
      need(caller, Permission.CONTENT_DELETE);
    }
    Instant now = clock.instant();
    changes.undo(
        caller,
        made.steps(),
        made.contents().stream().map(MadeContent::id).toList(),
        batch.createdAt(),
        "batch " + id);
    Set<Long> own = new HashSet<>();
    made.steps().forEach(step -> own.add(step.delivery()));
    for (MadeContent content : made.contents()) {
      for (Delivery delivery : deliveries.ofContent(caller, content.id())) {
        if (!own.contains(delivery.id()) && delivery.state() != DeliveryState.CANCELLED) {
          throw new BatchFaults.HasPlans(content.id());
        }
      }
      editing.delete(caller, content.id(), content.version());
    }
    rows.undone(id, caller.actor(), now);
    events.publishEvent(
        new BatchUndone(caller.workspaceId(), id, batch.operation(), caller.actor(), now));
    return get(caller, id);
  }

  static void need(Caller caller, Permission permission) {
    if (!caller.may(permission)) {
      throw new NotAllowed(permission);
    }
  }
}
