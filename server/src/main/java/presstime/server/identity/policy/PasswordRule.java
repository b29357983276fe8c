package presstime.server.identity.policy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import presstime.server.kernel.InvalidField;

/**
 * Which passwords are taken, as NIST SP 800-63B advises: long, not a common one, not the account's
 * own words; and no rule about digits or signs.
 */
public final class PasswordRule {

  private static final int SHORTEST = 12;

  /** Bounds the work of hashing; far above any pass phrase. */
  private static final int LONGEST = 256;

  private static final int FEWEST_DIFFERENT = 5;
  private static final Set<String> COMMON = read();

  private PasswordRule() {}

  /**
   * @param email the account's
   * @throws InvalidField of {@code password}
   */
  public static void check(String password, String email) {
    int length = password.codePointCount(0, password.length());
    if (length < SHORTEST) {
      refuse("The password has " + length + " characters.", "Use at least " + SHORTEST + ".");
    }
    if (length > LONGEST) {
      refuse("The password has " + length + " characters.", "Use at most " + LONGEST + ".");
    }
    String lower = password.toLowerCase(Locale.ROOT);
    if (COMMON.contains(lower) || lower.chars().distinct().count() < FEWEST_DIFFERENT) {
      refuse(
          "The password is one of those that are tried first.",
          "Use a few words that do not belong together.");
    }
    if (lower.equals(email.toLowerCase(Locale.ROOT))) {
      refuse("The password is the e-mail address.", "Use something nobody else knows.");
    }
  }

  private static void refuse(String detail, String solution) {
    throw new InvalidField("password", detail, solution);
  }

  private static Set<String> read() {
    try (InputStream words = PasswordRule.class.getResourceAsStream("common-passwords.txt")) {
      if (words == null) {
        throw new IllegalStateException("common-passwords.txt is missing");
      }
      return new String(words.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
