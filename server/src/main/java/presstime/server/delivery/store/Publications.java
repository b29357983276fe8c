package presstime.server.delivery.store;

import static presstime.database.Tables.PUBLICATION;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.DeliveryRecord;
import presstime.database.tables.records.PublicationRecord;

/** What is on a channel, as far as people say; the engine writes what platforms say. */
@Component
public class Publications {

  private final DSLContext database;

  Publications(DSLContext database) {
    this.database = database;
  }

  /** A person found that the delivery took effect. */
  public void found(DeliveryRecord delivery, boolean live, Instant now) {
    PublicationRecord row = database.newRecord(PUBLICATION);
    row.setContentId(delivery.getContentId());
    row.setChannelId(delivery.getChannelId());
    row.setWorkspaceId(delivery.getWorkspaceId());
    row.setKey(delivery.getIdempotencyKey());
    row.setExternalId(delivery.getExternalId() == null ? "" : delivery.getExternalId());
    row.setUrl(delivery.getExternalUrl());
    row.setState(live ? "live" : delivery.getAction().equals("delete") ? "deleted" : "withdrawn");
    row.setRevisionId(delivery.getRevisionId());
    row.setDeliveryId(delivery.getId());
    row.setPublishedAt(now);
    row.setChangedAt(now);
    database.insertInto(PUBLICATION).set(row).onDuplicateKeyUpdate().set(row).execute();
  }
}
