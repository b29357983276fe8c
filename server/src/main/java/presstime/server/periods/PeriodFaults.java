package presstime.server.periods;

import java.time.Instant;
import presstime.server.kernel.Fault;

/** What cannot be done with a period. */
final class PeriodFaults {

  private PeriodFaults() {}

  /** Something else would happen in the middle of it and turn it into something else. */
  static final class Interrupted extends Fault {
    private static final long serialVersionUID = 1L;

    Interrupted(String channel, String action, long delivery, Instant at) {
      super(
          Category.CONFLICT,
          "period-interrupted",
          "Something else is to happen in that period",
          "On %s delivery %d (%s) is due at %s, within the period, and would end it."
              .formatted(channel, delivery, action, at),
          "Choose other times, or move or call off that delivery or its period first.",
          null);
      fact("deliveryId", delivery);
    }
  }

  /** Nothing of it is still to happen. */
  static final class NothingLeft extends Fault {
    private static final long serialVersionUID = 1L;

    NothingLeft(long period) {
      super(
          Category.CONFLICT,
          "period-over",
          "Nothing of the period is to come",
          "Both ends of period " + period + " have been, or were called off.",
          "Ask for a new period.",
          null);
    }
  }
}
