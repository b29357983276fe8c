package presstime.server.delivery.engine;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import presstime.platform.Problem;
import presstime.server.delivery.DeliveryState;

/** What is to happen with a claimed delivery. */
public sealed interface Plan {

  /** It goes out. */
  record Carry(Parcel parcel) implements Plan {}

  /**
   * Not yet.
   *
   * @param until when to look again
   * @param paced true when this wait is the delivery's place in a paced drain
   * @param why one word for the timeline: {@code paced}, {@code waits-for-earlier}
   * @param problem shown while it waits; null when there is nothing to tell
   */
  record Wait(Instant until, boolean paced, String why, @Nullable Problem problem) implements Plan {

    /** A wait that needs no explanation. */
    public Wait(Instant until, boolean paced, String why) {
      this(until, paced, why, null);
    }
  }

  /** Not at all, and why. */
  record Stop(DeliveryState state, Problem problem) implements Plan {}
}
