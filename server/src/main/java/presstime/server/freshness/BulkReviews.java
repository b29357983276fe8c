package presstime.server.freshness;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import presstime.server.freshness.BulkReviewReport.Item;
import presstime.server.freshness.BulkReviewReport.Outcome;
import presstime.server.freshness.BulkReviewReport.Refusal;
import presstime.server.freshness.BulkReviewReport.Spot;
import presstime.server.freshness.FreshnessFaults.BulkRefused;
import presstime.server.freshness.FreshnessFaults.TooMany;
import presstime.server.freshness.store.FreshnessRows;
import presstime.server.identity.Caller;
import presstime.server.kernel.Fault;
import presstime.server.kernel.InvalidField;

/**
 * One thing done to many contents' freshness, in one transaction. A dry run is the same and is
 * rolled back, so it tells what would really happen.
 */
@Component
public class BulkReviews {

  /** How many items are taken at once. */
  static final int MOST = 1_000;

  private final FreshnessDesk desk;
  private final FreshnessReviews reviews;
  private final FreshnessRows rows;
  private final TransactionTemplate transaction;
  private final InstantSource clock;

  BulkReviews(
      FreshnessDesk desk,
      FreshnessReviews reviews,
      FreshnessRows rows,
      PlatformTransactionManager transactions,
      InstantSource clock) {
    this.desk = desk;
    this.reviews = reviews;
    this.rows = rows;
    this.transaction = new TransactionTemplate(transactions);
    this.clock = clock;
  }

  /**
   * One content.
   *
   * @param version that its freshness must still have; null not to look
   */
  public record Ref(long id, @Nullable Integer version) {}

  /**
   * Which contents.
   *
   * @param contents empty where a filter chooses
   * @param filter null where they are named
   */
  public record Choice(List<Ref> contents, @Nullable FreshnessFilter filter) {
    public Choice {
      contents = List.copyOf(contents);
    }
  }

  /**
   * Does it.
   *
   * @param partial what can be done is done, the rest refused; otherwise all or nothing
   * @param dryRun only tells what would happen
   * @throws Fault of type {@code batch-refused} when it is all or nothing and one cannot be done;
   *     nothing has changed then
   */
  public BulkReviewReport run(
      Caller caller, ReviewOperation operation, Choice choice, boolean partial, boolean dryRun) {
    BulkReviewReport report =
        Objects.requireNonNull(
            transaction.execute(status -> {
              BulkReviewReport told =
                  run(caller, operation, chosen(caller, choice), partial, dryRun);
              if (dryRun || isRefused(told)) {
                status.setRollbackOnly();
              }
              return told;
            }));
    if (!dryRun && isRefused(report)) {
      throw new BulkRefused(report);
    }
    return report;
  }

  private static boolean isRefused(BulkReviewReport report) {
    return !report.partial() && report.refused() > 0;
  }

  private List<Ref> chosen(Caller caller, Choice choice) {
    List<Ref> refs = choice.contents();
    FreshnessFilter filter = choice.filter();
    if (filter != null) {
      if (filter.isAll()) {
        throw new InvalidField(
            "filter",
            "A filter that narrows nothing chooses everything.",
            "Name a state, a type, a channel, a period or words.");
      }
      refs =
          desk.list(caller, filter, FreshnessOrder.DUE, MOST + 1, null).stream()
              .map(one -> new Ref(one.content(), one.version()))
              .toList();
    } else if (refs.isEmpty()) {
      throw new InvalidField("contents", "Nothing is chosen.", "Send contents, or a filter.");
    }
    if (refs.size() > MOST) {
      throw new TooMany(MOST);
    }
    return refs;
  }

  private BulkReviewReport run(
      Caller caller, ReviewOperation operation, List<Ref> refs, boolean partial, boolean dryRun) {
    rows.lockAll(caller.workspaceId(), refs.stream().map(Ref::id).toList());
    List<Item> items = new ArrayList<>();
    Set<Long> seen = new HashSet<>();
    for (Ref ref : refs) {
      if (seen.add(ref.id())) {
        items.add(item(caller, operation, ref, items.size() + 1));
      }
    }
    return new BulkReviewReport(
        operation.word(),
        partial,
        dryRun,
        count(items, Outcome.DONE),
        count(items, Outcome.UNCHANGED),
        count(items, Outcome.REFUSED),
        caller.actor(),
        clock.instant(),
        items);
  }

  private Item item(Caller caller, ReviewOperation operation, Ref ref, int number) {
    ContentFreshness before = null;
    try {
      FreshnessKeeper.Kept kept = desk.settle(caller, ref.id());
      before = desk.find(caller, ref.id());
      boolean done = reviews.apply(caller, kept, operation, ref.version());
      return new Item(
          number,
          done ? Outcome.DONE : Outcome.UNCHANGED,
          ref.id(),
          before.title(),
          Spot.of(before),
          Spot.of(desk.find(caller, ref.id())),
          null);
    } catch (Fault refused) {
      return new Item(
          number,
          Outcome.REFUSED,
          ref.id(),
          before == null ? null : before.title(),
          before == null ? null : Spot.of(before),
          null,
          Refusal.of(refused));
    }
  }

  private static int count(List<Item> items, Outcome outcome) {
    return (int) items.stream().filter(item -> item.outcome() == outcome).count();
  }
}
