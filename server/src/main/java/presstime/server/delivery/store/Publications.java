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
    row.setWithdrawnTo(delivery.getWithdrawTo());
    boolean idKnown = !row.getExternalId().isEmpty();
    var there =
        database
            .selectFrom(PUBLICATION)
            .where(
                PUBLICATION.CONTENT_ID.eq(row.getContentId()),
                PUBLICATION.CHANNEL_ID.eq(row.getChannelId()))
            .forUpdate()
            .fetchOptional();
    if (there.isEmpty()) {
      row.insert();
    } else {
      change(there.get(), row, idKnown && !row.getExternalId().equals(there.get().getExternalId()));
    }
  }

  /**
   * The id and the key of what was there stay, unless it is another one: without them the next
   * delivery would create a second one instead of changing the first.
   */
  private static void change(PublicationRecord there, PublicationRecord found, boolean another) {
    if (another) {
      there.setExternalId(found.getExternalId());
      there.setKey(found.getKey());
    }
    if (found.getUrl() != null) {
      there.setUrl(found.getUrl());
    }
    if (found.getState().equals("live")) {
      there.setRevisionId(found.getRevisionId());
      if (!there.getState().equals("live")) {
        there.setPublishedAt(found.getPublishedAt());
      }
    }
    there.setState(found.getState());
    there.setDeliveryId(found.getDeliveryId());
    there.setChangedAt(found.getChangedAt());
    there.setWithdrawnTo(found.getWithdrawnTo());
    there.update();
  }
}
