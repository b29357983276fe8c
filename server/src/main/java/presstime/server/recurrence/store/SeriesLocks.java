package presstime.server.recurrence.store;

import static presstime.database.Tables.CONTENT;

import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import presstime.server.kernel.NotFound;
import presstime.server.recurrence.Series;

/**
 * The order in which everybody locks: contents, then series, then what belongs to them. An approval
 * holds its content and then looks for series; who held a series and then wanted the content would
 * wait for it for ever.
 */
@Component
public class SeriesLocks {

  private final DSLContext sql;
  private final SeriesRows rows;

  SeriesLocks(DSLContext sql, SeriesRows rows) {
    this.sql = sql;
    this.rows = rows;
  }

  /** Locks contents until the transaction ends. */
  public void contents(Collection<Long> ids) {
    sql.select(CONTENT.ID)
        .from(CONTENT)
        .where(CONTENT.ID.in(ids))
        .orderBy(CONTENT.ID)
        .forUpdate()
        .fetch();
  }

  /**
   * Locks a series and what it repeats.
   *
   * @throws NotFound when the workspace has no such series
   */
  public Series series(long workspaceId, long id) {
    List<Long> contents =
        rows.find(workspaceId, id).orElseThrow(() -> new NotFound("series", id)).plan().contents();
    contents(contents);
    return rows.lock(workspaceId, id).orElseThrow(() -> new NotFound("series", id));
  }
}
