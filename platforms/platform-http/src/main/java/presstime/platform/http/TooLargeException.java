package presstime.platform.http;

import java.io.IOException;

/** The answer's body passes the limit. */
final class TooLargeException extends IOException {
  private static final long serialVersionUID = 1L;

  TooLargeException(long limit) {
    super("more than " + limit + " bytes");
  }
}
