package presstime.server.identity;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A limit for each of many keys: so many at once, then one each so long. The least recently used
 * are forgotten, so memory is bounded. Each server counts by itself.
 */
public final class Buckets {
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

  /**
   * @param capacity how many at once
   * @param refill how long until there is one more
   */
  public Buckets(InstantSource clock, int capacity, Duration refill) {
    this.meter = new ClockMeter(clock);
    this.capacity = capacity;
    this.refill = refill;
  }

  /** Takes one; answers how long to wait when there is none, empty when it was taken. */
  public Optional<Duration> take(String key) {
    ConsumptionProbe taken = bucket(key).tryConsumeAndReturnRemaining(1);
    return taken.isConsumed()
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(taken.getNanosToWaitForRefill()));
  }

  /** Gives one back. */
  public void giveBack(String key) {
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
