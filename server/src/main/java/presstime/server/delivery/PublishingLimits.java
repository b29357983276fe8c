package presstime.server.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import presstime.platform.Action;
import presstime.server.delivery.engine.Claimed;
import presstime.server.delivery.engine.Plan;
import presstime.server.delivery.policy.DeliveryProblems;
import presstime.server.delivery.policy.Room;
import presstime.server.delivery.store.CountedRows;
import presstime.server.scheduling.Candidate;
import presstime.server.scheduling.CountedPeriod;
import presstime.server.scheduling.LimitPeriod;
import presstime.server.scheduling.Placed;
import presstime.server.scheduling.PublishingCalendar;
import presstime.server.scheduling.PublishingCalendars;
import presstime.server.scheduling.Refusal;
import presstime.server.scheduling.Slot;
import presstime.server.scheduling.SlotRules;

/**
 * Enforces limits when something is about to leave, so that a drained backlog respects them. What
 * finds no room is given the next free slot, or waits for the next period; it is never dropped. One
 * at a time per channel, on all servers.
 */
@Component
class PublishingLimits {

  private final LimitedChannels limited;
  private final PublishingCalendars calendars;
  private final PlacedTimes times;
  private final CountedRows rows;
  private final TransactionTemplate transaction;

  PublishingLimits(
      LimitedChannels limited,
      PublishingCalendars calendars,
      PlacedTimes times,
      CountedRows rows,
      PlatformTransactionManager transactions) {
    this.limited = limited;
    this.calendars = calendars;
    this.times = times;
    this.rows = rows;
    this.transaction = new TransactionTemplate(transactions);
  }

  /** Lets it leave and counts it, or says until when it waits. */
  Optional<Plan> object(Claimed claimed, Instant now) {
    if (claimed.action() != Action.PUBLISH || !limited.contains(claimed.channelId())) {
      return Optional.empty();
    }
    return transaction.execute(status -> decide(claimed, now));
  }

  private Optional<Plan> decide(Claimed claimed, Instant now) {
    rows.lock(claimed.channelId());
    CountedRows.Row row = rows.find(claimed.id()).orElse(null);
    if (row == null || row.counted()) {
      return Optional.empty();
    }
    PublishingCalendar calendar =
        calendars.get(claimed.workspaceId(), claimed.channelId()).calendar();
    for (LimitPeriod unit : LimitPeriod.values()) {
      Integer most = calendar.limit(unit);
      if (most != null) {
        CountedPeriod period = calendar.period(unit, now);
        Optional<Refusal> refusal = room(calendar, claimed, row, period, most).refusal();
        if (refusal.isPresent()) {
          return Optional.of(later(calendar, claimed, row, period, refusal.get(), now));
        }
      }
    }
    rows.count(claimed.id(), claimed.channelId(), now);
    return Optional.empty();
  }

  /** In its own period it yields to those before it; from another one, to all who belong there. */
  private Room room(
      PublishingCalendar calendar,
      Claimed claimed,
      CountedRows.Row row,
      CountedPeriod period,
      int most) {
    Instant from = period.from(calendar.zone());
    Instant until = period.until(calendar.zone());
    boolean entitled = !row.place().isBefore(from);
    Instant before = entitled ? row.place() : until;
    int ahead =
        rows.left(claimed.channelId(), from, until, claimed.id())
            + rows.entitled(claimed.channelId(), from, until, claimed.id(), before);
    return new Room(period, most, entitled, row.byPerson(), ahead);
  }

  private Plan later(
      PublishingCalendar calendar,
      Claimed claimed,
      CountedRows.Row row,
      CountedPeriod full,
      Refusal refusal,
      Instant now) {
    Placed others = times.of(calendar, claimed.channelId(), now, List.of(claimed.id()));
    Optional<Slot> next = free(calendar, others, row.categories(), now);
    Instant until = next.map(Slot::instant).orElse(full.until(calendar.zone()));
    next.ifPresent(slot -> rows.entitle(claimed.id(), claimed.fence(), slot.instant()));
    String then =
        next.map(slot -> "next: " + slot.text()).orElse("no slot is free within the horizon");
    return new Plan.Wait(
        until,
        true,
        "waits-for-limit",
        DeliveryProblems.limitReached(refusal.text() + "; " + then));
  }

  private static Optional<Slot> free(
      PublishingCalendar calendar, Placed others, Set<String> categories, Instant now) {
    Instant end = now.plus(calendar.settings().spacing().horizon());
    return calendar
        .timetable(now)
        .takeWhile(slot -> !slot.instant().isAfter(end))
        .filter(slot ->
            SlotRules.refuse(new Candidate(slot, slot.instant(), categories, calendar, others, now))
                .isEmpty())
        .findFirst();
  }
}
