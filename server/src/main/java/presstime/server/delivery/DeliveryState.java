package presstime.server.delivery;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where a delivery stands, and the law of how it may move. That a delivery is being sent right now
 * is no state of its own but a live lease on a {@link #SCHEDULED} row, so that a crash cannot leave
 * one behind.
 */
public enum DeliveryState {
  /** Waits for its time, for its next attempt, or is being sent. */
  SCHEDULED,
  /** Its time came and a condition or a policy stopped it; a person decides. */
  HELD,
  /** Its time passed while nothing could run, and the channel's policy was to skip it. */
  MISSED,
  /** The platform has it, read back. */
  PUBLISHED,
  /** The platform no longer shows it, as asked. */
  WITHDRAWN,
  /** Surely not done, and nothing more will be tried by itself. */
  FAILED,
  /** It may be there and the platform cannot tell; a person resolves it, or has it asked again. */
  UNCONFIRMED,
  /** Called off before it was sent. */
  CANCELLED;

  private static final Map<DeliveryState, Set<DeliveryState>> LAW =
      new EnumMap<>(DeliveryState.class);

  static {
    LAW.put(
        SCHEDULED, EnumSet.of(HELD, MISSED, PUBLISHED, WITHDRAWN, FAILED, UNCONFIRMED, CANCELLED));
    LAW.put(HELD, EnumSet.of(SCHEDULED, CANCELLED));
    LAW.put(MISSED, EnumSet.of(SCHEDULED, CANCELLED));
    LAW.put(FAILED, EnumSet.of(SCHEDULED, CANCELLED));
    LAW.put(UNCONFIRMED, EnumSet.of(SCHEDULED, PUBLISHED, WITHDRAWN, FAILED));
    LAW.put(PUBLISHED, EnumSet.noneOf(DeliveryState.class));
    LAW.put(WITHDRAWN, EnumSet.noneOf(DeliveryState.class));
    LAW.put(CANCELLED, EnumSet.noneOf(DeliveryState.class));
  }

  /** True when the law lets a delivery go from here to there. */
  public boolean mayBecome(DeliveryState next) {
    return LAW.getOrDefault(this, Set.of()).contains(next);
  }

  /** True when nothing can happen to it any more. */
  public boolean isFinal() {
    return LAW.getOrDefault(this, Set.of()).isEmpty();
  }

  /** As written in the database and in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Reads {@link #word()}. */
  public static DeliveryState of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
