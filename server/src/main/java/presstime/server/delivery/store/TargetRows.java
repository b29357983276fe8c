package presstime.server.delivery.store;

import static presstime.database.Tables.DELIVERY_TARGET;

import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** The table {@code delivery_target}: states that were named for deliveries. */
@Component
public class TargetRows {

  private final DSLContext database;

  TargetRows(DSLContext database) {
    this.database = database;
  }

  /** Names the state for a delivery, in place of what was named before. */
  public void put(long deliveryId, String state) {
    database
        .insertInto(DELIVERY_TARGET)
        .set(DELIVERY_TARGET.DELIVERY_ID, deliveryId)
        .set(DELIVERY_TARGET.STATE, state)
        .onConflict(DELIVERY_TARGET.DELIVERY_ID)
        .doUpdate()
        .set(DELIVERY_TARGET.STATE, state)
        .execute();
  }

  /**
   * Names for deliveries what was named for others.
   *
   * @param others by the delivery that takes over from it; for many nothing was named
   */
  public void take(Map<Long, Long> others) {
    if (!others.isEmpty()) {
      Map<Long, String> named = of(others.values());
      others.forEach((delivery, other) -> {
        String state = named.get(other);
        if (state != null) {
          put(delivery, state);
        }
      });
    }
  }

  /** States that were named, by delivery. */
  public Map<Long, String> of(Collection<Long> deliveries) {
    return database
        .select(DELIVERY_TARGET.DELIVERY_ID, DELIVERY_TARGET.STATE)
        .from(DELIVERY_TARGET)
        .where(DELIVERY_TARGET.DELIVERY_ID.in(deliveries))
        .fetchMap(DELIVERY_TARGET.DELIVERY_ID, DELIVERY_TARGET.STATE);
  }
}
