package presstime.server.delivery;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.DeliveryRecord;
import presstime.server.channels.ChannelDeleted;
import presstime.server.content.ApprovalWithdrawn;
import presstime.server.content.ContentDeleted;
import presstime.server.content.RevisionApproved;
import presstime.server.delivery.DeliveryFaults.BeingSent;
import presstime.server.delivery.policy.DeliveryProblems;
import presstime.server.delivery.store.DeliveryRows;
import presstime.server.delivery.store.Timelines;

/** What happens to deliveries when something upstream changes; in the same transaction. */
@Component
class Reactions {

  private final DeliveryRows rows;
  private final Timelines timelines;
  private final InstantSource clock;

  Reactions(DeliveryRows rows, Timelines timelines, InstantSource clock) {
    this.rows = rows;
    this.timelines = timelines;
    this.clock = clock;
  }

  /**
   * What was approved is what goes out: what waits carries the revision approved last, and what is
   * leaving keeps the one it has, which was approved before. Where none was until now, a server may
   * hold what nobody approved, or be about to hold it back for that: it is taken from that server.
   */
  @EventListener
  void on(RevisionApproved approved) {
    // With all that is let go because of it, in one order.
    rows.lockContent(approved.contentId());
    Instant now = clock.instant();
    for (DeliveryRecord row : rows.lockOpen(approved.contentId(), null, null)) {
      boolean sending = rows.isBeingSent(row);
      if (keepsRevision(row, sending, approved)) {
        tell(
            row,
            "revision-kept",
            approved.actor(),
            now,
            Map.of("number", approved.revisionNumber()));
        continue;
      }
      boolean another = row.getRevisionId() != approved.revisionId();
      row.setRevisionId(approved.revisionId());
      if (sending) {
        rows.takeBack(row, now);
      } else if (another) {
        rows.store(row);
      }
      if (another) {
        tell(row, "revision", approved.actor(), now, Map.of("number", approved.revisionNumber()));
      }
      if (isHeldFor(row, DeliveryProblems.NOT_APPROVED.code())) {
        rows.release(row, now);
        tell(row, "released", approved.actor(), now, Map.of("why", "approved"));
      }
    }
  }

  /**
   * True for what is leaving or in doubt, where its revision was approved or a request may be under
   * way. While nothing is approved no attempt to make something public is begun: then what has none
   * open is not under way, and cannot come to be before the approval is committed.
   */
  private boolean keepsRevision(DeliveryRecord row, boolean sending, RevisionApproved approved) {
    boolean leaving =
        sending || row.getAmbiguous() && row.getState().equals(DeliveryState.SCHEDULED.word());
    return leaving
        && (approved.insteadOf() != null
            || !Sense.actionOf(row).makesPublic()
            || rows.mayHaveLeft(row));
  }

  /** Nothing goes out without approval, and nobody is told so while it is leaving. */
  @EventListener
  void on(ApprovalWithdrawn withdrawn) {
    refuseWhileSending(rows.lockOpen(withdrawn.contentId(), null, null));
  }

  @EventListener
  void on(ContentDeleted deleted) {
    callOff(rows.lockOpen(deleted.contentId(), null, null), deleted.actor(), "content deleted");
  }

  @EventListener
  void on(ChannelDeleted deleted) {
    callOff(rows.lockOpenOfChannel(deleted.channelId()), deleted.actor(), "channel removed");
  }

  private void callOff(List<DeliveryRecord> open, String actor, String why) {
    refuseWhileSending(open);
    Instant now = clock.instant();
    for (DeliveryRecord row : open) {
      rows.end(row, DeliveryState.CANCELLED, now);
      tell(row, "cancelled", actor, now, Map.of("why", why));
    }
  }

  private void refuseWhileSending(List<DeliveryRecord> open) {
    for (DeliveryRecord row : open) {
      if (rows.isBeingSent(row)) {
        throw new BeingSent(row);
      }
    }
  }

  static boolean isHeldFor(DeliveryRecord row, String code) {
    return row.getState().equals(DeliveryState.HELD.word())
        && row.getProblem() != null
        && row.getProblem().data().contains('"' + code + '"');
  }

  private void tell(
      DeliveryRecord row, String kind, String actor, Instant at, Map<String, Object> data) {
    timelines.add(row.getId(), kind, actor, at, data);
  }
}
