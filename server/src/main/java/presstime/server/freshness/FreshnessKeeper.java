package presstime.server.freshness;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import presstime.database.Tables;
import presstime.database.tables.records.FreshnessRecord;
import presstime.database.tables.records.PublicationRecord;
import presstime.server.freshness.policy.DueDate;
import presstime.server.freshness.policy.Reminders;
import presstime.server.freshness.store.FreshnessExpiryRows;
import presstime.server.freshness.store.FreshnessReviewRows;
import presstime.server.freshness.store.FreshnessRows;
import presstime.server.freshness.store.FreshnessRows.Subject;

/**
 * Keeps a content's row true: what the engine has published since, what the rules say now, and when
 * something is to happen next. Always under the content's lock; it acts on nothing by itself.
 */
@Component
class FreshnessKeeper {

  /** What was done by itself is nobody's. */
  static final String ITSELF = "freshness";

  private static final Set<Field<?>> UNSEEN =
      Set.of(Tables.FRESHNESS.LOOK_AT, Tables.FRESHNESS.VERSION);

  private final FreshnessRows rows;
  private final FreshnessReviewRows reviews;
  private final FreshnessExpiryRows expiries;
  private final FreshnessRules rules;
  private final ApplicationEventPublisher events;

  FreshnessKeeper(
      FreshnessRows rows,
      FreshnessReviewRows reviews,
      FreshnessExpiryRows expiries,
      FreshnessRules rules,
      ApplicationEventPublisher events) {
    this.rows = rows;
    this.reviews = reviews;
    this.expiries = expiries;
    this.rules = rules;
    this.events = events;
  }

  /**
   * A content as it stands.
   *
   * @param live where it is now
   */
  record Kept(Subject subject, FreshnessRecord row, ReviewRule rule, List<PublicationRecord> live) {

    ZoneId zone() {
      return subject.timeZone();
    }

    boolean isLive() {
      return !live.isEmpty();
    }
  }

  /** Takes in what has happened since it was looked at last, and stores what came of it. */
  Kept settle(Subject subject, Instant now) {
    FreshnessRecord row = rows.read(subject);
    List<Object> before = seen(row);
    Instant lookAt = row.getLookAt();
    ReviewRule rule = rule(subject, row);
    List<PublicationRecord> there = rows.publications(subject.contentId());
    long review = follow(row, there, rule, now);
    place(row, rule, subject.timeZone(), now, review > 0);
    boolean changed = !before.equals(seen(row));
    if (changed) {
      row.setVersion(row.getVersion() + 1);
    }
    if (changed || !Objects.equals(lookAt, row.getLookAt())) {
      rows.store(row);
    }
    if (review > 0) {
      reviews.settled(review, row.getDueAt(), row.getVersion());
    }
    return new Kept(subject, row, rule, there.stream().filter(FreshnessKeeper::isLive).toList());
  }

  private static List<Object> seen(FreshnessRecord row) {
    return Arrays.stream(row.fields())
        .filter(field -> !UNSEEN.contains(field))
        .<Object>map(field -> java.util.Optional.ofNullable(row.get(field)))
        .toList();
  }

  /** Stores a row that somebody has changed. */
  Kept changed(Kept kept, Instant now, boolean reviewed) {
    FreshnessRecord row = kept.row();
    ReviewRule rule = rule(kept.subject(), row);
    place(row, rule, kept.zone(), now, reviewed);
    row.setVersion(row.getVersion() + 1);
    rows.store(row);
    return new Kept(kept.subject(), row, rule, kept.live());
  }

  /** The clock starts at this review; what was chosen for once before is over. */
  void startAt(FreshnessRecord row, long review, Instant at) {
    row.setReviewId(review);
    row.setReviewedAt(at);
    row.setChosenWall(null);
  }

  private ReviewRule rule(Subject subject, FreshnessRecord row) {
    String own = row.getPeriod();
    String ownOnExpiry = row.getOnExpiry();
    return rules
        .of(subject.workspaceId(), subject.type())
        .with(
            own == null ? null : ReviewPeriod.of(own),
            ownOnExpiry == null ? null : OnExpiry.of(ownOnExpiry),
            row.getRuledAt());
  }

