package presstime.server.history;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries; what is null does not narrow.
 *
 * @param source {@code delivery} for what was executed
 * @param kind {@code publish}, {@code revision-approved}
 * @param actor {@code account/1}, {@code api-key/2}, {@code assignment}
 * @param origin {@code member}, {@code api-key}, {@code series}, {@code batch}, {@code assignment}
 * @param outcome {@code published}, {@code failed}
 * @param from happened then or later
 * @param to happened before
 */
public record HistoryFilter(
    @Nullable String source,
    @Nullable String kind,
    @Nullable Long contentId,
    @Nullable Long channelId,
    @Nullable Long deliveryId,
    @Nullable String actor,
    @Nullable String origin,
    @Nullable String outcome,
    @Nullable Instant from,
    @Nullable Instant to) {

  /** Everything. */
  public static final HistoryFilter ALL =
      new HistoryFilter(null, null, null, null, null, null, null, null, null, null);
}
