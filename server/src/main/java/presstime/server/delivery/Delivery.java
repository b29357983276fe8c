package presstime.server.delivery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import presstime.platform.Problem;
import presstime.server.scheduling.ScheduleTime;
import presstime.server.scheduling.WallTime;

/**
 * One action on one content on one channel at one time, as people see it.
 *
 * @param dueAt the instant asked for; {@code wallTime} in {@code timeZone} is how it was meant
 * @param fixedInstant whether the instant was meant, not the reading of the clock
 * @param runAt when the engine acts next
 * @param publishing true while a server holds it: it is being sent or leaves within a quarter
 *     second
 * @param ambiguous an attempt may have arrived and is being asked about
 * @param withdrawTo what an unpublish makes of it, in the platform's word; null for the channel's
 *     setting
 * @param startedAt when its first request left
 */
public record Delivery(
    long id,
    long contentId,
    String contentTitle,
    int revisionNumber,
    long channelId,
    String channelName,
    String platform,
    String action,
    DeliveryState state,
    boolean publishing,
    boolean ambiguous,
    Instant dueAt,
    LocalDateTime wallTime,
    String timeZone,
    @JsonIgnore boolean fixedInstant,
    Instant runAt,
    int attempts,
    @Nullable Problem problem,
    @Nullable String externalId,
    @Nullable String externalUrl,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    Instant stateChangedAt,
    String reason,
    @Nullable String withdrawTo,
    int version) {

  /** How long after its instant the first request left, in milliseconds; null before that. */
  @JsonProperty
  public @Nullable Long latenessMs() {
    return startedAt == null ? null : Duration.between(dueAt, startedAt).toMillis();
  }

  /**
   * Its time as it was asked for: the very instant, also where the clock reads the same twice, and
   * whether that or the reading was meant.
   */
  public ScheduleTime time() {
    return new ScheduleTime(
        new WallTime(wallTime, ZoneId.of(timeZone)), dueAt, List.of(), fixedInstant);
  }
}
