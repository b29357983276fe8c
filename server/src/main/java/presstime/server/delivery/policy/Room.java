package presstime.server.delivery.policy;

import java.util.Optional;
import presstime.server.scheduling.CountedPeriod;
import presstime.server.scheduling.Refusal;
import presstime.server.scheduling.SlotRules;

/**
 * Whether a delivery may leave in a period that a limit counts: the last rule before leaving.
 *
 * @param most the limit
 * @param entitled its own time lies in the period
 * @param byPerson a person chose that time
 * @param ahead others that left in the period, or have the better right to
 */
public record Room(CountedPeriod period, int most, boolean entitled, boolean byPerson, int ahead) {

  /**
   * What a person chose goes out on its own day, whatever the limit; everything else, and what
   * comes late from another day, finds the room it finds.
   */
  public Optional<Refusal> refusal() {
    return entitled && byPerson || ahead < most
        ? Optional.empty()
        : Optional.of(SlotRules.limitReached(period, most));
  }
}
