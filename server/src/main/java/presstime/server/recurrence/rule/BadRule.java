package presstime.server.recurrence.rule;

/** A rule that nobody can follow; its message says why, for people. */
public final class BadRule extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public BadRule(String message) {
    super(message);
  }

  /** The message, which is never missing. */
  public String detail() {
    return String.valueOf(getMessage());
  }
}
