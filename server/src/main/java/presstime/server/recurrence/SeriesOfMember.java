package presstime.server.recurrence;

import java.util.List;
import org.springframework.stereotype.Component;
import presstime.server.identity.Belongings;
import presstime.server.recurrence.store.SeriesRows;

/** The series a member made go on without them: they act in the workspace's name. */
@Component
class SeriesOfMember implements Belongings {

  private final SeriesRows rows;

  SeriesOfMember(SeriesRows rows) {
    this.rows = rows;
  }

  @Override
  public List<Belonging> of(long workspaceId, long accountId) {
    return List.of(new Belonging("series", rows.runningOf(workspaceId, accountId), true));
  }
}
