package presstime.server.freshness;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.freshness.FreshnessKeeper.Kept;
import presstime.server.freshness.store.FreshnessExpiryRows;
import presstime.server.freshness.store.FreshnessReads;
import presstime.server.freshness.store.FreshnessReviewRows;
import presstime.server.freshness.store.FreshnessRows;
import presstime.server.identity.Caller;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.NotFound;
import presstime.server.kernel.Page;

/** How fresh a workspace's contents are, and what people say about it. */
@Component
public class FreshnessDesk {

  private static final int SHOWN = 20;

  private final FreshnessReads reads;
  private final FreshnessRows rows;
  private final FreshnessReviewRows reviewRows;
  private final FreshnessExpiryRows expiries;
  private final FreshnessKeeper keeper;
  private final FreshnessReviews reviews;
  private final FreshnessRules rules;
  private final InstantSource clock;

  FreshnessDesk(
      FreshnessReads reads,
      FreshnessRows rows,
      FreshnessReviewRows reviewRows,
      FreshnessExpiryRows expiries,
      FreshnessKeeper keeper,
      FreshnessReviews reviews,
      FreshnessRules rules,
      InstantSource clock) {
    this.reads = reads;
    this.rows = rows;
    this.reviewRows = reviewRows;
    this.expiries = expiries;
    this.keeper = keeper;
    this.reviews = reviews;
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * One content with its story.
   *
   * @param reviews the newest 20
   * @param expiries the newest 20
   */
  public record Story(
      ContentFreshness freshness, List<ContentReview> reviews, List<ContentExpiry> expiries) {}

  /** A part of the workspace's contents that are or were live, or have a date of their own. */
  @Transactional(readOnly = true)
  public Page<ContentFreshness> page(
      Caller caller,
      FreshnessFilter filter,
      FreshnessOrder order,
      int limit,
      @Nullable Cursor after) {
    return Page.of(
        list(caller, filter, order, limit + 1, after),
        limit,
        one -> FreshnessReads.position(one, order));
  }

  List<ContentFreshness> list(
      Caller caller,
      FreshnessFilter filter,
      FreshnessOrder order,
      int most,
      @Nullable Cursor after) {
    return reads.page(
        caller.workspaceId(), filter, order, after, most, clock.instant(), rules(caller));
  }

  /** How many there are. */
  @Transactional(readOnly = true)
  public FreshnessCounts counts(Caller caller) {
    return reads.counts(caller.workspaceId(), clock.instant());
  }

  /** One content, as it is this moment: what has just gone out is taken in first. */
  @Transactional
  public Story get(Caller caller, long contentId) {
    settle(caller, contentId);
    return new Story(
        find(caller, contentId),
        reviewRows.page(contentId, null, SHOWN),
        expiries.list(contentId, SHOWN));
  }

  /** Who has reviewed a content, the newest first. */
  @Transactional(readOnly = true)
  public Page<ContentReview> reviews(
      Caller caller, long contentId, int limit, @Nullable Cursor after) {
    find(caller, contentId);
    return Page.of(
        reviewRows.page(contentId, after, limit + 1), limit, review -> Cursor.of(review.id()));
  }

  /**
   * Does something to one content's freshness.
   *
   * @param version as last read; null not to look
   * @throws presstime.server.kernel.StaleVersion when it has moved on
   */
  @Transactional
  public void apply(
      Caller caller, long contentId, ReviewOperation operation, @Nullable Integer version) {
    reviews.apply(caller, settle(caller, contentId), operation, version);
  }

  Kept settle(Caller caller, long contentId) {
    return keeper.settle(
        rows.lock(caller.workspaceId(), contentId)
            .orElseThrow(() -> new NotFound("content", contentId)),
        clock.instant());
  }

  ContentFreshness find(Caller caller, long contentId) {
    return reads
        .find(caller.workspaceId(), contentId, clock.instant(), rules(caller))
        .orElseThrow(() -> new NotFound("content", contentId));
  }

  /** Read once for each type. */
  private Function<String, FreshnessSettings> rules(Caller caller) {
    Map<String, FreshnessSettings> known = new ConcurrentHashMap<>();
    return type -> known.computeIfAbsent(type, word -> rules.effective(caller, word));
  }
}