  /**
   * What the engine has published. A newer revision than any before counts as a review where the
   * rule says so; on how many channels it went live does not matter.
   *
   * @return the review's number; 0 for none
   */
  private long follow(
      FreshnessRecord row, List<PublicationRecord> there, ReviewRule rule, Instant now) {
    if (there.isEmpty()) {
      row.setLiveSince(null);
      return 0;
    }
    if (row.getFirstPublishedAt() == null) {
      row.setFirstPublishedAt(
          earliest(there.stream().map(PublicationRecord::getPublishedAt).toList()));
    }
    List<Instant> since =
        there.stream()
            .filter(FreshnessKeeper::isLive)
            .map(PublicationRecord::getPublishedAt)
            .toList();
    row.setLiveSince(since.isEmpty() ? null : earliest(since));
    PublicationRecord newest =
        there.stream()
            .reduce(
                BinaryOperator.maxBy(
                    Comparator.comparing(PublicationRecord::getRevisionId)
                        .thenComparing(PublicationRecord::getChangedAt, Comparator.reverseOrder())))
            .orElseThrow();
    Long known = row.getRevisionId();
    boolean update = known != null && newest.getRevisionId() > known;
    if (known == null || update) {
      row.setRevisionId(newest.getRevisionId());
    }
    return update && rule.updateCounts() ? reviewed(row, newest, now) : 0;
  }

  private long reviewed(FreshnessRecord row, PublicationRecord update, Instant now) {
    Instant begins = begins(row);
    Instant at =
        begins != null && begins.isAfter(update.getChangedAt()) ? begins : update.getChangedAt();
    long review = reviews.insert(row, "update", at, "engine", "", update.getRevisionId());
    startAt(row, review, at);
    events.publishEvent(
        new ContentReviewed(
            row.getWorkspaceId(),
            row.getContentId(),
            review,
            "update",
            update.getRevisionId(),
            "",
            null,
            "engine",
            now));
    return review;
  }

  private static Instant earliest(List<Instant> some) {
    return some.stream().min(Comparator.naturalOrder()).orElseThrow();
  }

  private static boolean isLive(PublicationRecord publication) {
    return publication.getState().equals("live");
  }

  static @Nullable Instant begins(FreshnessRecord row) {
    return row.getReviewedAt() == null ? row.getFirstPublishedAt() : row.getReviewedAt();
  }

  /**
   * When it is due by the rules, whether that was acted on already, and when something is next. A
   * date that moves but has passed all the same keeps the flag and is not acted on once more.
   */
  private void place(
      FreshnessRecord row, ReviewRule rule, ZoneId zone, Instant now, boolean reviewed) {
    DueDate due =
        DueDate.of(row.getChosenWall(), rule.period(), begins(row), zone, rule.dueSoonDays());
    LocalDateTime wall = due == null ? null : due.wall();
    if (reviewed || !Objects.equals(wall, row.getDueWall())) {
      boolean stays = !reviewed && row.getNeedsReview();
      row.setNeedsReview(
          due != null
              && (stays && !due.at().isAfter(now)
                  || expiries.isActedOn(row.getContentId(), row.getReviewId(), due.wall())));
    }
    row.setDueWall(wall);
    row.setDueAt(due == null ? null : due.at());
    row.setSoonAt(due == null ? null : due.soon());
    row.setLookAt(
        due == null || row.getLiveSince() == null || row.getNeedsReview()
            ? null
            : next(row, due, rule, zone));
  }

  /** A reminder nobody has settled, or the date itself. */
  private Instant next(FreshnessRecord row, DueDate due, ReviewRule rule, ZoneId zone) {
    Reminders reminders =
        Reminders.of(
            due.wall(),
            zone,
            rule.reminderDays(),
            expiries.settledReminders(row),
            null,
            Instant.MIN);
    Instant reminder = reminders.next();
    return reminder != null && reminder.isBefore(due.at()) ? reminder : due.at();
  }
}
