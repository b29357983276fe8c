package presstime.server.identity;

import java.io.Serializable;
import java.security.Principal;

/** Who a session belongs to; what they may do is asked anew at each request. */
public record SignedIn(long accountId) implements Principal, Serializable {
  private static final long serialVersionUID = 1L;

  @Override
  public String getName() {
    return "account/" + accountId;
  }
}
