package presstime.server.identity;

import java.io.Serializable;
import java.security.Principal;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import presstime.server.identity.policy.Tokens;

/**
 * Who a session belongs to; what they may do is asked anew at each request.
 *
 * @param passwordMark of the password it was begun with: with another one the session is over, even
 *     if it was only just beginning when the password changed; null in sessions of older versions
 */
public record SignedIn(long accountId, @Nullable String passwordMark)
    implements Principal, Serializable {
  private static final long serialVersionUID = 1L;

  /** Tells one password hash from others, and nothing else about it. */
  static String mark(String passwordHash) {
    return HexFormat.of().formatHex(Tokens.hash(passwordHash), 0, 8);
  }

  /** Whether it was begun with the password that the account has now. */
  boolean isBegunWith(@Nullable String passwordHash) {
    return passwordMark == null || passwordHash != null && passwordMark.equals(mark(passwordHash));
  }

  @Override
  public String getName() {
    return "account/" + accountId;
  }
}
