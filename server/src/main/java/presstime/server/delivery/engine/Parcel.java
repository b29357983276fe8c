package presstime.server.delivery.engine;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import presstime.platform.Finding;
import presstime.platform.Outcome;

/** One delivery made ready: everything is loaded, nothing is sent. */
public interface Parcel {

  /**
   * Sends it. An exception counts as {@link Outcome.Unknown}.
   *
   * @param repeated true when an earlier attempt may have arrived
   * @param ours false once the lease has ended: from then on no further request may leave
   */
  Outcome send(boolean repeated, BooleanSupplier ours);

  /** Asks the platform whether it is there. Only when {@link #findable()}. */
  Finding ask();

  /** Whether the platform can be asked. */
  boolean findable();

  /** Whether sending a second time is harmless without asking. */
  boolean repeatable();

  /** How long after an attempt's end its effect may still appear. */
  Duration settle();

  /** What was asked and answered since the last call of this method, as a JSON array. */
  String takeExchanges();
}
