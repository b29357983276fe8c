package presstime.platform.wordpress;

import presstime.platform.ConnectionReport;
import presstime.platform.Dispatch;
import presstime.platform.Finding;
import presstime.platform.Outcome;

/** One way into a site, for the length of one call. Each may end with a {@link Stop}. */
interface Door {
  Outcome deliver(Dispatch dispatch);

  Finding find(Dispatch dispatch);

  ConnectionReport test();

  /** The verdict that a stop means for what this door has done so far. */
  Outcome outcome(Stop stop);
}
