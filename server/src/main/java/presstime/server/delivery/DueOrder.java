package presstime.server.delivery;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import presstime.database.tables.records.DeliveryRecord;
import presstime.platform.Action;
import presstime.server.delivery.DeliveryFaults.NothingPublished;
import presstime.server.delivery.DeliveryFaults.TakenAwayBefore;
import presstime.server.kernel.Fault;

/** First it is published, then changed or taken away. */
final class DueOrder {

  private DueOrder() {}

  /**
   * What is wrong with a delivery's time among the others.
   *
   * @param open everything that waits for the same content on the same channel, itself among it;
   *     nothing of the content is there yet
   * @return null when its time is fine
   */
  static @Nullable Fault fault(DeliveryRecord row, Collection<DeliveryRecord> open) {
    String publish = BulkChanges.word(Action.PUBLISH);
    if (!row.getAction().equals(publish)) {
      return open.stream()
              .filter(other -> other.getAction().equals(publish))
              .anyMatch(other -> !other.getDueAt().isAfter(row.getDueAt()))
          ? null
          : new NothingPublished(row.getContentId(), row.getChannelId());
    }
    boolean first =
        open.stream()
            .filter(other -> other != row && other.getAction().equals(publish))
            .noneMatch(other -> other.getDueAt().isBefore(row.getDueAt()));
    return open.stream()
        .filter(other -> first && !other.getAction().equals(publish))
        .filter(other -> other.getDueAt().isBefore(row.getDueAt()))
        .findFirst()
        .map(other -> new TakenAwayBefore(other.getId(), other.getAction(), other.getDueAt()))
        .orElse(null);
  }
}
