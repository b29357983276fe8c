package presstime.server.identity;

import presstime.server.kernel.Fault;

/** A key acts for a person in a workspace; their account is theirs alone. */
public final class SessionRequired extends Fault {
  private static final long serialVersionUID = 1L;

  public SessionRequired() {
    super(
        Category.FORBIDDEN,
        "session-required",
        "Only for the person themselves",
        "An API key cannot see or change the account of the person who made it.",
        "Sign in with e-mail and password, and do it there.",
        null);
  }
}
