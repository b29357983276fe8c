package presstime.server.delivery.policy;

import java.time.Instant;
import presstime.platform.Problem;
import presstime.server.delivery.DeliveryState;

/** Why a delivery does not leave now. */
public sealed interface Objection {

  /** It ends here, or waits for a person. */
  record Stop(DeliveryState state, Problem problem) implements Objection {}

  /** Look again then. */
  record Wait(Instant until, String why) implements Objection {}

  /** It is late and must take its place in the channel's paced drain, or take it again. */
  record Pace() implements Objection {}
}
