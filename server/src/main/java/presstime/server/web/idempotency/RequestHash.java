package presstime.server.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import presstime.server.identity.Caller;

/** What makes two requests the same: who, method, address, the edited version, and the body. */
final class RequestHash {

  private RequestHash() {}

  static byte[] of(HttpServletRequest request, Caller caller, byte[] body) {
    MessageDigest hash = sha256();
    for (Object part :
        new Object[] {
          caller.accountId(),
          request.getMethod(),
          request.getRequestURI(),
          request.getQueryString(),
          request.getHeader("If-Match"),
          isMultipart(request) ? request.getContentLengthLong() : body.length
        }) {
      hash.update(String.valueOf(part).getBytes(StandardCharsets.UTF_8));
      hash.update((byte) 0);
    }
    return hash.digest(body);
  }

  /** Its body is read by the container, and a browser writes a new boundary at each try. */
  static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.strip().regionMatches(true, 0, "multipart/", 0, 10);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
