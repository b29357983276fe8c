package presstime.server.identity;

import presstime.server.kernel.Fault;

/** The token of an invitation opens nothing. */
public final class InvitationRefused extends Fault {
  private static final long serialVersionUID = 1L;

  public InvitationRefused() {
    super(
        Category.FORBIDDEN,
        "invitation-refused",
        "The invitation is not good",
        "The invitation is unknown, used, revoked, replaced by a newer one, or too old.",
        "Ask an owner of the workspace for a new one.",
        null);
  }
}
