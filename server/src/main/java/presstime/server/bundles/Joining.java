package presstime.server.bundles;

import java.util.List;

/**
 * What joins a release.
 *
 * @param deliveries that wait already
 * @param contents that are scheduled with it
 * @param channels on which; their own when empty
 */
public record Joining(List<Long> deliveries, List<Long> contents, List<Long> channels) {
  public Joining {
    deliveries = List.copyOf(deliveries);
    contents = List.copyOf(contents);
    channels = List.copyOf(channels);
  }
}
