package presstime.bench;

import java.io.IOException;

/** What was to be measured was due before everything had been made ready for it. */
public final class MachineBusy extends IOException {
  private static final long serialVersionUID = 1L;

  public MachineBusy() {
    super("this machine is too busy: scheduling ran into the measured time");
  }
}
