package presstime.server.monitor.policy;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.server.monitor.ChannelState;
import presstime.server.monitor.Sample.Fault;

/** How a channel is: by the newest thing that is known of it. */
public final class ChannelVerdict {

  private ChannelVerdict() {}

  /**
   * Something that is known of a channel.
   *
   * @param test a connection test, else a delivery
   * @param fault null when it went well
   */
  public record Evidence(
      Instant at, boolean test, @Nullable Fault fault, @Nullable Long deliveryId) {}

  /** What all of it comes to. */
  public static ChannelState of(
      long id,
      String name,
      String platform,
      boolean enabled,
      List<Evidence> evidence,
      @Nullable Instant publishedAt,
      int failures) {
    Evidence newest = evidence.stream().max(Comparator.comparing(Evidence::at)).orElse(null);
    Fault fault = newest == null ? null : newest.fault();
    return new ChannelState(
        id,
        name,
        platform,
        enabled ? word(newest) : "paused",
        newest == null ? null : newest.at(),
        fault,
        newest == null ? null : newest.deliveryId(),
        publishedAt,
        failures);
  }

  private static String word(@Nullable Evidence newest) {
    if (newest == null) {
      return "unknown";
    }
    if (newest.fault() == null) {
      return "ready";
    }
    return newest.test() ? "failing" : "troubled";
  }
}
