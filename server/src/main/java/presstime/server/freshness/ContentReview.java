package presstime.server.freshness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody found a content to be right still.
 *
 * @param kind {@code person}, or {@code update}: a newer revision went live, which counts as one
 * @param by {@code account/1}; of an update, {@code engine}
 * @param revision number of the revision that was looked at
 * @param nextAt until when it counts as fresh since then; null for ever
 */
public record ContentReview(
    long id,
    String kind,
    Instant at,
    String by,
    String note,
    int revision,
    @Nullable Instant nextAt,
    @Nullable Instant undoneAt,
    @Nullable String undoneBy) {}
