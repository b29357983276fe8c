package presstime.server.monitor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import presstime.server.monitor.Sample.Fault;

/**
 * How a channel is, and why that is known.
 *
 * @param state {@code ready}; {@code failing}: its connection test failed; {@code troubled}: the
 *     last delivery to it failed; {@code paused}: switched off; {@code unknown}: neither tested nor
 *     used
 * @param since when what it rests on happened; null when nothing did
 * @param cause null unless failing or troubled
 * @param deliveryId the delivery that failed, when troubled
 * @param publishedAt when something last went out there, among its latest hundred
 * @param failures how many failed since, among its latest hundred
 */
public record ChannelState(
    long id,
    String name,
    String platform,
    String state,
    @Nullable Instant since,
    @Nullable Fault cause,
    @Nullable Long deliveryId,
    @Nullable Instant publishedAt,
    int failures) {

  /**
   * Something that changed how a channel is.
   *
   * @param type connection-lost, connection-restored, channel-created, channel-changed or
   *     channel-deleted
   * @param cause the problem's title; null when there is none
   */
  public record Change(
      long id,
      long channelId,
      String channelName,
      String type,
      Instant at,
      String actor,
      @Nullable String cause) {}
}
