package presstime.server.batches;

import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.server.delivery.DeliveryFilter;

/**
 * What a batch is about: deliveries by number, or those a filter lets through, or contents.
 *
 * @param filter null when numbers are given
 */
public record Selection(
    List<Ref> deliveries, List<Long> contents, @Nullable DeliveryFilter filter) {

  /**
   * One delivery.
   *
   * @param version the caller has seen; null when the caller does not say
   */
  public record Ref(long id, @Nullable Integer version) {}

  public Selection {
    deliveries = List.copyOf(deliveries);
    contents = List.copyOf(contents);
  }
}
