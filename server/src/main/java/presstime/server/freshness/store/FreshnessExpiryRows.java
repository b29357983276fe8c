package presstime.server.freshness.store;

import static presstime.database.Tables.FRESHNESS_EXPIRY;
import static presstime.database.Tables.FRESHNESS_REMINDER;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.FreshnessExpiryRecord;
import presstime.database.tables.records.FreshnessRecord;
import presstime.server.freshness.ContentExpiry;
import presstime.server.freshness.ContentExpiry.Taken;
import presstime.server.freshness.ExpiryReason;
import presstime.server.freshness.OnExpiry;
import presstime.server.freshness.policy.ExpiryDecision;
import presstime.server.freshness.policy.Reminders.Reminder;
import presstime.server.kernel.Json;

/** The tables {@code freshness_expiry} and {@code freshness_reminder}: what was done, once. */
@Component
public class FreshnessExpiryRows {

  private final DSLContext database;
  private final Json json;

  FreshnessExpiryRows(DSLContext database, Json json) {
    this.database = database;
    this.json = json;
  }

  /** Whether this expiry was acted on: of this content, since that review, by that date. */
  public boolean isActedOn(long contentId, long reviewId, LocalDateTime dueWall) {
    return database.fetchExists(
        FRESHNESS_EXPIRY,
        FRESHNESS_EXPIRY
            .CONTENT_ID
            .eq(contentId)
            .and(FRESHNESS_EXPIRY.REVIEW_ID.eq(reviewId))
            .and(FRESHNESS_EXPIRY.DUE_WALL.eq(dueWall)));
  }

  /**
   * Claims a content's expiry; its number, or nothing when it was acted on before. The unique key
   * decides, whatever the caller believes.
   */
  public Optional<Long> claim(
      FreshnessRecord row, OnExpiry policy, ExpiryDecision decision, Instant now) {
    return database
        .insertInto(FRESHNESS_EXPIRY)
        .set(FRESHNESS_EXPIRY.WORKSPACE_ID, row.getWorkspaceId())
        .set(FRESHNESS_EXPIRY.CONTENT_ID, row.getContentId())
        .set(FRESHNESS_EXPIRY.REVIEW_ID, row.getReviewId())
        .set(FRESHNESS_EXPIRY.DUE_WALL, row.getDueWall())
        .set(FRESHNESS_EXPIRY.DUE_AT, row.getDueAt())
        .set(FRESHNESS_EXPIRY.ACTED_AT, now)
        .set(FRESHNESS_EXPIRY.POLICY, policy.word())
        .set(FRESHNESS_EXPIRY.ACTION, decision.action().word())
        .set(FRESHNESS_EXPIRY.REASON, decision.reason().word())
        .set(FRESHNESS_EXPIRY.CHANNELS, json.column(List.of()))
        .onConflictDoNothing()
        .returningResult(FRESHNESS_EXPIRY.ID)
        .fetchOptional(FRESHNESS_EXPIRY.ID);
  }

  /** Where it was live, and what was done there. */
  public void took(long id, List<Taken> channels) {
    database
        .update(FRESHNESS_EXPIRY)
        .set(FRESHNESS_EXPIRY.CHANNELS, json.column(channels))
        .where(FRESHNESS_EXPIRY.ID.eq(id))
        .execute();
  }

  /** A content's, the newest first. */
  public List<ContentExpiry> list(long contentId, int most) {
    return database
        .selectFrom(FRESHNESS_EXPIRY)
        .where(FRESHNESS_EXPIRY.CONTENT_ID.eq(contentId))
        .orderBy(FRESHNESS_EXPIRY.ID.desc())
        .limit(most)
        .fetch(this::expiry);
  }

  private ContentExpiry expiry(FreshnessExpiryRecord row) {
    return new ContentExpiry(
        row.getId(),
        row.getDueAt(),
        row.getActedAt(),
        OnExpiry.of(row.getPolicy()),
        OnExpiry.of(row.getAction()),
        ExpiryReason.of(row.getReason()),
        Arrays.asList(json.read(row.getChannels(), Taken[].class)));
  }

  /** Days ahead that were told of a content's present date, or passed over. */
  public Set<Integer> settledReminders(FreshnessRecord row) {
    return database
        .select(FRESHNESS_REMINDER.DAYS)
        .from(FRESHNESS_REMINDER)
        .where(ofPresentDate(row))
        .fetchSet(FRESHNESS_REMINDER.DAYS);
  }

  private static Condition ofPresentDate(FreshnessRecord row) {
    return FRESHNESS_REMINDER
        .CONTENT_ID
        .eq(row.getContentId())
        .and(FRESHNESS_REMINDER.REVIEW_ID.eq(row.getReviewId()))
        .and(FRESHNESS_REMINDER.DUE_WALL.eq(row.getDueWall()));
  }

  /** A reminder was told or passed over; false when it was so already. */
  public boolean settle(FreshnessRecord row, Reminder reminder, boolean told) {
    return database
            .insertInto(FRESHNESS_REMINDER)
            .set(FRESHNESS_REMINDER.CONTENT_ID, row.getContentId())
            .set(FRESHNESS_REMINDER.REVIEW_ID, row.getReviewId())
            .set(FRESHNESS_REMINDER.DUE_WALL, row.getDueWall())
            .set(FRESHNESS_REMINDER.DAYS, reminder.days())
            .set(FRESHNESS_REMINDER.AT, reminder.at())
            .set(FRESHNESS_REMINDER.TOLD, told)
            .onConflictDoNothing()
            .execute()
        > 0;
  }
}
