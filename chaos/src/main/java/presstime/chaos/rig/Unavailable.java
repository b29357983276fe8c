package presstime.chaos.rig;

import java.io.IOException;

/** What was asked for cannot be had on this machine, or by this user; the message says why. */
public final class Unavailable extends IOException {

  private static final long serialVersionUID = 1;

  /** In words for the terminal. */
  public Unavailable(String reason) {
    super(reason);
  }
}
