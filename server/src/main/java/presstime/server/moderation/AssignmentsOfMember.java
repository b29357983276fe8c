package presstime.server.moderation;

import java.util.List;
import org.springframework.stereotype.Component;
import presstime.server.identity.Belongings;
import presstime.server.identity.Caller;
import presstime.server.moderation.store.AssigneeRows;

/** A member who goes is asked for nothing any more; each assignment's end is told by itself. */
@Component
class AssignmentsOfMember implements Belongings {

  private final AssigneeRows rows;
  private final Assignees assignees;

  AssignmentsOfMember(AssigneeRows rows, Assignees assignees) {
    this.rows = rows;
    this.assignees = assignees;
  }

  @Override
  public List<Belonging> of(long workspaceId, long accountId) {
    return List.of(
        new Belonging("assignments", rows.ofMember(workspaceId, accountId).size(), false));
  }

  @Override
  public void end(Caller by, long accountId) {
    rows.ofMember(by.workspaceId(), accountId).forEach(one -> assignees.end(by, one));
  }
}
