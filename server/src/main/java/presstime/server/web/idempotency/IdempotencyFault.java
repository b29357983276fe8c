package presstime.server.web.idempotency;

import presstime.server.kernel.Fault;

/** A repeat that cannot be given the first one's answer. */
final class IdempotencyFault extends Fault {
  private static final long serialVersionUID = 1L;

  private IdempotencyFault(
      Category category, String type, String title, String detail, String solution) {
    super(category, type, title, detail, solution, null);
  }

  static IdempotencyFault reused() {
    return new IdempotencyFault(
        Category.INVALID,
        "idempotency-key-reused",
        "The key belongs to another request",
        "This Idempotency-Key was used in the last 24 hours with a different request.",
        "Use a new key for each new request, and the same key only to repeat it.");
  }

  static IdempotencyFault inProgress() {
    IdempotencyFault fault =
        new IdempotencyFault(
            Category.CONFLICT,
            "idempotency-in-progress",
            "The first request is still running",
            "A request with the same Idempotency-Key has not been answered yet.",
            "Repeat it after Retry-After; you will get the first one's answer.");
    fault.fact("retryAfterSeconds", 1);
    return fault;
  }

  static IdempotencyFault shownOnce() {
    return new IdempotencyFault(
        Category.CONFLICT,
        "shown-once",
        "The answer was shown once",
        "The first request was carried out; its answer held a secret that is not kept.",
        "If it was lost, revoke what it made and make another with a new Idempotency-Key.");
  }
}
