package presstime.server.identity;

import presstime.server.kernel.Fault;

/** A write by cookie without the session's CSRF token. */
public final class CsrfRefused extends Fault {
  private static final long serialVersionUID = 1L;

  public CsrfRefused() {
    super(
        Category.FORBIDDEN,
        "csrf-refused",
        "The request may come from another site",
        "The request relies on the session cookie, and its X-CSRF-Token header is missing or is not this session's.",
        "Read csrfToken from GET /api/v1/session and send it as X-CSRF-Token; requests with an API key need none.",
        null);
  }
}
