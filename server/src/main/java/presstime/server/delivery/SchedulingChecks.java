package presstime.server.delivery;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import presstime.server.delivery.SchedulingCheck.Verdict;
import presstime.server.delivery.store.ReleaseMemberRows;
import presstime.server.identity.Caller;
import presstime.server.scheduling.ScheduleTime;

/** Every check there is, as one. */
@Component
class SchedulingChecks {

  /** Looked up when needed: those who check read deliveries themselves. */
  private final ObjectProvider<SchedulingCheck> checks;

  private final ReleaseMemberRows members;
  private final Togetherness togetherness;

  SchedulingChecks(
      ObjectProvider<SchedulingCheck> checks,
      ReleaseMemberRows members,
      Togetherness togetherness) {
    this.checks = checks;
    this.members = members;
    this.togetherness = togetherness;
  }

  /**
   * What all of them say; of several other times the first.
   *
   * @throws presstime.server.kernel.Fault also when it should have another time and goes with a
   *     release: that moves as a whole
   */
  Verdict check(Caller caller, Delivery placed, ScheduleTime time) {
    List<SchedulingConflict> conflicts = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    @Nullable ScheduleTime instead = null;
    for (SchedulingCheck check : checks.orderedStream().toList()) {
      Verdict verdict = check.check(caller, placed, time);
      conflicts.addAll(verdict.conflicts());
      notes.addAll(verdict.notes());
      instead = instead == null ? verdict.instead() : instead;
    }
    if (instead != null) {
      togetherness.refuseParting(
          members.find(caller.workspaceId(), List.of(placed.id())),
          "A release moves as a whole, and its channel would part it from that: "
              + String.join(" ", notes));
    }
    return new Verdict(conflicts, instead, notes);
  }

  /** Whether any of them may refuse a time on a channel, or give another one. */
  boolean isBinding(long workspaceId, long channelId) {
    return checks.orderedStream().anyMatch(check -> check.isBinding(workspaceId, channelId));
  }
}
