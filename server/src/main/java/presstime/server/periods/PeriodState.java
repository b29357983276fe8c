package presstime.server.periods;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import presstime.server.delivery.Delivery;
import presstime.server.delivery.DeliveryState;

/** Where a period stands on a channel; read from its two deliveries. */
public enum PeriodState {
  /** Both ends are to come. */
  PLANNED,
  /** It has begun; its end is to come. */
  RUNNING,
  /** Both ends have been. */
  OVER,
  /** What had not happened yet was called off. */
  CANCELLED,
  /** One of the two was called off alone, failed, was missed, or nobody knows what became of it. */
  DISTURBED;

  private static final Set<DeliveryState> WAITING =
      Set.of(DeliveryState.SCHEDULED, DeliveryState.HELD);
  private static final Set<DeliveryState> DONE =
      Set.of(DeliveryState.PUBLISHED, DeliveryState.WITHDRAWN);

  /**
   * Reads it.
   *
   * @param begin null when it has been, and was cleaned away since
   * @param end the same
   */
  static PeriodState of(@Nullable Delivery begin, @Nullable Delivery end) {
    boolean begun = begin == null || DONE.contains(begin.state());
    boolean ended = end == null || DONE.contains(end.state());
    if (ended && begun) {
      return OVER;
    }
    if (end != null && end.state() == DeliveryState.CANCELLED) {
      return begun || begin != null && begin.state() == DeliveryState.CANCELLED
          ? CANCELLED
          : DISTURBED;
    }
    if (end != null && WAITING.contains(end.state())) {
      if (begun) {
        return RUNNING;
      }
      return begin != null && WAITING.contains(begin.state()) ? PLANNED : DISTURBED;
    }
    return DISTURBED;
  }

  /** As written in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
