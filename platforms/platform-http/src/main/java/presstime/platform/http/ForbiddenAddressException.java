package presstime.platform.http;

import java.net.UnknownHostException;

/** The policy refuses every address of a name; a kind the HTTP client lets pass unchanged. */
final class ForbiddenAddressException extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  ForbiddenAddressException(String host) {
    super(host);
  }
}
