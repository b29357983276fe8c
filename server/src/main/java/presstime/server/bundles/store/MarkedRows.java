package presstime.server.bundles.store;

import static presstime.database.Tables.DELIVERY;
import static presstime.database.Tables.REVISION;

import java.util.Collection;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Texts with placeholders. */
@Component
public class MarkedRows {

  private final DSLContext database;

  MarkedRows(DSLContext database) {
    this.database = database;
  }

  /** The placeholders in what a delivery carries. */
  public Collection<String> marks(long deliveryId) {
    return database
        .select(REVISION.LINKS)
        .from(DELIVERY)
        .join(REVISION)
        .on(REVISION.ID.eq(DELIVERY.REVISION_ID))
        .where(DELIVERY.ID.eq(deliveryId))
        .fetchOptional(REVISION.LINKS)
        .map(List::of)
        .orElse(List.of());
  }

  /** Whether any text of a workspace has one. */
  public boolean any(long workspaceId) {
    return database.fetchExists(
        REVISION,
        REVISION.WORKSPACE_ID.eq(workspaceId),
        org.jooq.impl.DSL.condition("{0} <> '{}'", REVISION.LINKS));
  }
}
