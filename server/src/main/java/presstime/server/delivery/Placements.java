package presstime.server.delivery;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.DeliveryRecord;
import presstime.platform.Action;
import presstime.server.channels.ChannelSummary;
import presstime.server.content.ContentSummary;
import presstime.server.content.Contents;
import presstime.server.delivery.store.DeliveryRows;
import presstime.server.identity.Caller;
import presstime.server.kernel.Fault;
import presstime.server.scheduling.ScheduleTime;

/**
 * What a plan does with deliveries: one that it gives stands beside what waits already, and says
 * which plan gave it. All within the caller's transaction, which outlives a refusal.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, noRollbackFor = Fault.class)
public class Placements {

  private final Contents contents;
  private final Destinations destinations;
  private final Sense sense;
  private final Moves moves;
  private final DeliveryRows rows;
  private final Togetherness togetherness;
  private final InstantSource clock;

  Placements(
      Contents contents,
      Destinations destinations,
      Sense sense,
      Moves moves,
      DeliveryRows rows,
      Togetherness togetherness,
      InstantSource clock) {
    this.contents = contents;
    this.destinations = destinations;
    this.sense = sense;
    this.moves = moves;
    this.rows = rows;
    this.togetherness = togetherness;
    this.clock = clock;
  }

  /**
   * Gives a content a time on a channel. A time that has passed is left to the channel's late
   * policy.
   *
   * @param reason for people: which plan, and why then
   * @return the delivery's number
   * @throws Fault when the channel is gone or cannot do it, or there is nothing to be changed
   */
  public long place(
      Caller caller,
      long contentId,
      long channelId,
      Action action,
      ScheduleTime time,
      String reason) {
    rows.lockContent(contentId);
    ContentSummary content = contents.get(caller.workspaceId(), contentId);
    ChannelSummary channel = destinations.of(content, List.of(channelId), action).getFirst();
    sense.refusePlacing(content, channel, action, time, true, null);
    Long approved = content.approvedRevisionId();
    DeliveryRecord row =
        rows.insert(
            caller.workspaceId(),
            contentId,
            approved == null ? content.currentRevisionId() : approved,
            channelId,
            action,
            time,
            reason,
            caller.actor(),
            clock.instant());
    moves.tell(caller, row, "scheduled", Map.of("dueAt", time.instant()));
    return row.getId();
  }

  /**
   * Looks whether others may be placed in the stead of these: not of what goes with a release, for
   * they would go alone.
   *
   * @throws Fault of the type {@code time-of-release}
   */
  public void refuseReplacing(List<DeliveryRecord> present) {
    togetherness.refuseParting(
        present.stream().filter(Placements::waits).toList(),
        "What would stand in its stead goes alone.");
  }

  private static boolean waits(DeliveryRecord row) {
    DeliveryState state = DeliveryState.of(row.getState());
    return state == DeliveryState.SCHEDULED || state == DeliveryState.HELD;
  }

  /**
   * Calls off one that waits.
   *
   * @param why for people
   * @return false when it is being sent, or nothing waits any more: it is left alone then
   */
  public boolean callOff(Caller caller, long id, String why) {
    DeliveryRecord row = rows.lock(caller.workspaceId(), id);
    if (!waits(row) || rows.isBeingSent(row)) {
      return false;
    }
    moves.callOff(caller, row, why);
    return true;
  }
}
