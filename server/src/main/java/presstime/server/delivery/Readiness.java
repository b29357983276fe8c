package presstime.server.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import presstime.platform.Problem;

/**
 * Whether a delivery could leave at an instant, by every check there is.
 *
 * @param ready it could
 * @param waitsUntil it would wait, at least until then; null when it would not
 * @param problem why it could not, or what it would wait for; null when ready
 * @param liveSince when the last of what it waits for went live; null when there is nothing
 */
public record Readiness(
    long deliveryId,
    long contentId,
    String title,
    long channelId,
    String channel,
    boolean ready,
    @Nullable Instant waitsUntil,
    @Nullable Problem problem,
    @JsonIgnore @Nullable Instant liveSince) {

  /** It could not, and waiting alone would not help. */
  @JsonIgnore
  public boolean refused() {
    return !ready && waitsUntil == null;
  }
}
