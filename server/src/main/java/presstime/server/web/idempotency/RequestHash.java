package presstime.server.web.idempotency;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
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
    MessageDigest hash = sha256();
    return HexFormat.of().formatHex(hash.digest(key.getBytes(StandardCharsets.US_ASCII)));
  }

  static byte[] of(String key, HttpServletRequest request, Caller caller, byte[] body)
      throws IOException {
    MessageDigest hash = sha256();
    add(
        hash,
        caller.accountId(),
        request.getMethod(),
        request.getRequestURI(),
        request.getQueryString(),
        request.getHeader("If-Match"));
    if (isMultipart(request)) {
      addParts(hash, request);
    } else {
      add(hash, body.length);
      hash.update(body);
    }
    return keyed(key).doFinal(hash.digest());
  }

  private static void add(MessageDigest hash, @Nullable Object... words) {
    for (Object word : words) {
      hash.update(String.valueOf(word).getBytes(StandardCharsets.UTF_8));
      hash.update((byte) 0);
    }
  }

  /** Each part with its bytes, wherever the container has put them. */
  private static void addParts(MessageDigest hash, HttpServletRequest request) throws IOException {
    Collection<Part> parts;
    try {
      parts = request.getParts();
    } catch (IOException | ServletException | IllegalStateException _) {
      add(hash, request.getContentLengthLong()); // the endpoint says what is wrong with it
      return;
    }
    for (Part part : parts) {
      add(hash, part.getName(), part.getSubmittedFileName(), part.getContentType(), part.getSize());
      try (OutputStream digested = new DigestOutputStream(OutputStream.nullOutputStream(), hash);
          InputStream bytes = part.getInputStream()) {
        bytes.transferTo(digested);
      }
    }
  }

  /**
   * Its body is read by the container, part by part, and a browser writes a new boundary at each
   * try.
   */
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
