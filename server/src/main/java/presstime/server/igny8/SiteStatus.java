package presstime.server.igny8;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import presstime.server.delivery.Delivery;
import presstime.server.delivery.DeliveryState;

/**
 * The original's second state of a content, computed from its deliveries. With several channels the
 * one that needs attention first counts: publishing, scheduled, failed, published.
 */
enum SiteStatus {
  PUBLISHING,
  SCHEDULED,
  FAILED,
  PUBLISHED,
  NOT_PUBLISHED;

  /**
   * A content's state and the delivery that gives it.
   *
   * @param since when it came to be so; null when nothing ever happened
   */
  record Of(SiteStatus status, @Nullable Delivery delivery, @Nullable Instant since) {}

  /** The original's word: {@code not_published}. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Of a content with these deliveries. */
  static Of of(List<Delivery> deliveries) {
    return deliveries.stream()
        .map(Delivery::channelId)
        .distinct()
        .flatMap(channel -> ofChannel(deliveries, channel).stream())
        .min(Comparator.comparing(Of::status))
        .orElse(new Of(NOT_PUBLISHED, null, null));
  }

  /** The open one counts before the ended ones, and of these the one that ended last. */
  private static Optional<Of> ofChannel(List<Delivery> deliveries, long channel) {
    List<Delivery> here =
        deliveries.stream()
            .filter(d -> d.channelId() == channel && d.state() != DeliveryState.CANCELLED)
            .toList();
    Optional<Delivery> open =
        here.stream()
            .filter(d -> !d.action().equals("unpublish") && !d.action().equals("delete"))
            .filter(d -> d.state() == DeliveryState.SCHEDULED || d.state() == DeliveryState.HELD)
            .findFirst();
    return open.or(() ->
            here.stream()
                .filter(d -> d.state() != DeliveryState.SCHEDULED)
                .filter(d -> d.state() != DeliveryState.HELD)
                .max(Comparator.comparing(Delivery::stateChangedAt)))
        .map(d -> new Of(of(d), d, d.stateChangedAt()));
  }

  /** Being sent, being asked about, or between two attempts. */
  private static boolean isUnderWay(Delivery delivery) {
    return delivery.publishing() || delivery.ambiguous() || delivery.startedAt() != null;
  }

  private static SiteStatus of(Delivery delivery) {
    return switch (delivery.state()) {
      case SCHEDULED -> isUnderWay(delivery) ? PUBLISHING : SCHEDULED;
      case HELD -> SCHEDULED;
      case PUBLISHED -> PUBLISHED;
      case FAILED, MISSED, UNCONFIRMED -> FAILED;
      case WITHDRAWN, CANCELLED -> NOT_PUBLISHED;
    };
  }
}
