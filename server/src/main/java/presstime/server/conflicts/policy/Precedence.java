package presstime.server.conflicts.policy;

import org.jspecify.annotations.Nullable;

/**
 * A content goes out only after another one is live.
 *
 * @param contentId the one that waits
 * @param afterId the one before
 * @param channelId where the one before must be live; null for anywhere
 * @param released it is live there
 */
public record Precedence(
    long contentId, long afterId, @Nullable Long channelId, boolean released) {}
