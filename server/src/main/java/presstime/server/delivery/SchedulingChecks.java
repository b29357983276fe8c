package presstime.server.delivery;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import presstime.server.delivery.SchedulingCheck.Verdict;
import presstime.server.identity.Caller;
import presstime.server.scheduling.ScheduleTime;

/** Every check there is, as one. */
@Component
class SchedulingChecks {

  /** Looked up when needed: those who check read deliveries themselves. */
  private final ObjectProvider<SchedulingCheck> checks;

  SchedulingChecks(ObjectProvider<SchedulingCheck> checks) {
    this.checks = checks;
  }

  /** What all of them say; of several other times the first. */
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
    return new Verdict(conflicts, instead, notes);
  }

  /** Whether any of them may refuse a time on a channel, or give another one. */
  boolean isBinding(long workspaceId, long channelId) {
    return checks.orderedStream().anyMatch(check -> check.isBinding(workspaceId, channelId));
  }
}
