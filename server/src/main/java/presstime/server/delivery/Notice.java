package presstime.server.delivery;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import presstime.server.channels.ChannelSummary;
import presstime.server.delivery.DeliveryFaults.TooSoon;

/** A channel may want to be told of a time so long before. */
final class Notice {

  private Notice() {}

  /**
   * Refuses a time that is nearer than the channel allows. What leaves now is not held to it: to
   * publish at once is another wish than to be on a plan.
   *
   * @param channel null for one that is gone
   * @param at the time that is new
   * @throws TooSoon when it is nearer than the channel's minimum notice
   */
  static void refuse(@Nullable ChannelSummary channel, Instant now, Instant at) {
    if (channel == null || !at.isAfter(now)) {
      return;
    }
    Duration notice = channel.minimumNotice();
    if (at.isBefore(now.plus(notice))) {
      throw new TooSoon(channel.name(), notice, at, now.plus(notice));
    }
  }
}
