package presstime.server.dryrun;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.dryrun.store.RiskRows;
import presstime.server.dryrun.store.RiskRows.Listed;
import presstime.server.identity.Caller;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.Page;

/** What the checks ahead have found and is not solved. */
@Component
public class Risks {

  private final RiskRows rows;

  Risks(RiskRows rows) {
    this.rows = rows;
  }

  /** The next due first. */
  @Transactional(readOnly = true)
  public Page<Listed> page(
      Caller caller, @Nullable Long channel, int limit, @Nullable Cursor after) {
    List<Listed> found = rows.list(caller.workspaceId(), channel, after, limit + 1);
    return Page.of(found, limit, risk -> Cursor.of(risk.dueAt(), risk.id()));
  }
}
