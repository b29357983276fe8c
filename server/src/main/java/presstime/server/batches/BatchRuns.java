package presstime.server.batches;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import presstime.server.batches.BatchItem.Made;
import presstime.server.batches.BatchItem.Outcome;
import presstime.server.batches.BatchItem.Refusal;
import presstime.server.batches.BatchItem.Spot;
import presstime.server.batches.Plan.Item;
import presstime.server.batches.Plan.Planner;
import presstime.server.batches.store.BatchRows;
import presstime.server.batches.store.ImportRows;
import presstime.server.delivery.BulkChanges;
import presstime.server.delivery.BulkChanges.Step;
import presstime.server.delivery.Change;
import presstime.server.delivery.Changed;
import presstime.server.delivery.Standing;
import presstime.server.identity.Caller;
import presstime.server.kernel.Fault;

/**
 * Carries a plan out in one transaction. A dry run is the same and is rolled back, so it tells what
 * would really happen.
 */
@Component
class BatchRuns {

  private final BulkChanges deliveries;
  private final BatchRows rows;
  private final ImportRows imported;
  private final TransactionTemplate transactions;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  BatchRuns(
      BulkChanges deliveries,
      BatchRows rows,
      ImportRows imported,
      PlatformTransactionManager transactions,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.deliveries = deliveries;
    this.rows = rows;
    this.imported = imported;
    this.transactions = new TransactionTemplate(transactions);
    this.events = events;
    this.clock = clock;
  }

  /**
   * How a batch is to happen.
   *
   * @param partial what can be done is done; otherwise all or nothing
   */
  record Manner(String operation, String title, boolean partial, boolean dryRun) {}

  /** One try: what became of each item, and what was changed. */
  private record Attempt(List<Item> items, List<BatchItem> report, List<Changed> changes) {
    boolean isRefused() {
      return report.stream().anyMatch(item -> item.outcome() == Outcome.REFUSED);
    }

    /** What is told of it where it does not stay. */
    List<BatchItem> takenBack() {
      RolledBack gone = new RolledBack(items, changes);
      return report.stream().map(gone::nameless).toList();
    }
  }

  /**
   * @throws BatchFaults.Refused when it is all or nothing, no dry run, and an item is refused
   */
  BatchReport run(Caller caller, Manner manner, Planner planner) {
    BatchReport report =
        Objects.requireNonNull(
            transactions.execute(status -> run(caller, manner, planner, status)));
    if (report.id() == null && !manner.dryRun()) {
      throw new BatchFaults.Refused(report);
    }
    return report;
  }

  private BatchReport run(Caller caller, Manner manner, Planner planner, TransactionStatus status) {
    Instant now = clock.instant();
    TreeMap<Integer, BatchItem> refused = new TreeMap<>();
    Attempt attempt;
    while (true) {
      Object before = status.createSavepoint();
      attempt = attempt(caller, planner.plan(refused.keySet()));
      if (!manner.partial() || !attempt.isRefused()) {
        break;
      }
      status.rollbackToSavepoint(before);
      attempt.takenBack().stream()
          .filter(item -> item.outcome() == Outcome.REFUSED)
          .forEach(item -> refused.put(item.number(), item));
    }
    boolean nothing = manner.dryRun() || (!manner.partial() && attempt.isRefused());
    List<BatchItem> items = new ArrayList<>(nothing ? attempt.takenBack() : attempt.report());
    items.addAll(refused.values());
    items.sort(Comparator.comparingInt(BatchItem::number));
    BatchReport report = report(null, manner, caller, now, items);
    if (nothing) {
      status.setRollbackOnly();
      return report;
    }
    return keep(caller, report, attempt);
  }

  private Attempt attempt(Caller caller, Plan plan) {
    List<Item> able = plan.items().stream().filter(item -> item.refused() == null).toList();
    List<Change> changes = able.stream().flatMap(item -> item.changes().stream()).toList();
    List<Changed> changed = changes.isEmpty() ? List.of() : deliveries.apply(caller, changes);
    List<BatchItem> report = new ArrayList<>();
    int next = 0;
    for (Item item : plan.items()) {
      Fault refused = item.refused();
      if (refused != null) {
        report.add(refused(item, null, refused));
      } else {
        report.add(told(item, changed.subList(next, next + item.changes().size())));
        next += item.changes().size();
      }
    }
    return new Attempt(plan.items(), report, changed);
  }

