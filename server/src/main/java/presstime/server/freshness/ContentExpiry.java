package presstime.server.freshness;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was done when nobody had reviewed a content by its date.
 *
 * @param dueAt its date
 * @param actedAt when the server acted on it
 * @param policy what was set for it
 * @param action what was done
 * @param reason why
 * @param channels where it was live
 */
public record ContentExpiry(
    long id,
    Instant dueAt,
    Instant actedAt,
    OnExpiry policy,
    OnExpiry action,
    ExpiryReason reason,
    List<Taken> channels) {

  public ContentExpiry {
    channels = List.copyOf(channels);
  }

  /** How long after its date, in seconds. */
  @JsonProperty
  public long lateSeconds() {
    return Math.max(0, Duration.between(dueAt, actedAt).toSeconds());
  }

  /**
   * Where it was live.
   *
   * @param delivery the one that takes it away; null for none
   * @param problem why there is none although there should be; null otherwise
   */
  public record Taken(long channel, @Nullable Long delivery, @Nullable String problem) {}
}
