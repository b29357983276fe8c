package presstime.server.identity;

import presstime.server.kernel.Fault;

/** The request carries an API key that opens nothing. */
public final class ApiKeyRefused extends Fault {
  private static final long serialVersionUID = 1L;

  public ApiKeyRefused() {
    super(
        Category.UNAUTHENTICATED,
        "api-key-refused",
        "The API key is not good",
        "The API key is unknown, revoked or expired, or its owner is no longer a member.",
        "Make a new key; a key is shown once, when it is made.",
        null);
  }
}
