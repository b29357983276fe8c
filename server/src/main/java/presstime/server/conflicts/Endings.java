package presstime.server.conflicts;

import static presstime.database.Tables.DELIVERY;

import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import presstime.database.tables.records.ConflictRecord;

/** Why a conflict is no longer there, told from what became of its deliveries. */
@Component
class Endings {

  private final DSLContext database;

  Endings(DSLContext database) {
    this.database = database;
  }

  /** A sentence. */
  String of(ConflictRecord row) {
    String subject = of(row.getDeliveryId());
    String other = of(row.getOtherId());
    if (subject != null) {
      return subject;
    }
    return other != null
        ? other
        : "Times, texts or settings have changed, and it is no longer there.";
  }

  private @Nullable String of(@Nullable Long delivery) {
    if (delivery == null) {
      return null;
    }
    String state =
        database
            .select(DELIVERY.STATE)
            .from(DELIVERY)
            .where(DELIVERY.ID.eq(delivery))
            .fetchOne(DELIVERY.STATE);
    return switch (state) {
      case null -> "Delivery " + delivery + " is gone.";
      case "scheduled", "held" -> null;
      case "published" -> "Delivery " + delivery + " has gone out.";
      case "cancelled" -> "Delivery " + delivery + " was called off.";
      default -> "Delivery " + delivery + " is " + state + ".";
    };
  }
}
