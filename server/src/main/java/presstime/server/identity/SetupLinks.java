package presstime.server.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import presstime.server.identity.policy.Tokens;
import presstime.server.identity.store.AccountStore;
import presstime.server.identity.store.SetupLinkStore;

/** One-time tokens that create the first owner. The address is {@code /setup?token=…}. */
@Service
public class SetupLinks {

  /** How long a link opens. */
  public static final Duration VALID = Duration.ofHours(24);

  private final SetupLinkStore links;
  private final AccountStore accounts;
  private final InstantSource clock;

  SetupLinks(SetupLinkStore links, AccountStore accounts, InstantSource clock) {
    this.links = links;
    this.accounts = accounts;
    this.clock = clock;
  }

  /**
   * A new token, to be shown to the operator at start; earlier ones stop opening.
   *
   * @return empty when the server has an owner
   */
  @Transactional
  public Optional<String> create() {
    if (!accounts.none()) {
      return Optional.empty();
    }
    String token = Tokens.random(40);
    Instant now = clock.instant();
    links.replace(Tokens.hash(token), now, now.plus(VALID));
    return Optional.of(token);
  }

  /** True while the server has no owner. */
  public boolean needed() {
    return accounts.none();
  }

  /** True when the token would open now. */
  public boolean good(String token) {
    return links.good(Tokens.hash(token), clock.instant());
  }
}
