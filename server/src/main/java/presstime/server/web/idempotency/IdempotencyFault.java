package presstime.server.web.idempotency;

import java.util.List;
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

  /**
   * @param changed subjects of what happened then: {@code content/12}
   */
  static IdempotencyFault carriedOut(List<String> changed) {
    IdempotencyFault fault =
        new IdempotencyFault(
            Category.CONFLICT,
            "carried-out",
            "The answer was lost",
            "The first request was carried out, but not answered. It changed: %s."
                .formatted(String.join(", ", changed)),
            "Read what it changed. If something is still missing, ask for that with a new key.");
    fault.fact("changed", changed);
    return fault;
  }
}
