package presstime.server.web.idempotency;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import presstime.server.identity.Caller;

/**
 * What makes two requests the same: who, method, address, the edited version, and the body. It is
 * made with the client's own key, of which only a hash is kept: who has the rows cannot try
 * passwords and passcodes on it.
 */
final class RequestHash {

  private RequestHash() {}

  /** What is kept of a key. */
  static String ofKey(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] of(String key, HttpServletRequest request, Caller caller, byte[] body) {
    Mac hash = keyed(key);
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
    return hash.doFinal(body);
  }

  /** Its body is read by the container, and a browser writes a new boundary at each try. */
  static boolean isMultipart(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.strip().regionMatches(true, 0, "multipart/", 0, 10);
  }

  private static Mac keyed(String key) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
