package presstime.server.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A content goes out only once another one is live.
 *
 * @param contentId the one that waits, on whichever channel
 * @param afterId the one that goes first
 * @param channelId where that one must be live; null for anywhere
 * @param released it is live there now
 * @param createdBy {@code account/1}
 */
public record Dependency(
    long id,
    long contentId,
    String contentTitle,
    long afterId,
    String afterTitle,
    @Nullable Long channelId,
    boolean released,
    String createdBy,
    Instant createdAt) {}
