package presstime.server.identity;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords as Argon2id, with OWASP's recommended parameters (Password Storage Cheat Sheet: 19 MiB,
 * two passes, one lane). No more than two are worked on at a time for each processor, so that a
 * flood of sign-ins cannot take all memory.
 */
@Component
public class Passwords {

  private static final int SALT = 16;
  private static final int HASH = 32;
  private static final int LANES = 1;
  private static final int KIBIBYTES = 19 * 1024;
  private static final int PASSES = 2;

  private final Argon2PasswordEncoder argon2 =
      new Argon2PasswordEncoder(SALT, HASH, LANES, KIBIBYTES, PASSES);
  private final Semaphore places = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

  /** Compared against when there is no account, so that the answer takes as long. */
  private final String nobodys = nobodys();

  /** A hash of nothing, written down rather than worked out, which would make each start longer. */
  static String nobodys() {
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(KIBIBYTES, PASSES, LANES, noise(SALT), noise(HASH));
  }

  private static String noise(int bytes) {
    byte[] noise = new byte[bytes];
    new SecureRandom().nextBytes(noise);
    return Base64.getEncoder().withoutPadding().encodeToString(noise);
  }

  /** To be kept instead of the password. */
  public String hash(String password) {
    places.acquireUninterruptibly();
    try {
      return argon2.encode(password);
    } finally {
      places.release();
    }
  }

  /**
   * @param hash null when there is no account or it has no password: false, after the same work
   */
  public boolean matches(String password, @Nullable String hash) {
    places.acquireUninterruptibly();
    try {
      return argon2.matches(password, hash == null ? nobodys : hash) && hash != null;
    } finally {
      places.release();
    }
  }

  /** True when it was made with weaker parameters than today's. */
  boolean outdated(String hash) {
    return argon2.upgradeEncoding(hash);
  }
}
