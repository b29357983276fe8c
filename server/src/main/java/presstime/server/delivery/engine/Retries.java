package presstime.server.delivery.engine;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * When to try again: exponential back-off with jitter, never sooner than the platform asked for.
 *
 * @param sends most requests that carry content, in all
 * @param asks most questions in a row without a clear answer
 * @param first the wait after the first attempt
 * @param longest no wait is longer, unless the platform asks for it
 */
public record Retries(int sends, int asks, Duration first, Duration longest) {

  /** 8 sends over about ten minutes, 12 questions over about half an hour. */
  public static final Retries USUAL =
      new Retries(8, 12, Duration.ofSeconds(5), Duration.ofMinutes(5));

  /** A platform that asks for longer is asked again sooner: the answer may be nonsense. */
  private static final Duration MOST_ASKED = Duration.ofDays(7);

  /**
   * The wait after the nth attempt (from 1): doubled each time, spread over 80 to 120 % so that
   * deliveries that failed together do not come back together.
   *
   * @param asked the platform's {@code Retry-After}; null for none
   */
  Duration after(int attempt, @Nullable Duration asked, RandomGenerator random) {
    int doublings = Math.clamp(attempt - 1, 0, 30);
    double millis = Math.min((double) first.toMillis() * (1L << doublings), longest.toMillis());
    Duration wait = Duration.ofMillis((long) (millis * (0.8 + 0.4 * random.nextDouble())));
    if (asked == null || asked.compareTo(wait) <= 0) {
      return wait;
    }
    return asked.compareTo(MOST_ASKED) < 0 ? asked : MOST_ASKED;
  }
}
