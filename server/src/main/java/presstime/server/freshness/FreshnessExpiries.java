package presstime.server.freshness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.FreshnessRecord;
import presstime.database.tables.records.PublicationRecord;
import presstime.platform.Action;
import presstime.server.delivery.Deliveries;
import presstime.server.delivery.Delivery;
import presstime.server.delivery.DeliveryState;
import presstime.server.delivery.Placements;
import presstime.server.freshness.ContentExpiry.Taken;
import presstime.server.freshness.FreshnessKeeper.Kept;
import presstime.server.freshness.policy.ExpiryDecision;
import presstime.server.freshness.policy.Reminders;
import presstime.server.freshness.policy.Reminders.Reminder;
import presstime.server.freshness.store.FreshnessExpiryRows;
import presstime.server.freshness.store.FreshnessRows;
import presstime.server.identity.Caller;
import presstime.server.kernel.Fault;
import presstime.server.scheduling.ScheduleTime;

/**
 * What happens by itself when a content's date comes near or has passed. In one transaction under
 * the content's lock, so that a crash leaves all of it or nothing.
 */
@Component
class FreshnessExpiries {

  private static final String WHY = "not reviewed by its date";

  private final FreshnessExpiryRows expiries;
  private final FreshnessRows rows;
  private final Deliveries deliveries;
  private final Placements placements;
  private final ApplicationEventPublisher events;

  FreshnessExpiries(
      FreshnessExpiryRows expiries,
      FreshnessRows rows,
      Deliveries deliveries,
      Placements placements,
      ApplicationEventPublisher events) {
    this.expiries = expiries;
    this.rows = rows;
    this.deliveries = deliveries;
    this.placements = placements;
    this.events = events;
  }

  /** Does what is due now; answers whether the content has expired just now. */
  boolean act(Kept kept, Instant now) {
    FreshnessRecord row = kept.row();
    if (!kept.isLive() || row.getDueAt() == null || row.getNeedsReview()) {
      return false;
    }
    if (row.getDueAt().isAfter(now)) {
      remind(kept, now);
      return false;
    }
    ExpiryDecision decision =
        ExpiryDecision.of(
            kept.rule(), row.getDueAt(), Objects.requireNonNull(row.getLiveSince()), now);
    Optional<Long> claimed = expiries.claim(row, kept.rule().onExpiry(), decision, now);
    row.setNeedsReview(true);
    row.setLookAt(null);
    row.setVersion(row.getVersion() + 1);
    rows.store(row);
    claimed.ifPresent(id -> expire(kept, id, decision, now));
    return claimed.isPresent();
  }

  private void expire(Kept kept, long id, ExpiryDecision decision, Instant now) {
    FreshnessRecord row = kept.row();
    List<Taken> taken = new ArrayList<>();
    for (PublicationRecord live : kept.live()) {
      taken.add(
          decision.action() == OnExpiry.UNPUBLISH
              ? takeAway(kept, live, now)
              : new Taken(live.getChannelId(), null, null));
    }
    expiries.took(id, taken);
    events.publishEvent(
        new ContentExpired(
            row.getWorkspaceId(),
            row.getContentId(),
            row.getDueAt(),
            kept.rule().onExpiry().word(),
            decision.action().word(),
            decision.reason().word(),
            taken.stream().flatMap(one -> Stream.ofNullable(one.delivery())).toList(),
            FreshnessKeeper.ITSELF,
            now));
  }

  /** An ordinary delivery, now; what was to take it away later is not needed any more. */
  private Taken takeAway(Kept kept, PublicationRecord live, Instant now) {
    long channel = live.getChannelId();
    Caller itself = itself(kept.row().getWorkspaceId());
    for (Delivery waiting : deliveries.ofContent(itself, live.getContentId())) {
      boolean takesAway =
          waiting.channelId() == channel
              && waiting.action().equals("unpublish")
              && (waiting.state() == DeliveryState.SCHEDULED
                  || waiting.state() == DeliveryState.HELD);
      if (takesAway && !placements.callOff(itself, waiting.id(), "unpublished now: " + WHY)) {
        return new Taken(channel, waiting.id(), null);
      }
    }
    try {
      long delivery =
          placements.place(
              itself,
              live.getContentId(),
              channel,
              Action.UNPUBLISH,
              ScheduleTime.now(now, kept.zone()),
              WHY);
      return new Taken(channel, delivery, null);
    } catch (Fault cannot) {
      return new Taken(channel, null, String.valueOf(cannot.getMessage()));
    }
  }

  private static Caller itself(long workspaceId) {
    return new Caller(workspaceId, 0, FreshnessKeeper.ITSELF, Set.of());
  }

  private void remind(Kept kept, Instant now) {
    FreshnessRecord row = kept.row();
    Reminders reminders =
        Reminders.of(
            row.getDueWall(),
            kept.zone(),
            kept.rule().reminderDays(),
            expiries.settledReminders(row),
            FreshnessKeeper.begins(row),
            now);
    Reminder tell = reminders.tell();
    for (Reminder passed : reminders.passed()) {
      boolean first = expiries.settle(row, passed, passed.equals(tell));
      if (first && passed.equals(tell)) {
        events.publishEvent(
            new ContentReviewDue(
                row.getWorkspaceId(),
                row.getContentId(),
                row.getDueAt(),
                passed.days(),
                FreshnessKeeper.ITSELF,
                now));
      }
    }
    Instant next = reminders.next();
    row.setLookAt(next == null || next.isAfter(row.getDueAt()) ? row.getDueAt() : next);
    rows.store(row);
  }
}
