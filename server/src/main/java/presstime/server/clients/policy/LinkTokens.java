package presstime.server.clients.policy;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Tokens of links, and the proofs made for those who hold one. */
public final class LinkTokens {

  /** 256 bits, base64url without padding. */
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{43}");

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

  private LinkTokens() {}

  /** 256 random bits. */
  public static String random() {
    byte[] bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    return BASE64URL.encodeToString(bytes);
  }

  /** True when it may be one, by its form. */
  public static boolean isToken(@Nullable String text) {
    return text != null && TOKEN.matcher(text).matches();
  }

  /** SHA-256: a token has more entropy than anybody can search. */
  public static byte[] hash(String token) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * What a form must carry: only who can read the visitor's cookie can make it.
   *
   * @param key of the link
   * @param visitor secret of the cookie
   */
  public static String formProof(String key, String visitor) {
    return mac(visitor, "form " + key);
  }

  /**
   * What shows that somebody knew the passcode. It is made with the passcode's hash, which nobody
   * outside has, and is void when passcode or token change.
   *
   * @param visitor whom it is for
   */
  public static String pass(String passcodeHash, String key, String visitor, Instant until) {
    long seconds = until.getEpochSecond();
    return seconds + "." + mac(passcodeHash, "pass " + key + " " + visitor + " " + seconds);
  }

  /** True when it is one, and not too old. */
  public static boolean isPass(
      @Nullable String pass, String passcodeHash, String key, String visitor, Instant now) {
    int dot = pass == null ? -1 : pass.indexOf('.');
    if (pass == null || dot < 1 || dot > 12 || !pass.substring(0, dot).matches("[0-9]+")) {
      return false;
    }
    Instant until = Instant.ofEpochSecond(Long.parseLong(pass.substring(0, dot)));
    return now.isBefore(until) && same(pass(passcodeHash, key, visitor, until), pass);
  }

  /** Compares without telling by the time it takes where they differ. */
  public static boolean same(String expected, @Nullable String given) {
    return given != null
        && MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  /** HMAC-SHA-256, base64url. */
  public static String mac(String key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return BASE64URL.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
