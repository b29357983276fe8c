package presstime.server.identity;

import presstime.server.kernel.Fault;

/** Sign-in failed; it is not told why, so that nobody learns who has an account. */
public final class WrongCredentials extends Fault {
  private static final long serialVersionUID = 1L;

  public WrongCredentials() {
    super(
        Category.UNAUTHENTICATED,
        "wrong-credentials",
        "E-mail or password is wrong",
        "There is no account with this e-mail and password.",
        "Check both; which of them is wrong is not told, on purpose.",
        null);
  }
}
