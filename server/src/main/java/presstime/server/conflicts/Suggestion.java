package presstime.server.conflicts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A way out of a conflict, tried and found to make no other.
 *
 * @param id sent back to choose it
 * @param action {@code move}, {@code channel}, {@code drop} or {@code keep}
 * @param deliveryId the delivery it changes; null for {@code keep}
 * @param at the other time; null unless it is a move
 * @param channelId the other channel; null unless it is one
 * @param text a sentence for people
 */
public record Suggestion(
    String id,
    String action,
    @Nullable Long deliveryId,
    @Nullable Instant at,
    @Nullable Long channelId,
    String text) {}
