package presstime.server.identity;

import java.time.Duration;
import presstime.server.kernel.Fault;

/** Too many failed sign-ins for one e-mail or from one address. */
public final class TooManyAttempts extends Fault {
  private static final long serialVersionUID = 1L;

  /**
   * @param wait until the next attempt is heard
   */
  public TooManyAttempts(Duration wait) {
    super(
        Category.TOO_MANY,
        "too-many-attempts",
        "Too many failed sign-ins",
        "There were too many failed attempts for this e-mail or from this address.",
        "Wait as long as Retry-After says; a good password is not heard before that either.",
        null);
    fact("retryAfterSeconds", Math.max(1, wait.plusMillis(999).toSeconds()));
  }
}
