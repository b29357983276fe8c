package presstime.server.delivery;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import presstime.database.tables.records.DeliveryRecord;
import presstime.server.channels.ChannelSummary;
import presstime.server.delivery.DeliveryFaults.NotApproved;
import presstime.server.delivery.DeliveryFaults.WrongState;
import presstime.server.delivery.policy.DeliveryProblems;
import presstime.server.delivery.store.ChangeRows.ContentFacts;
import presstime.server.delivery.store.DeliveryRows;
import presstime.server.kernel.Json;
import presstime.server.scheduling.ScheduleTime;
import tools.jackson.databind.json.JsonMapper;

/** What a change makes of a row: the law of states applied to one, in memory. */
final class Decisions {

  private static final Set<DeliveryState> REVIVABLE =
      Set.of(DeliveryState.FAILED, DeliveryState.MISSED, DeliveryState.UNCONFIRMED);

  private static final JSONB HELD_BY_PERSON =
      new Json(JsonMapper.shared()).column(DeliveryProblems.HELD_BY_PERSON);

  private final Instant now;
  private final Map<Long, ChannelSummary> channels;

  /**
   * @param channels by their number
   */
  Decisions(Instant now, Map<Long, ChannelSummary> channels) {
    this.now = now;
    this.channels = channels;
  }

  /**
   * Changes the row.
   *
   * @throws WrongState when the law forbids it
   */
  Decision decide(Change.OfDelivery change, DeliveryRecord row, @Nullable ContentFacts content) {
    return switch (change) {
      case Change.Move move ->
          move.keepHold() && isHeldByPerson(row)
              ? moveHeld(row, move.time())
              : moveOrRevive(row, move.time(), content);
      case Change.PublishNow publish -> publishNow(row, content);
      case Change.Retry retry -> retry(row, content);
      case Change.Cancel cancel -> cancel(row, cancel.why());
      case Change.Skip skip -> skip(row, skip.note());
      case Change.Hold hold -> hold(row, hold.note());
      case Change.Release release -> release(row);
    };
  }

  private Decision moveOrRevive(
      DeliveryRecord row, ScheduleTime time, @Nullable ContentFacts content) {
    DeliveryState state = DeliveryState.of(row.getState());
    if (state == DeliveryState.SCHEDULED || state == DeliveryState.HELD) {
      return move(row, time);
    }
    if (!REVIVABLE.contains(state)) {
      throw new WrongState(row.getId(), state, "rescheduled");
    }
    comeBack(row, content);
    return move(row, time);
  }

  /** Another time for what waits. The time it has already changes nothing. */
  Decision move(DeliveryRecord row, ScheduleTime time) {
    Instant from = row.getDueAt();
    boolean unchanged =
        row.getState().equals(DeliveryState.SCHEDULED.word())
            && from.equals(time.instant())
            && row.getTimeZone().equals(time.wall().zone().getId())
            && row.getWallTime().equals(time.wall().local());
    if (!unchanged) {
      Notice.refuse(channels.get(row.getChannelId()), now, time.instant());
      DeliveryRows.setAnotherTime(row, time);
      row.setStartedAt(null);
      row.setPaced(false);
      becomeScheduled(row);
    }
    return moved(from, time);
  }

  private Decision moveHeld(DeliveryRecord row, ScheduleTime time) {
    Instant from = row.getDueAt();
    if (!from.equals(time.instant())) {
      Notice.refuse(channels.get(row.getChannelId()), now, time.instant());
    }
    DeliveryRows.setAnotherTime(row, time);
    return moved(from, time);
  }

  private static Decision moved(Instant from, ScheduleTime time) {
    return new Decision("rescheduled", Map.of("from", from, "dueAt", time.instant()), time.notes());
  }

  private Decision publishNow(DeliveryRecord row, @Nullable ContentFacts content) {
    if (content == null || content.approvedRevisionId() == null) {
      throw new NotApproved(row.getContentId());
    }
    return moveOrRevive(
        row, ScheduleTime.now(now, java.time.ZoneId.of(row.getTimeZone())), content);
  }

