package presstime.server.clients.store;

import static presstime.database.Tables.CLIENT_VISIT;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.server.clients.ClientVisit;
import presstime.server.kernel.Cursor;

/** The table {@code client_visit}. */
@Component
public class VisitRows {

  private final DSLContext sql;

  VisitRows(DSLContext sql) {
    this.sql = sql;
  }

  /** Counts a page to the visitor's visit that goes on; false when there is none since then. */
  public boolean goOn(long linkId, byte[] visitor, Instant since, Instant now) {
    return sql.update(CLIENT_VISIT)
            .set(CLIENT_VISIT.LAST_AT, DSL.greatest(CLIENT_VISIT.LAST_AT, DSL.val(now)))
            .set(CLIENT_VISIT.PAGES, CLIENT_VISIT.PAGES.plus(1))
            .where(
                CLIENT_VISIT.LINK_ID.eq(linkId),
                CLIENT_VISIT.VISITOR.eq(visitor),
                CLIENT_VISIT.LAST_AT.ge(since))
            .execute()
        > 0;
  }

  public void insert(long workspaceId, long linkId, byte[] visitor, String device, Instant now) {
    sql.insertInto(CLIENT_VISIT)
        .set(CLIENT_VISIT.WORKSPACE_ID, workspaceId)
        .set(CLIENT_VISIT.LINK_ID, linkId)
        .set(CLIENT_VISIT.VISITOR, visitor)
        .set(CLIENT_VISIT.DEVICE, device)
        .set(CLIENT_VISIT.FIRST_AT, now)
        .set(CLIENT_VISIT.LAST_AT, now)
        .set(CLIENT_VISIT.PAGES, 1)
        .execute();
  }

  /** A part of a link's, newest first. */
  public List<ClientVisit> page(long workspaceId, long linkId, @Nullable Cursor after, int rows) {
    return sql.selectFrom(CLIENT_VISIT)
        .where(
            CLIENT_VISIT.WORKSPACE_ID.eq(workspaceId),
            CLIENT_VISIT.LINK_ID.eq(linkId),
            after == null ? DSL.noCondition() : CLIENT_VISIT.ID.lt(after.id()))
        .orderBy(CLIENT_VISIT.ID.desc())
        .limit(rows)
        .fetch(row ->
            new ClientVisit(
                row.getId(),
                HexFormat.of().formatHex(row.getVisitor(), 0, 4),
                row.getDevice(),
                row.getFirstAt(),
                row.getLastAt(),
                row.getPages()));
  }
}
