package presstime.server.identity;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/**
 * How many sign-ins may fail: ten at once for one e-mail, then one each half minute; fifty from one
 * address, then one each six seconds. Where somebody signed in before they have ten of their own,
 * so that guesses from elsewhere keep nobody out of where they work. Each server counts, and
 * remembers, by itself.
 */
@Component
class AttemptLimits {

  private final Buckets emails;
  private final Buckets addresses;
  private final Buckets pairs;
  private final KnownPlaces known = new KnownPlaces();

  AttemptLimits(InstantSource clock) {
    this.emails = new Buckets(clock, 10, Duration.ofSeconds(30));
    this.addresses = new Buckets(clock, 50, Duration.ofSeconds(6));
    this.pairs = new Buckets(clock, 10, Duration.ofSeconds(30));
  }

  /** An attempt that counts as a failure as long as nobody says that it was none. */
  final class Attempt {
    private final String email;
    private final String network;
    private final Buckets limit;
    private final String key;

    private Attempt(String email, String network) {
      this.email = email;
      this.network = network;
      boolean before = known.has(email, network);
      this.limit = before ? pairs : emails;
      this.key = before ? email + ' ' + network : email;
    }

    /** It was none. */
    void succeeded() {
      addresses.giveBack(network);
      limit.giveBack(key);
      known.add(email, network);
    }
  }

  /** Counts the attempt before it is made, so that many at once gain nothing. */
  Attempt begin(String email, String address) {
    Attempt attempt = new Attempt(email, ClientNetwork.of(address));
    take(addresses, attempt.network);
    take(attempt.limit, attempt.key);
    return attempt;
  }

  private static void take(Buckets buckets, String key) {
    buckets
        .take(key)
        .ifPresent(wait -> {
          throw new TooManyAttempts(wait);
        });
  }
}
