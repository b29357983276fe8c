package presstime.server.delivery;

import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.delivery.store.DeliveryRows;

/**
 * The order in which everybody locks what a person changes, so that two who change the same wait
 * for each other and never in a circle:
 *
 * <ol>
 *   <li>what deliveries are changed through: a batch, a period, a release, a channel's free times;
 *   <li>contents, by their numbers;
 *   <li>series;
 *   <li>deliveries, by their numbers, all that wait for the contents among them, and for those that
 *       go out only after these;
 *   <li>what is looked at last: a workspace's conflicts.
 * </ol>
 *
 * <p>Whoever locks one delivery has its content and the others first, without asking. Whoever
 * changes several, one after the other, asks here for all of them before the first.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class LockOrder {

  private final DeliveryRows rows;

  LockOrder(DeliveryRows rows) {
    this.rows = rows;
  }

  /** Locks a workspace's deliveries until the transaction ends. */
  public void deliveries(long workspaceId, Collection<Long> ids) {
    rows.lockAll(workspaceId, ids, List.of());
  }
}
