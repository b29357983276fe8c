package presstime.server.freshness;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.FreshnessRecord;
import presstime.database.tables.records.FreshnessReviewRecord;
import presstime.server.freshness.FreshnessFaults.AlreadyUndone;
import presstime.server.freshness.FreshnessFaults.NeverPublished;
import presstime.server.freshness.FreshnessFaults.NotTheLiveRevision;
import presstime.server.freshness.FreshnessFaults.SinceReview;
import presstime.server.freshness.FreshnessKeeper.Kept;
import presstime.server.freshness.store.FreshnessReviewRows;
import presstime.server.freshness.store.FreshnessReviewRows.Before;
import presstime.server.identity.Caller;
import presstime.server.kernel.Fault;
import presstime.server.kernel.NotFound;
import presstime.server.kernel.StaleVersion;

/**
 * What a person does to one content's freshness, within the caller's transaction and under the
 * content's lock. It refuses before it writes, so that a refusal leaves the transaction usable.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = Fault.class)
class FreshnessReviews {

  private final FreshnessKeeper keeper;
  private final FreshnessReviewRows reviews;
  private final ApplicationEventPublisher events;
  private final InstantSource clock;

  FreshnessReviews(
      FreshnessKeeper keeper,
      FreshnessReviewRows reviews,
      ApplicationEventPublisher events,
      InstantSource clock) {
    this.keeper = keeper;
    this.reviews = reviews;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Does it.
   *
   * @param version that the freshness must still have; null not to look
   * @return true when something is otherwise than before
   */
  boolean apply(Caller caller, Kept kept, ReviewOperation operation, @Nullable Integer version) {
    FreshnessRecord row = kept.row();
    if (version != null && !row.getVersion().equals(version)) {
      throw new StaleVersion("content's freshness", version, row.getVersion());
    }
    return switch (operation) {
      case ReviewOperation.Review review -> review(caller, kept, review);
      case ReviewOperation.SetOwn own -> setOwn(caller, kept, own);
      case ReviewOperation.Undo undo -> undo(caller, kept, undo.review());
    };
  }

  private boolean review(Caller caller, Kept kept, ReviewOperation.Review asked) {
    FreshnessRecord row = kept.row();
    Instant now = clock.instant();
    Long live = row.getRevisionId();
    if (live == null) {
      throw new NeverPublished(row.getContentId());
    }
    Integer number = reviews.revisionNumber(row.getContentId(), live).orElse(null);
    if (asked.revision() != null && !asked.revision().equals(number)) {
      throw new NotTheLiveRevision(asked.revision(), number);
    }
    String next = asked.nextReview();
    ReviewDates chosen =
        next == null ? ReviewDates.NONE : ReviewDates.read("nextReview", next, kept.zone(), now);
    java.time.LocalDateTime wall =
        next == null ? null : chosen.from("nextReview", now, kept.zone());
    long review = reviews.insert(row, "person", now, caller.actor(), asked.note(), live);
    keeper.startAt(row, review, now);
    row.setChosenWall(wall);
    FreshnessRecord after = keeper.changed(kept, now, true).row();
    reviews.settled(review, after.getDueAt(), after.getVersion());
    events.publishEvent(
        new ContentReviewed(
            row.getWorkspaceId(),
            row.getContentId(),
            review,
            "person",
            live,
            asked.note(),
            after.getDueAt(),
            caller.actor(),
            now));
    return true;
  }

  private boolean setOwn(Caller caller, Kept kept, ReviewOperation.SetOwn asked) {
    FreshnessRecord row = kept.row();
    Instant now = clock.instant();
    String text = asked.reviewBy();
    ReviewDates dates =
        text == null ? ReviewDates.NONE : ReviewDates.read("reviewBy", text, kept.zone(), now);
    String period = dates.period() == null ? null : dates.period().text();
    String onExpiry =
        asked.keepsOnExpiry()
            ? row.getOnExpiry()
            : asked.onExpiry() == null ? null : asked.onExpiry().word();
    boolean same =
        Objects.equals(row.getPeriod(), period)
            && Objects.equals(row.getChosenWall(), dates.wall())
            && Objects.equals(row.getOnExpiry(), onExpiry);
    if (same) {
      return false;
    }
    row.setPeriod(period);
    row.setChosenWall(dates.wall());
    row.setOnExpiry(onExpiry);
    row.setRuledAt(now);
    FreshnessRecord after = keeper.changed(kept, now, false).row();
    events.publishEvent(
        new ContentReviewDateChanged(
            row.getWorkspaceId(),
            row.getContentId(),
            period,
            onExpiry,
            after.getDueAt(),
            caller.actor(),
            now));
    return true;
  }

  /** The last review, as long as nothing else has happened since. */
  private boolean undo(Caller caller, Kept kept, @Nullable Long named) {
    FreshnessRecord row = kept.row();
    Instant now = clock.instant();
    long id = named == null ? row.getReviewId() : named;
    FreshnessReviewRecord review =
        reviews.find(row.getContentId(), id).orElseThrow(() -> new NotFound("review", id));
    if (review.getUndoneAt() != null) {
      throw new AlreadyUndone(id, review.getUndoneAt());
    }
    if (row.getReviewId() != id || !row.getVersion().equals(review.getVersionAfter())) {
      throw new SinceReview(id);
    }
    Before before = reviews.before(review);
    row.setReviewId(before.reviewId());
    row.setReviewedAt(before.reviewedAt());
    row.setChosenWall(before.chosenWall());
    row.setNeedsReview(before.needsReview());
    row.setRuledAt(now);
    FreshnessRecord after = keeper.changed(kept, now, false).row();
    reviews.undone(id, caller.actor(), now);
    events.publishEvent(
        new ContentReviewUndone(
            row.getWorkspaceId(), row.getContentId(), id, after.getDueAt(), caller.actor(), now));
    return true;
  }
}
