package presstime.server.identity;

import presstime.server.kernel.Fault;

/** Somebody must be signed in for this, and nobody is. */
public final class NotSignedIn extends Fault {
  private static final long serialVersionUID = 1L;

  public NotSignedIn() {
    super(
        Category.UNAUTHENTICATED,
        "not-signed-in",
        "Not signed in",
        "Nobody is signed in, or the session has ended.",
        "Sign in with POST /api/v1/session, or send an API key: Authorization: Bearer pt_….",
        null);
  }
}
