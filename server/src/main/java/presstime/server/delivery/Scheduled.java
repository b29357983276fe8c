package presstime.server.delivery;

import java.util.List;

/**
 * What a request to schedule came to.
 *
 * @param deliveries one per channel
 * @param notes what the person should know: a clock change, a missing approval
 */
public record Scheduled(List<Delivery> deliveries, List<String> notes) {
  public Scheduled {
    deliveries = List.copyOf(deliveries);
    notes = List.copyOf(notes);
  }
}
