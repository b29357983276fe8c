package presstime.server.bundles.policy;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import presstime.server.delivery.DeliveryState;

/** How a release stands: a view of its decision and its members, kept nowhere. */
public enum ReleaseState {
  /** Nothing is in it yet. */
  EMPTY,
  /** Its time is to come, or has come and it waits for something that is on its way. */
  PLANNED,
  /** Somebody holds members back. */
  HELD,
  /** A check failed: nothing left, and each member says why. */
  REFUSED,
  /** Members are leaving. */
  GOING,
  /** All that was in it has gone. */
  GONE,
  /** Some have gone, some have not and will not by themselves. */
  INCOMPLETE,
  /** A member failed after others had gone, and those are taken back, by the release's rule. */
  TAKEN_BACK,
  /** Called off. */
  CANCELLED;

  private static final Set<DeliveryState> DONE =
      EnumSet.of(DeliveryState.PUBLISHED, DeliveryState.WITHDRAWN);

  /** The state that follows from the decision and the members. */
  public static ReleaseState of(
      boolean cancelled,
      boolean opened,
      boolean refused,
      boolean takenBack,
      Collection<DeliveryState> members) {
    if (cancelled) {
      return CANCELLED;
    }
    if (members.isEmpty()) {
      return EMPTY;
    }
    if (refused) {
      return REFUSED;
    }
    if (takenBack) {
      return TAKEN_BACK;
    }
    if (!opened) {
      return members.contains(DeliveryState.HELD) ? HELD : PLANNED;
    }
    if (members.contains(DeliveryState.SCHEDULED)) {
      return GOING;
    }
    return DONE.containsAll(members) ? GONE : INCOMPLETE;
  }

  /** As written in JSON. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
