package presstime.server.identity;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
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
    addresses.take(address);
    emails.take(email);
  }

  /** It was none. */
  void succeeded(String email, String address) {
    addresses.giveBack(address);
    emails.giveBack(email);
  }

  /** A bucket for each key; the least recently used are forgotten, so memory is bounded. */
  private static final class Buckets {
    private static final int REMEMBERED = 20_000;

    private final TimeMeter meter;
    private final int capacity;
    private final Duration refill;
    private final Map<String, Bucket> buckets =
        new LinkedHashMap<>(64, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
          }
        };

    Buckets(InstantSource clock, int capacity, Duration refill) {
      this.meter = new ClockMeter(clock);
      this.capacity = capacity;
      this.refill = refill;
    }

    void take(String key) {
      ConsumptionProbe taken = bucket(key).tryConsumeAndReturnRemaining(1);
      if (!taken.isConsumed()) {
        throw new TooManyAttempts(Duration.ofNanos(taken.getNanosToWaitForRefill()));
      }
    }

    void giveBack(String key) {
      bucket(key).addTokens(1);
    }

    private synchronized Bucket bucket(String key) {
      return buckets.computeIfAbsent(
          key,
          ignored ->
              Bucket.builder()
                  .addLimit(limit -> limit.capacity(capacity).refillGreedy(1, refill))
                  .withCustomTimePrecision(meter)
                  .build());
    }
  }

  private record ClockMeter(InstantSource clock) implements TimeMeter {
    @Override
    public long currentTimeNanos() {
      Instant now = clock.instant();
      return now.getEpochSecond() * 1_000_000_000L + now.getNano();
    }

    @Override
    public boolean isWallClockBased() {
      return true;
    }
  }
}
