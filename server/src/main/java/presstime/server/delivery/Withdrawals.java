package presstime.server.delivery;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import presstime.database.tables.records.DeliveryRecord;
import presstime.platform.Action;
import presstime.server.channels.Platforms;
import presstime.server.delivery.store.DeliveryRows;
import presstime.server.delivery.store.Timelines;
import presstime.server.identity.Caller;
import presstime.server.kernel.InvalidField;

/**
 * What an unpublish makes of a publication, where a person wants other than the channel's setting.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Withdrawals {

  private final Platforms platforms;
  private final DeliveryRows rows;
  private final Moves moves;
  private final Timelines timelines;
  private final InstantSource clock;

  Withdrawals(
      Platforms platforms,
      DeliveryRows rows,
      Moves moves,
      Timelines timelines,
      InstantSource clock) {
    this.platforms = platforms;
    this.rows = rows;
    this.moves = moves;
    this.timelines = timelines;
    this.clock = clock;
  }

  /**
   * Chooses for deliveries that were just scheduled.
   *
   * @param to one of the platform's; null leaves all to the channels' settings
   * @throws InvalidField when a platform has no such choice
   */
  public Scheduled choose(Caller caller, Scheduled scheduled, @Nullable String to) {
    if (to == null || to.isBlank()) {
      return scheduled;
    }
    return new Scheduled(
        scheduled.deliveries().stream().map(one -> choose(caller, one, to.strip())).toList(),
        scheduled.notes(),
        scheduled.conflicts());
  }

  /** The same for one. */
  public Delivery choose(Caller caller, Delivery delivery, String to) {
    List<String> possible = platforms.get(delivery.platform()).withdrawals();
    if (!delivery.action().equals(BulkChanges.word(Action.UNPUBLISH)) || !possible.contains(to)) {
      throw new InvalidField(
          "unpublishTo",
          delivery.channelName()
              + " ("
              + delivery.platform()
              + ") cannot unpublish to '"
              + to
              + "'.",
          possible.isEmpty()
              ? "Leave it out: this platform has one way to unpublish."
              : "Use " + String.join(", ", possible) + ".");
    }
    DeliveryRecord row = rows.lock(caller.workspaceId(), delivery.id());
    if (to.equals(row.getWithdrawTo())) {
      return delivery;
    }
    row.setWithdrawTo(to);
    rows.store(row);
    timelines.add(row.getId(), "unpublish-to", caller.actor(), clock.instant(), Map.of("to", to));
    return moves.view(row);
  }
}
