package presstime.server.monitor;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One delivery as the figures need it.
 *
 * @param state the row's, as a word
 * @param publishing somebody holds it right now
 * @param startedAt when its first request left
 * @param finishedAt when it ended; null while it has not
 * @param attempts begun so far
 */
public record Sample(
    long id,
    long channelId,
    String platform,
    String state,
    boolean publishing,
    Instant dueAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    int attempts,
    @Nullable Fault fault) {

  /** Why it is not published, as the problem says. */
  public record Fault(String code, String title, String solution) {}

  /** One attempt that did not succeed. */
  public record Miss(long deliveryId, Fault fault) {}
}