  private Decision retry(DeliveryRecord row, @Nullable ContentFacts content) {
    DeliveryState state = DeliveryState.of(row.getState());
    boolean waiting = state == DeliveryState.SCHEDULED && row.getAttempts() > 0;
    if (!waiting && !state.mayBecome(DeliveryState.SCHEDULED)) {
      throw new WrongState(row.getId(), state, "retried");
    }
    comeBack(row, content);
    row.setPlacedBy(PlacedBy.PERSON.word());
    row.setPlaceAt(now);
    goOn(row);
    return new Decision("retried", Map.of("dueAt", row.getDueAt()), List.of());
  }

  private Decision release(DeliveryRecord row) {
    DeliveryState state = DeliveryState.of(row.getState());
    if (state == DeliveryState.HELD) {
      goOn(row);
    } else if (state != DeliveryState.SCHEDULED) {
      throw new WrongState(row.getId(), state, "released");
    }
    return new Decision("released", Map.of("why", "by a person"), List.of());
  }

  /** At once when its time has passed, else at its time. */
  private void goOn(DeliveryRecord row) {
    boolean early = row.getDueAt().isAfter(now);
    DeliveryRows.placedByPerson(row, early ? null : now);
    row.setRunAt(early ? row.getDueAt() : now);
    row.setPaced(!early);
    becomeScheduled(row);
  }

  private Decision hold(DeliveryRecord row, String note) {
    DeliveryState state = DeliveryState.of(row.getState());
    if (state == DeliveryState.SCHEDULED) {
      row.setState(DeliveryState.HELD.word());
      row.setStateChangedAt(now);
      row.setProblem(HELD_BY_PERSON);
    } else if (state != DeliveryState.HELD) {
      throw new WrongState(row.getId(), state, "held");
    }
    return new Decision("held-by-person", Map.of("note", note), List.of());
  }

  private Decision cancel(DeliveryRecord row, String why) {
    end(row, "cancelled");
    return new Decision("cancelled", Map.of("why", why), List.of());
  }

  private Decision skip(DeliveryRecord row, String note) {
    boolean early =
        row.getState().equals(DeliveryState.SCHEDULED.word()) && row.getDueAt().isAfter(now);
    if (early) {
      throw new WrongState(row.getId(), DeliveryState.SCHEDULED, "skipped before its time");
    }
    end(row, "skipped");
    return new Decision("skipped", Map.of("note", note), List.of());
  }

  private void end(DeliveryRecord row, String wanted) {
    DeliveryState state = DeliveryState.of(row.getState());
    if (!state.mayBecome(DeliveryState.CANCELLED)) {
      throw new WrongState(row.getId(), state, wanted);
    }
    row.setState(DeliveryState.CANCELLED.word());
    row.setStateChangedAt(now);
    row.setFinishedAt(now);
  }

  /**
   * A doubt outlives every state until it is answered. Where there is none, what was approved since
   * goes out; what is in doubt is asked about as it was sent.
   */
  private static void comeBack(DeliveryRecord row, @Nullable ContentFacts content) {
    if (row.getAmbiguous() || row.getState().equals(DeliveryState.UNCONFIRMED.word())) {
      row.setAmbiguous(true);
      return;
    }
    Long approved = content == null ? null : content.approvedRevisionId();
    if (approved != null) {
      row.setRevisionId(approved);
    }
  }

  private void becomeScheduled(DeliveryRecord row) {
    if (!row.getState().equals(DeliveryState.SCHEDULED.word())) {
      row.setState(DeliveryState.SCHEDULED.word());
      row.setStateChangedAt(now);
    }
    row.setProblem(null);
    row.setFinishedAt(null);
  }

  static boolean isHeldByPerson(DeliveryRecord row) {
    return isHeldByPerson(Standings.of(row));
  }

  static boolean isHeldByPerson(Standing standing) {
    String problem = standing.problem();
    return standing.state() == DeliveryState.HELD
        && problem != null
        && problem.contains('"' + DeliveryProblems.HELD_BY_PERSON.code() + '"');
  }
}
