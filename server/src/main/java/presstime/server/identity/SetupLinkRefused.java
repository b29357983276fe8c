package presstime.server.identity;

import presstime.server.kernel.Fault;

/** The one-time token opens nothing. */
public final class SetupLinkRefused extends Fault {
  private static final long serialVersionUID = 1L;

  public SetupLinkRefused() {
    super(
        Category.FORBIDDEN,
        "setup-link-refused",
        "The set-up link is not good",
        "The link's token is unknown, used or older than 24 hours.",
        "Restart the server: while there is no owner it prints a new link at each start.",
        null);
  }
}
