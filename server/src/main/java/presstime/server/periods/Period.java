package presstime.server.periods;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.platform.Problem;
import presstime.server.delivery.Delivery;
import presstime.server.delivery.DeliveryState;

/**
 * A time in which a content is live, or away, on one or several channels.
 *
 * @param version grows with each change of the period; its deliveries have their own
 */
public record Period(
    long id,
    long contentId,
    PeriodKind kind,
    List<OnChannel> channels,
    String createdBy,
    Instant createdAt,
    Instant updatedAt,
    int version) {

  public Period {
    channels = List.copyOf(channels);
  }

  /**
   * The period on one channel.
   *
   * @param from its beginning; null once that delivery has been cleaned away
   * @param to its end; null likewise
   */
  public record OnChannel(
      long channelId,
      String channelName,
      PeriodState state,
      @Nullable End from,
      @Nullable End to) {}

  /** One of its two ends: a delivery, and when that is. */
  public record End(
      long deliveryId,
      String action,
      DeliveryState state,
      Instant dueAt,
      LocalDateTime wallTime,
      String timeZone,
      @Nullable String withdrawTo,
      @Nullable Problem problem) {

    static @Nullable End of(@Nullable Delivery delivery) {
      return delivery == null
          ? null
          : new End(
              delivery.id(),
              delivery.action(),
              delivery.state(),
              delivery.dueAt(),
              delivery.wallTime(),
              delivery.timeZone(),
              delivery.withdrawTo(),
              delivery.problem());
    }
  }
}
