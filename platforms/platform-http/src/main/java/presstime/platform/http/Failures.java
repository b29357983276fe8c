package presstime.platform.http;

import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.zip.ZipException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.ConnectionClosedException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.MalformedChunkCodingException;
import org.apache.hc.core5.http.MessageConstraintException;
import org.apache.hc.core5.http.TruncatedChunkException;
import org.jspecify.annotations.Nullable;
import presstime.platform.Http.Failure;
import presstime.platform.Http.Failure.Kind;

/**
 * Turns what the client threw into the kind that counts: above all, whether the request may have
 * arrived.
 */
final class Failures {

  private Failures() {}

  static Failure classify(URI uri, Exception thrown, boolean maySent, boolean expired) {
    if (!maySent && has(thrown, LeasedHttp.Ended.class)) {
      return new Failure(Kind.NOT_CONNECTED, LeasedHttp.ENDED, thrown);
    }
    Kind kind = maySent ? afterSending(thrown, expired) : beforeSending(thrown);
    return failure(kind, uri, thrown);
  }

  static Failure failure(Kind kind, URI uri, @Nullable Throwable cause) {
    String origin = origin(uri);
    String message =
        switch (kind) {
          case FORBIDDEN_ADDRESS -> "The settings do not allow a connection to " + origin;
          case NAME_NOT_FOUND -> "No address is known for " + origin;
          case NOT_CONNECTED -> "No connection to " + origin;
          case TLS -> "No trusted TLS connection to " + origin;
          case TIMED_OUT -> origin + " did not answer in time";
          case CONNECTION_LOST -> "The connection to " + origin + " broke before the answer came";
          case UNREADABLE_ANSWER -> origin + " gave an answer that cannot be read";
        };
    return new Failure(kind, message, cause);
  }

  /** Scheme, host and port: what may be shown of any address. */
  static String origin(URI uri) {
    String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
    return uri.getScheme() + "://" + uri.getHost() + port;
  }

  private static Kind beforeSending(Exception thrown) {
    if (has(thrown, ForbiddenAddressException.class)) {
      return Kind.FORBIDDEN_ADDRESS;
    }
    if (has(thrown, UnknownHostException.class)) {
      return Kind.NAME_NOT_FOUND;
    }
    return has(thrown, SSLException.class) ? Kind.TLS : Kind.NOT_CONNECTED;
  }

  private static Kind afterSending(Exception thrown, boolean expired) {
    if (expired || has(thrown, SocketTimeoutException.class)) {
      return Kind.TIMED_OUT;
    }
    if (has(thrown, TruncatedChunkException.class)
        || has(thrown, ConnectionClosedException.class)) {
      return Kind.CONNECTION_LOST;
    }
    boolean unreadable =
        has(thrown, HttpException.class)
            || has(thrown, MalformedChunkCodingException.class)
            || has(thrown, MessageConstraintException.class)
            || has(thrown, ZipException.class)
            || has(thrown, TooLargeException.class);
    return unreadable ? Kind.UNREADABLE_ANSWER : Kind.CONNECTION_LOST;
  }

  private static boolean has(Throwable thrown, Class<? extends Throwable> type) {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (type.isInstance(t)) {
        return true;
      }
    }
    return false;
  }
}