  private static BatchItem refused(Item item, @Nullable Spot from, Fault why) {
    return new BatchItem(
        item.number(),
        Outcome.REFUSED,
        item.delivery(),
        item.content(),
        item.title(),
        from,
        null,
        List.of(),
        Refusal.of(why),
        item.notes());
  }

  /** An item is refused when one of its changes is. */
  private static BatchItem told(Item item, List<Changed> changes) {
    Spot from = null;
    Spot to = null;
    boolean done = item.made() != null;
    Fault refused = null;
    List<Made> made = new ArrayList<>();
    List<String> notes = new ArrayList<>(item.notes());
    if (item.made() != null) {
      made.add(new Made(null, item.made(), null));
    }
    for (Changed changed : changes) {
      refused = refused == null ? changed.refused() : refused;
      done |= changed.isDone();
      changed.notes().stream().filter(note -> !notes.contains(note)).forEach(notes::add);
      if (changed.before() != null) {
        from = Spot.of(changed.before());
        to = Spot.of(changed.after());
      } else if (changed.change() instanceof Change.Place place && changed.after() != null) {
        made.add(new Made(changed.delivery(), place.content(), Spot.of(changed.after())));
      }
    }
    if (refused != null) {
      return refused(item, from, refused);
    }
    return new BatchItem(
        item.number(),
        done ? Outcome.DONE : Outcome.UNCHANGED,
        item.delivery(),
        item.content(),
        item.title(),
        from,
        to,
        made,
        null,
        notes);
  }

  private BatchReport keep(Caller caller, BatchReport report, Attempt attempt) {
    long id =
        rows.insert(
            caller,
            report,
            attempt.changes().stream().flatMap(BatchRuns::step).toList(),
            attempt.items().stream().flatMap(item -> Stream.ofNullable(item.made())).toList());
    imported.add(caller.workspaceId(), keys(attempt.items()), report.createdAt());
    events.publishEvent(
        new BatchApplied(
            caller.workspaceId(),
            id,
            report.operation(),
            report.done(),
            report.unchanged(),
            report.refused(),
            caller.actor(),
            report.createdAt()));
    return new BatchReport(
        id,
        report.operation(),
        report.title(),
        report.partial(),
        false,
        report.done(),
        report.unchanged(),
        report.refused(),
        report.createdBy(),
        report.createdAt(),
        null,
        null,
        report.items());
  }

  /** What it did, and what went with it. */
  private static Stream<Step> step(Changed changed) {
    Long delivery = changed.delivery();
    Standing after = changed.after();
    return delivery == null || after == null || !changed.isDone()
        ? Stream.empty()
        : Stream.concat(
            Stream.of(new Step(delivery, changed.before(), after)), changed.also().stream());
  }

  private static Map<String, Long> keys(List<Item> items) {
    Map<String, Long> keys = new LinkedHashMap<>();
    for (Item item : items) {
      Long content = item.content() == null ? item.made() : item.content();
      if (item.key() != null && content != null && item.refused() == null) {
        keys.put(item.key(), content);
      }
    }
    return keys;
  }

  private static BatchReport report(
      @Nullable Long id, Manner manner, Caller caller, Instant now, List<BatchItem> items) {
    return new BatchReport(
        id,
        manner.operation(),
        manner.title(),
        manner.partial(),
        manner.dryRun(),
        count(items, Outcome.DONE),
        count(items, Outcome.UNCHANGED),
        count(items, Outcome.REFUSED),
        caller.actor(),
        now,
        null,
        null,
        items);
  }

  private static int count(List<BatchItem> items, Outcome outcome) {
    return (int) items.stream().filter(item -> item.outcome() == outcome).count();
  }
}
