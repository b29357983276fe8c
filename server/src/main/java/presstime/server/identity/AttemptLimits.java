package presstime.server.identity;

import java.time.Duration;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/**
 * How many sign-ins may fail: ten at once for one e-mail, then one each half minute; fifty from one
 * address, then one each six seconds. Gentle, so that nobody can lock somebody else out for long.
 * Each server counts by itself.
 */
@Component
class AttemptLimits {

  private final Buckets emails;
  private final Buckets addresses;

  AttemptLimits(InstantSource clock) {
    this.emails = new Buckets(clock, 10, Duration.ofSeconds(30));
    this.addresses = new Buckets(clock, 50, Duration.ofSeconds(6));
  }

  /** Counts the attempt as a failure before it is made, so that many at once gain nothing. */
  void begin(String email, String address) {
    take(addresses, address);
    take(emails, email);
  }

  /** It was none. */
  void succeeded(String email, String address) {
    addresses.giveBack(address);
    emails.giveBack(email);
  }

  private static void take(Buckets buckets, String key) {
    buckets
        .take(key)
        .ifPresent(wait -> {
          throw new TooManyAttempts(wait);
        });
  }
}
