package presstime.server.audit;

import presstime.server.kernel.Fault;

/** One event stream too many, of this account or of all. */
final class TooManyStreams extends Fault {
  private static final long serialVersionUID = 1L;

  /** Seconds after which one that was left behind has surely been noticed. */
  private static final int RETRY_AFTER = 20;

  TooManyStreams(int most, boolean ofOneAccount) {
    super(
        Category.TOO_MANY,
        "too-many-streams",
        "Too many event streams",
        ofOneAccount
            ? "This account already has " + most + " event streams open."
            : "This server already has " + most + " event streams open.",
        "Close pages you do not need, and try again; meanwhile GET /api/v1/events tells the same.",
        null);
    fact("retryAfterSeconds", RETRY_AFTER);
  }
}
