package presstime.server.upkeep;

import presstime.server.kernel.Fault;

/** Somebody cleans up already. */
public final class CleanUpRunning extends Fault {
  private static final long serialVersionUID = 1L;

  CleanUpRunning() {
    super(
        Category.CONFLICT,
        "clean-up-running",
        "A clean-up is running",
        "This server or another one on the same database is cleaning up.",
        "Wait until it has ended.",
        null);
  }
}
