package presstime.server.delivery;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import presstime.platform.Problem;

/**
 * Decides of deliveries that go together whether they may leave. Asked only for those that are in a
 * release, before anything is sent for them; implemented downstream.
 */
public interface ReleaseGate {

  /**
   * Decides once for all of them, whichever server asks first, or says what was decided.
   *
   * @param deliveryIds members that are about to leave
   * @param at the instant at which they would
   * @return a verdict for each of them
   */
  Map<Long, Verdict> decide(long releaseId, Collection<Long> deliveryIds, Instant at);

  /** What was decided of one member. */
  sealed interface Verdict {

    /**
     * It may go, if its own rules let it.
     *
     * @param since when it first could: it is not late before that
     */
    record Open(Instant since) implements Verdict {}

    /** Not decided yet; ask again then. */
    record Wait(Instant until, Problem why) implements Verdict {}

    /** It does not go, and waits for a person. */
    record Shut(Problem why) implements Verdict {}
  }
}
