package presstime.server.identity;

import presstime.server.kernel.Fault;

/** Set-up was asked for a second time. */
public final class SetupDone extends Fault {
  private static final long serialVersionUID = 1L;

  public SetupDone() {
    super(
        Category.CONFLICT,
        "setup-done",
        "Already set up",
        "This server has an owner.",
        "Sign in to it: ./presstime login --url with this server's address.",
        null);
  }
}
