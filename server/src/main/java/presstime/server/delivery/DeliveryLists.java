package presstime.server.delivery;

import static presstime.server.delivery.DeliveryState.FAILED;
import static presstime.server.delivery.DeliveryState.HELD;
import static presstime.server.delivery.DeliveryState.MISSED;
import static presstime.server.delivery.DeliveryState.SCHEDULED;
import static presstime.server.delivery.DeliveryState.UNCONFIRMED;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.delivery.store.DeliveryReads;
import presstime.server.delivery.store.DeliveryReads.Tally;
import presstime.server.identity.Caller;
import presstime.server.kernel.Cursor;
import presstime.server.kernel.Page;

/** Deliveries as editors look for them: filtered, sorted, counted, a page at a time. */
@Component
@Transactional(readOnly = true)
public class DeliveryLists {

  private final DeliveryReads reads;
  private final InstantSource clock;

  DeliveryLists(DeliveryReads reads, InstantSource clock) {
    this.reads = reads;
    this.clock = clock;
  }

  /** A page of those the filter lets through. */
  public Page<Delivery> page(
      Caller caller,
      DeliveryFilter filter,
      DeliveryOrder order,
      @Nullable Integer limit,
      @Nullable String cursor) {
    int most = Page.limit(limit);
    List<Delivery> rows =
        reads.list(caller.workspaceId(), filter, order, Cursor.parse(cursor), most + 1);
    return Page.of(
        rows,
        most,
        delivery ->
            Cursor.of(
                order.isByChange() ? delivery.stateChangedAt() : delivery.dueAt(), delivery.id()));
  }

  /**
   * All the filter lets through, in due order.
   *
   * @param most of them are answered
   */
  public List<Delivery> all(Caller caller, DeliveryFilter filter, int most) {
    return reads.list(caller.workspaceId(), filter, DeliveryOrder.DUE, null, most);
  }

  /** Those of these numbers that are the caller's workspace's, in due order. */
  public List<Delivery> of(Caller caller, Collection<Long> ids) {
    return ids.isEmpty() ? List.of() : reads.list(caller.workspaceId(), ids);
  }

  /** How many of those the filter lets through want what. */
  public DeliveryCounts counts(Caller caller, DeliveryFilter filter) {
    Instant now = clock.instant();
    List<Tally> tallies = reads.tally(caller.workspaceId(), filter, now);
    Map<DeliveryState, Integer> byState = new EnumMap<>(DeliveryState.class);
    Map<DeliveryState, Integer> past = new EnumMap<>(DeliveryState.class);
    for (DeliveryState state : DeliveryState.values()) {
      byState.put(state, 0);
      past.put(state, 0);
    }
    for (Tally tally : tallies) {
      byState.put(tally.state(), tally.all());
      past.put(tally.state(), tally.past());
    }
    return new DeliveryCounts(
        of(SCHEDULED, byState) - of(SCHEDULED, past),
        of(SCHEDULED, past)
            + of(HELD, past)
            + of(MISSED, past)
            + of(FAILED, past)
            + of(UNCONFIRMED, past),
        of(MISSED, past) + of(HELD, past),
        of(FAILED, byState),
        of(UNCONFIRMED, byState),
        of(HELD, byState) - of(HELD, past),
        byState);
  }

  private static int of(DeliveryState state, Map<DeliveryState, Integer> numbers) {
    return numbers.getOrDefault(state, 0);
  }
}
