package presstime.server.monitor;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How it goes in a workspace.
 *
 * @param asOf when this was read
 * @param timeZone the workspace's, in which today begins
 * @param now what waits and what is being sent
 * @param today of what was due since midnight
 * @param window of what was due in the hours asked for
 * @param throughput how many ended in each step of the window, none left out
 * @param platforms of the window, by platform
 * @param causes why attempts of the window did not succeed, the most frequent first
 */
public record Figures(
    Instant asOf,
    String timeZone,
    Now now,
    Today today,
    Window window,
    Throughput throughput,
    List<PlatformFigures> platforms,
    List<Cause> causes) {

  public Figures {
    platforms = List.copyOf(platforms);
    causes = List.copyOf(causes);
  }

  /**
   * What waits, whenever it is due.
   *
   * @param publishing in a server's hands right now
   * @param retrying tried before, and waits for its next attempt
   * @param late its time has passed and no attempt has begun
   * @param dueNextHour due within the hour to come
   * @param pending due later than now
   * @param more true when pending was not counted to its end: there are more
   */
  public record Now(
      int publishing, int retrying, int late, int dueNextHour, int pending, boolean more) {}

  /**
   * Of what was due since the workspace's midnight.
   *
   * @param from that midnight
   */
  public record Today(
      Instant from,
      int published,
      int withdrawn,
      int failed,
      int unconfirmed,
      int held,
      int missed) {}

  /**
   * Of what was due in a window that ends now.
   *
   * @param complete false when there was more than is counted: then from is where the count begins
   * @param successRate of what ended by itself, what went out: 0 to 1; null when nothing ended
   * @param attempts begun
   * @param failedAttempts of these, without success
   */
  public record Window(
      Instant from,
      Instant to,
      boolean complete,
      int published,
      int withdrawn,
      int failed,
      int unconfirmed,
      int held,
      int missed,
      @Nullable Double successRate,
      int attempts,
      int failedAttempts,
      Lateness lateness) {}

  /**
   * From the instant asked for to the first request, in milliseconds; what was sent ahead of its
   * time does not exist.
   *
   * @param count how many had a first request
   * @param onTime of these, those within a second
   * @param p50 half are no later; null when there is none
   * @param p99 ninety-nine in a hundred are no later
   */
  public record Lateness(
      int count, int onTime, @Nullable Long p50, @Nullable Long p99, @Nullable Long max) {}

  /**
   * What ended over time.
   *
   * @param stepSeconds length of a bucket: 60, or 3600 in windows longer than three hours
   */
  public record Throughput(int stepSeconds, List<Bucket> buckets) {
    public Throughput {
      buckets = List.copyOf(buckets);
    }
  }

  /**
   * What ended in one step.
   *
   * @param at its beginning
   * @param done published or withdrawn
   * @param failed ended otherwise: failed, unconfirmed, held, missed
   */
  public record Bucket(Instant at, int done, int failed) {}

  /** The window's figures of one platform. */
  public record PlatformFigures(
      String platform,
      int done,
      int failed,
      int attempts,
      int failedAttempts,
      @Nullable Double successRate,
      Lateness lateness) {}

  /**
   * Why attempts did not succeed.
   *
   * @param code of the problem: {@code wordpress.key_invalid}
   * @param solution what to do about it
   * @param attempts how many
   * @param deliveries of how many deliveries
   */
  public record Cause(
      String platform, String code, String title, String solution, int attempts, int deliveries) {}
}
